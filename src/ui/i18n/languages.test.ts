/** Every language says all that English says, and no more: nothing is missing, left over, too long, or named in two ways. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import managed from '../../../managed.json' with { type: 'json' };
import { ENGLISH, messagesIn, sourceOf } from '../../../test/helpers/messages.ts';
import { ownPageMessages } from '../../contract/own-pages.ts';
import { isLanguage, LANGUAGES, type Language } from '../../journey/languages.ts';
import { languageOf } from '../../journey/link-preset.ts';
import { newJourney } from '../../journey/new-journey.ts';
import { reduce } from '../../journey/reduce.ts';
import { emptySession } from '../../journey/session.ts';
import { type LinkPreset, NO_SETTINGS } from '../../journey/types.ts';
import { SHORTCUT_NAMES } from '../../providers/shortcut/page-names.ts';
import { HUB_NAMES } from '../../stackone/hub-page-names.ts';
import { PLACEHOLDER } from './declare-constants.ts';
import { NAMES } from './message-constants.ts';

const folder = fileURLToPath(new URL('../../../_locales', import.meta.url));
const CODES = Object.keys(LANGUAGES).filter(isLanguage);
const KEYS = [...ENGLISH.keys()];
const say = (wordings: Map<string, string>, key: string) => wordings.get(key) ?? '';
/** Without the invisible marks that keep Latin words in their place in a line from right to left. */
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');
const lengthOf = (text: string) => [...plain(text)].length;

/** What stands on the helper's own buttons. Two lines on a narrow popup are too many. */
const BUTTONS = (
  'start no_link show_me token_show token_hide check_and_link card_fill card_use card_hide copy_report start_over ' +
  'way_try_again way_another_token way_another_link way_link_anyway way_already_linked withheld_allow fields_link ' +
  'fields_change delete_in_shortcut left_over_deleted way_wrong_workspace offered_use hand_fill hand_fill_again ' +
  'hand_confirmed hand_not_here hand_by_hand hand_add_link done_see done_copy done_button setup_copy setup_copy_mail ' +
  'report_copy_answer keep_open card_move'
).split(' ');
/** Those that a sentence can't name by accident. */
const NAMED = BUTTONS.filter((key) => say(ENGLISH, key).length > 5);
const STEPS = ['step_link', 'step_token', 'step_check', 'step_done'];

/** English in every language, as on the pages; the names of controls, which may change, come in as placeholders. */
const PRODUCTS = ['StackOne', 'Shortcut', 'sct_'];

/** Verbs of English as well, which begin sentences. In the other languages they can only be names. */
const VERBS: string[] = [HUB_NAMES.CONNECT, SHORTCUT_NAMES.COPY];

/** Names of controls typed into a message, where a placeholder should stand. */
const typedNames = (code: Language, message: string) =>
  Object.values(NAMES)
    .filter((name) => code !== 'en' || !VERBS.includes(name))
    .filter((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(message));

/** In figures. One minute is no number of ours: Japanese writes “longer than a minute” with a 1. */
const MINUTES = /(?<!\d)(?!1\D)\d+ ?(minut|Minuten|分|دقيقة|دقائق)/;

/** Characters: Japanese says the same in half as many. */
const LONGEST = { button: { ja: 14, other: 28 }, step: 9, sentence: { ja: 60, words: 20 } };

const UNWANTED: Record<Language, RegExp> = {
  en: /\binvalid|error occurred|\bsorry\b|\boops\b/i,
  de: /ungültig|fehler ist aufgetreten|entschuldig|leider|\bhoppla\b/i,
  fr: /invalide|non valide|erreur s’est produite|désolé|\boups\b/i,
  es: /inválid|no válid|(ocurrió|produjo) un error|lo sentimos|\bups\b/i,
  ja: /無効|エラーが発生|申し訳|すみません/,
  ar: /غير صالح|حدث خطأ|عذر|آسف/,
};

describe('the languages', () => {
  it('are those that there are wordings of, and that may be chosen, stated and set', () => {
    expect(CODES.toSorted()).toEqual(readdirSync(folder).toSorted());
    expect(managed.properties.language.enum).toEqual(CODES);
    const { payload } = ownPageMessages['journey/language-chosen'];
    for (const language of [...CODES, null]) expect(payload.safeParse({ language }).success).toBe(true);
    expect(payload.safeParse({ language: 'xx' }).success).toBe(false);
  });

  it('are as the person chose, or else as the organization set, or else as the link states and the browser asks for', () => {
    const linkPreset: LinkPreset = { access: null, tokenName: '', vendor: '', contact: '', language: 'fr' };
    const foreign = { ...emptySession, linkPreset };
    const stated = { ...foreign, browserLanguages: ['en-US', 'fr-CA'] };
    const set = { ...stated, settings: { ...NO_SETTINGS, language: 'de' } };
    const { session: chosen } = reduce(
      { ...newJourney, session: set },
      { type: 'language-chosen', language: 'ja' },
      0,
    ).journey;
    expect([emptySession, foreign, stated, set, chosen].map(languageOf)).toEqual([null, null, 'fr', 'de', 'ja']);
    const unknown = { ...emptySession, settings: { ...NO_SETTINGS, language: 'tlh' } };
    expect(languageOf(unknown)).toBe(null);
  });

  it('are kept when the journey begins anew', () => {
    const chosen = reduce(newJourney, { type: 'language-chosen', language: 'ar' }, 0);
    expect(chosen.effects).toEqual([{ type: 'store-language', language: 'ar' }]);
    expect(languageOf(reduce(chosen.journey, { type: 'start-over' }, 0).journey.session)).toBe('ar');
  });
});

describe.each(CODES)('%s', (code) => {
  const source = sourceOf(code);
  const wordings = messagesIn(code);
  const all = [...wordings].map(([key, message]) => ({ key, message }));

  it('has every wording that English has, and no other', () => {
    expect([...wordings.keys()].toSorted()).toEqual(KEYS.toSorted());
    expect(all.filter(({ message }) => !message.trim())).toEqual([]);
  });

  it('says what it is, and which way it runs', () => {
    expect([say(wordings, 'lang'), say(wordings, 'dir')]).toEqual([code, code === 'ar' ? 'rtl' : 'ltr']);
  });

  it('has a place for every value, and declares those it has', () => {
    const places = (text: string) => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name).toSorted();
    for (const [key, { placeholders = {} }] of Object.entries(sourceOf('en'))) {
      expect([key, places(say(wordings, key))]).toEqual([key, places(say(ENGLISH, key))]);
      expect([key, source[key]?.placeholders ?? {}]).toEqual([key, placeholders]);
      expect([key, Object.keys(placeholders).toSorted()]).toEqual([key, [...new Set(places(say(wordings, key)))]]);
    }
  });

  it('mentions every name and number that English mentions, and never types it in', () => {
    const constants = (text = '') => text.match(/\$[A-Z_]+\$/g) ?? [];
    for (const [key, { message }] of Object.entries(sourceOf('en')))
      expect([key, constants(source[key]?.message)]).toEqual([key, expect.arrayContaining(constants(message))]);
    const typed = Object.entries(source).filter(
      ([, { message }]) => MINUTES.test(message) || typedNames(code, message).length > 0,
    );
    expect(typed).toEqual([]);
  });

  it('fits: buttons, steps, and what the browsers’ stores show', () => {
    const longest = code === 'ja' ? LONGEST.button.ja : LONGEST.button.other;
    expect(BUTTONS.filter((key) => lengthOf(say(wordings, key)) > longest)).toEqual([]);
    expect(STEPS.filter((key) => lengthOf(say(wordings, key)) > LONGEST.step)).toEqual([]);
    expect(lengthOf(say(wordings, 'name'))).toBeLessThanOrEqual(45);
    expect(lengthOf(say(wordings, 'description'))).toBeLessThanOrEqual(132);
  });

  it('has no text that is much longer than the English one', () => {
    const room = (key: string) => lengthOf(say(ENGLISH, key)) * (code === 'ja' ? 1 : 1.45) + 10;
    expect(all.filter(({ key, message }) => lengthOf(message) > room(key))).toEqual([]);
  });

  it('has no sentence of more than 20 words', () => {
    const sentences = (text: string) => text.split(code === 'ja' ? /[。？\n]/ : /(?<=[.?؟])\s+|\n/);
    const isLong = (sentence: string) =>
      code === 'ja'
        ? lengthOf(sentence) > LONGEST.sentence.ja
        : sentence.split(/\s+/).filter((word) => /[\p{L}\d$]/u.test(word)).length > LONGEST.sentence.words;
    expect(all.filter(({ message }) => sentences(message).some(isLong))).toEqual([]);
  });

  it('blames nobody, shouts at nobody, and uses its own quotation marks', () => {
    expect(all.filter(({ message }) => UNWANTED[code].test(message) || /[!！"']/.test(message))).toEqual([]);
  });

  it.each(PRODUCTS)('calls %s what it is called on the page', (name) => {
    const named = KEYS.filter((key) => say(ENGLISH, key).includes(name));
    expect(named.filter((key) => !say(wordings, key).includes(name))).toEqual([]);
  });

  it('calls the helper’s own buttons what stands on them', () => {
    const wrong = NAMED.flatMap((button) => {
      const name = new RegExp(`(?<!\\p{L})${say(ENGLISH, button)}(?!\\p{L})`, 'u');
      return KEYS.filter((key) => !BUTTONS.includes(key) && name.test(say(ENGLISH, key)))
        .filter((key) => !plain(say(wordings, key)).includes(plain(say(wordings, button))))
        .map((key) => `${key}: ${button}`);
    });
    expect(wrong).toEqual([]);
  });
});
