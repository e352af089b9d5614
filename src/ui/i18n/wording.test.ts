import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { ada } from '../../../test/helpers/journey-player.ts';
import { ENGLISH } from '../../../test/helpers/messages.ts';
import type { GuideInstruction } from '../../contract/shortcut-page.ts';

import { POSITIONS } from '../../journey/position.ts';
import { CODES, type Detail } from '../../journey/problem.ts';
import { type AccessLevel, initialJourney, type Journey, type TokenAccess } from '../../journey/state.ts';
import { ACTS, type Act, CONCERNS, CONTROLS, type Control, HUB_SIGHTS } from '../../journey/vocabulary.ts';
import { says } from '../../page-guide/card-content.ts';
import { t, tellConcern, tellPage, tellProblem } from './text.ts';

/** Keys that a wording was asked for under, and that had one. */
const asked = vi.hoisted(() => new Set<string>());

vi.mock('webextension-polyfill', async () => {
  const { ENGLISH } = await import('../../../test/helpers/messages.ts');
  const getMessage = (key: string) => {
    const found = ENGLISH.get(key);
    if (found) asked.add(key);
    return found ?? '';
  };
  return { default: { i18n: { getMessage } } };
});

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const KEYS = [...ENGLISH.keys()];
const WORDINGS = [...ENGLISH].map(([key, message]) => ({ key, message }));

const DETAILS: Record<Detail, true> = {
  empty: true,
  'auth-link': true,
  'shortcut-token': true,
  'not-a-token': true,
  offline: true,
  timeout: true,
  oauth: true,
  'extra-fields': true,
  'answer-unreadable': true,
  unsure: true,
};
const ACCESSES: Record<TokenAccess, true> = { read: true, part: true, write: true, unknown: true };

const names = <K extends string>(record: Record<K, true>) => {
  const isName = (key: string): key is K => key in record;
  return Object.keys(record).filter(isName);
};

const levels = ['read', 'write'] as const;
const sight = { target: null, form: null };
const guide = (wanted: 'read' | 'write'): GuideInstruction => ({ show: 'guide', wanted, tokenName: 'x' });

/** Every key the card on the page can be given. */
const cardKeys = [
  ...levels.flatMap((wanted) => [
    ...ACTS.map((act) => says({ ...sight, act, missing: null }, guide(wanted)).key),
    ...CONTROLS.flatMap((missing) => ACTS.map((act) => says({ ...sight, act, missing }, guide(wanted)).key)),
  ]),
  ...(['checking', 'linking', 'decide', 'hand', 'done'] as const).map((show) => says(null, { show }).key),
];

describe('what a person reads', () => {
  it.each(CODES)('%s has a title and a text, whatever its cause', (code) => {
    for (const detail of [undefined, ...names(DETAILS)]) {
      const { title, text } = tellProblem({ code, ...(detail && { detail }) });
      expect([detail, title, text]).toEqual([detail, expect.stringMatching(/./), expect.stringMatching(/./)]);
    }
  });

  it.each(CONCERNS)('the question of %s has a title and a text, whatever the access', (concern) => {
    for (const access of names(ACCESSES)) {
      const { title, text } = tellConcern(concern, { ...ada, access });
      expect([access, title, text]).toEqual([access, expect.stringMatching(/./), expect.stringMatching(/./)]);
    }
  });

  it('a cause’s own words win over the general ones', () => {
    const general = tellProblem({ code: 'token-malformed' });
    expect(tellProblem({ code: 'token-malformed', detail: 'empty' })).not.toEqual(general);
    expect(tellConcern('access-too-narrow', { ...ada, access: 'part' })).not.toEqual(
      tellConcern('access-too-narrow', ada),
    );
  });

  it('an account that exists is told in other words as a question than as a refusal', () => {
    expect(tellProblem({ code: 'account-exists' }).text).toMatch(/nothing/i);
    expect(tellProblem({ code: 'account-exists' })).not.toEqual(tellConcern('account-exists', ada));
  });

  it.each(levels)('every act and every missing control of the page has a title and a text, to %s', (wanted) => {
    const open = { at: 'open' as const, tab: 1 };
    const pages = [
      { at: 'closed' as const },
      ...ACTS.map((act) => ({ ...open, act, missing: null })),
      ...CONTROLS.map((missing) => ({ ...open, act: 'settings' as const, missing })),
    ];
    for (const page of pages) {
      const { title, text } = tellPage({ ...initialJourney, page, wanted });
      expect([page, title, text]).toEqual([page, expect.stringMatching(/./), expect.stringMatching(/./)]);
    }
  });

  it.each([...new Set(cardKeys)])('the card says something for %s', (key) => {
    expect(KEYS).toEqual(expect.arrayContaining([key, `${key}_title`]));
  });
});

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

const CODE = ['src', 'popup', 'support', 'welcome'].flatMap((folder) => filesIn(folder, /\.(tsx?|html)$/)).join('\n');
const MANIFEST = readFileSync(join(ROOT, 'manifest.json'), 'utf8');

/** Keys that code makes from parts, beside those of problems, the page and the card: with all the parts there are. */
const PARTS: [string, string[]][] = [
  ['step_', ['link', 'token', 'check', 'done']],
  ['access_', levels.flatMap((level) => [level, `${level}_hint`])],
  ['token_access_', names(ACCESSES)],
  ['state_', ['done', 'busy', 'waiting']],
  ['coach_', ['fill', 'use', 'hide']],
  ['coach_step_', ['check', 'done']],
  ['page_', ['insecure', 'shut'].flatMap((why) => [why, `${why}_title`])],
  ['at_', POSITIONS.flatMap((position) => [position, `${position}_title`])],
  ['support_', ['setup', 'report', 'script']],
  ['report_', ['whole', 'cut', 'changed']],
  ['hub_', [...HUB_SIGHTS, 'edit', 'rest', 'spent', 'over'].flatMap((seen) => [seen, `${seen}_title`])],
];
/** Made by `told`, which finds them or does without. support.test.ts holds that there are all. */
const TOLD = /^(cause|answer|fact|event|head|pitfall)_/;

/** As the card adds it to what it says. */
const TIDY = ['row', 'several', 'none', 'elsewhere', 'pressed'].map((seen) => `tidy_${seen}_title`);
const BUILT = PARTS.filter(([start]) => CODE.includes(`\`${start}\${`)).flatMap(([start, parts]) =>
  parts.map((part) => start + part),
);

const on = (seen: { act: Act; missing: Control | null }, wanted: AccessLevel): Journey => ({
  ...initialJourney,
  page: { at: 'open', tab: 1, ...seen },
  wanted,
});

function tellEverything(): void {
  for (const code of CODES) for (const detail of names(DETAILS)) tellProblem({ code, detail });
  for (const concern of CONCERNS) for (const access of names(ACCESSES)) tellConcern(concern, { ...ada, access });
  for (const wanted of levels) {
    for (const act of ACTS) tellPage(on({ act, missing: null }, wanted));
    for (const missing of CONTROLS) tellPage(on({ act: 'looking', missing }, wanted));
  }
  tellPage({ ...initialJourney, withheld: ['app.shortcut.com'] });
  tellPage({ ...initialJourney, step: 'token', problem: null, tokenDraft: 'sct_ro_acme_1' });
}

describe('the list of wordings', () => {
  it('has every wording that code asks for by name', () => {
    const literals = [...CODE.matchAll(/\b(?:t|message|getMessage)\(\s*'(\w+)'/g)].map(([, key]) => key ?? '');
    expect(literals.length).toBeGreaterThan(20);
    expect(literals.filter((key) => !KEYS.includes(key))).toEqual([]);
    const named = [...MANIFEST.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    expect(named.filter((key) => !KEYS.includes(key))).toEqual([]);
    expect(BUILT.filter((key) => !KEYS.includes(key))).toEqual([]);
  });

  it('has no wording that nothing asks for', () => {
    asked.clear();
    tellEverything();
    const literals = [...CODE.matchAll(/['"](\w+)['"]/g)].map(([, key]) => key ?? '');
    const named = [...MANIFEST.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');
    const used = new Set([
      ...asked,
      ...literals,
      ...named,
      ...BUILT,
      ...TIDY,
      ...cardKeys.flatMap((key) => [key, `${key}_title`]),
    ]);
    expect(KEYS.filter((key) => !used.has(key) && !TOLD.test(key))).toEqual([]);
  });
});

const wordsOf = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\d$]/u.test(word));
const sentencesOf = (message: string) => message.split(/(?<=[.?])\s+|\n/);

describe('the voice', () => {
  it('has no sentence longer than 20 words', () => {
    const long = WORDINGS.flatMap(({ key, message }) =>
      sentencesOf(message)
        .filter((sentence) => wordsOf(sentence).length > 20)
        .map((sentence) => `${key}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it.each([
    ['blame', /\binvalid\b|\billegal\b|\bfailed\b/i],
    ['empty phrase', /error occurred|something went wrong|\boops\b|\bunfortunately\b|\bsorry\b/i],
    ['exclamation mark', /[!！]/],
    ['raw error', /\b(undefined|null|NaN|exception|\d{3} error)\b/i],
    ['straight quote or apostrophe', /["']/],
  ])('has no %s', (_, unwanted) => {
    expect(WORDINGS.filter(({ message }) => unwanted.test(message))).toEqual([]);
  });

  it('asks for no API key', () => {
    expect(WORDINGS.filter(({ message }) => /\bkey\b/i.test(message))).toEqual([]);
  });

  it.each(CODES)('%s says what was saved or sent, or that nothing is lost', (code) => {
    const { text } = tellProblem({ code });
    if (code === 'outcome-unknown') expect(text).toMatch(/may be saved/);
    else expect(text).toMatch(/nothing|linked yet/i);
  });

  it('of what may be linked, no word says that nothing was saved', () => {
    const words = [
      tellProblem({ code: 'outcome-unknown' }).text,
      tellProblem({ code: 'outcome-unknown', detail: 'answer-unreadable' }).text,
      tellProblem({ code: 'token-expired', detail: 'unsure' }).text,
      t('unsure'),
    ];
    for (const text of words) expect(text).not.toMatch(/nothing|delete/i);
    for (const text of words) expect(text).toMatch(/may be (saved|linked)/);
  });
});
