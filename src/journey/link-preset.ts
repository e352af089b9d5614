/**
 * What is decided before the person begins: by whoever made the link, and by the person's organization, which has the
 * last word.
 */
import { looksLikeToken } from '../providers/shortcut/token-shape.ts';
import { type Journey, type StateName, withSession } from './journey.ts';
import { isLanguage, type Language } from './languages.ts';
import { nameBeside } from './leftover-tokens.ts';
import { DEFAULT_TOKEN_NAME, type Session } from './session.ts';
import { type Handlers, to, unchanged } from './transition.ts';
import type { AccessLevel, LinkPreset, LinkPresetReading, Settings } from './types.ts';

type Decided = Pick<Session, 'linkPreset' | 'settings'>;

export const presetOf = ({ linkPreset }: Pick<Session, 'linkPreset'>): LinkPreset | null =>
  linkPreset === 'unreadable' ? null : linkPreset;

/**
 * As the person chose it, or else as the organization fixes or the link states it; null for the browser's. A link chooses
 * among the browser's languages only: its own caution has to be read.
 */
export function languageOf(session: Decided & Pick<Session, 'language' | 'browserLanguages'>): Language | null {
  const stated = presetOf(session)?.language ?? '';
  const accepted = session.browserLanguages.some((language) => language.split('-')[0] === stated) ? stated : '';
  return [session.language ?? '', session.settings.language, accepted].find(isLanguage) ?? null;
}

/** What a token is called, before anything is added that tells it from others. */
export const suggestedName = (session: Decided): string =>
  session.settings.tokenName || statedName(session) || DEFAULT_TOKEN_NAME;

/** Is that name the choice of whoever made the link? */
export const isNameStated = (session: Decided): boolean => !session.settings.tokenName && statedName(session) !== '';

const statedName = (session: Decided): string => presetOf(session)?.tokenName ?? '';

/** The access that was decided for the person; null when it was not. A link can't decide on more than reading. */
export const presetAccess = (session: Decided): AccessLevel | null =>
  session.settings.access ?? (presetOf(session)?.access === 'read' ? 'read' : null);

/** Without what was decided for the person: reading is what one begins with. */
export const ownAccess = (session: Decided & Pick<Session, 'access'>): AccessLevel =>
  presetAccess(session) === null ? session.access : 'read';

/** The journey with what another link states. The same preset once more leaves alone what the person chose since. */
export const withPreset = <N extends StateName>(journey: Journey<N>, linkPreset: LinkPresetReading): Journey<N> =>
  isSame(linkPreset, journey.session.linkPreset) ? journey : prefilled(journey, { linkPreset });

const withSettings = (journey: Journey, settings: Settings): Journey =>
  isSame(settings, journey.session.settings) ? journey : prefilled(journey, { settings });

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function prefilled<N extends StateName>(journey: Journey<N>, change: Partial<Decided>): Journey<N> {
  const session = { ...journey.session, ...change };
  return withSession(journey, {
    ...change,
    ...(!hasMadeToken(journey) && {
      tokenName: nameBeside(suggestedName(session), session.leftoverTokens),
      isNameStated: isNameStated(session),
    }),
    access: presetAccess(session) ?? ownAccess(journey.session),
  });
}

/** A token that was made already keeps the name it was made under. */
export const hasMadeToken = ({ session, state }: Journey): boolean =>
  session.tokenMade || session.tokenDraft !== '' || 'token' in state;

/** Does the box hold something like a token that Shortcut made? */
export const draftLooksLikeToken = ({ tokenDraft }: Session): boolean => looksLikeToken(tokenDraft);

/** In the states in which the access still decides how the token is made. What an organization fixed is no choice. */
export const accessHandlers: Handlers = {
  'access-chosen': (journey, { access }) =>
    journey.session.settings.access === null ? to(withSession(journey, { access })) : unchanged(journey),
};

/** Settings and language may be seen at any time. */
export const settingsHandlers: Handlers = {
  'settings-seen': (journey, { settings }) => to(withSettings(journey, settings)),
  'language-seen': (journey, { language, browserLanguages }) =>
    to(withBrowserLanguages(withLanguage(journey, language), browserLanguages)),
  'language-chosen': (journey, { language }) =>
    to(withLanguage(journey, language), { type: 'store-language', language }),
};

const withLanguage = (journey: Journey, language: Language | null): Journey =>
  language === journey.session.language ? journey : withSession(journey, { language });

const withBrowserLanguages = (journey: Journey, browserLanguages: string[]): Journey =>
  isSame(browserLanguages, journey.session.browserLanguages) ? journey : withSession(journey, { browserLanguages });
