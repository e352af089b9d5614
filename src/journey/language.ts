/** The helper's language: as the person chose it, as the organisation fixes or the link states it, or as the browser has it. */
import { setupOf } from './setup.ts';
import type { Journey } from './state.ts';

/** As offered, each by the name its speakers give it. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
  ar: 'العربية',
} as const;

export type Language = keyof typeof LANGUAGES;

export const isLanguage = (code: string): code is Language => Object.hasOwn(LANGUAGES, code);

export const withLanguage = <S extends Journey>(state: S, language: Language | null): S =>
  language === state.language ? state : { ...state, language };

/** Null: the browser's. */
export const languageOf = (state: Pick<Journey, 'language' | 'settings' | 'stated'>): Language | null =>
  [state.language ?? '', state.settings.language, setupOf(state)?.language ?? ''].find(isLanguage) ?? null;
