/**
 * What is decided before the person begins: by whoever made the link, and by the person's organisation, which has the
 * last word.
 */
import type { Settings, Setup, Stated } from './settings.ts';
import { nameBeside } from './spares.ts';
import { type AccessLevel, DEFAULT_TOKEN_NAME, type Journey } from './state.ts';

export const setupOf = ({ stated }: Pick<Journey, 'stated'>): Setup | null => (stated === 'unreadable' ? null : stated);

/** Whom to ask: as the organisation says, or else as the link states. */
export const contactOf = (state: Journey): string => state.settings.contact || (setupOf(state)?.contact ?? '');

/** What a token is called, before anything is added that tells it from others. */
export const baseName = (state: Journey): string =>
  state.settings.tokenName || setupOf(state)?.tokenName || DEFAULT_TOKEN_NAME;

/** With what another link states. The same once more leaves alone what the person chose since. */
export const withStated = <S extends Journey>(state: S, stated: Stated): S =>
  isSame(stated, state.stated) ? state : prefilled({ ...state, stated }, wantedBefore(state));

export const withSettings = <S extends Journey>(state: S, settings: Settings): S =>
  isSame(settings, state.settings) ? state : prefilled({ ...state, settings }, wantedBefore(state));

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What was said for the person, and goes when nobody says it any more. */
export const wantedSaid = (state: Journey): AccessLevel | null =>
  state.settings.wanted ?? setupOf(state)?.wanted ?? null;

/** Without what was said for the person: reading is what one begins with. */
export const wantedBefore = (state: Journey): AccessLevel => (wantedSaid(state) === null ? state.wanted : 'read');

function prefilled<S extends Journey>(state: S, before: AccessLevel): S {
  const tokenName = hasToken(state) ? state.tokenName : nameBeside(baseName(state), state.toDelete);
  return { ...state, tokenName, wanted: wantedSaid(state) ?? before };
}

/** One that was made already keeps the name it was made under. */
export const hasToken = (state: Journey): boolean =>
  state.made || state.step === 'check' || (state.step !== 'done' && state.tokenDraft !== '');
