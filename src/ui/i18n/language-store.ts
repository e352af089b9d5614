/** The language that the person chose: kept for good, since nobody wants to choose it twice. It says nothing of a journey. */
import browser from 'webextension-polyfill';
import { isLanguage, type Language } from '../../journey/languages.ts';

/** Null: none was chosen. */
export async function storedLanguage(): Promise<Language | null> {
  const { language } = await browser.storage.local.get('language');
  return typeof language === 'string' && isLanguage(language) ? language : null;
}

export const storeLanguage = (language: Language | null): Promise<void> => browser.storage.local.set({ language });
