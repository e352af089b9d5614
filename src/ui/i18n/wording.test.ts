import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { ENGLISH, sourceOf } from '../../../test/helpers/messages.ts';
import { ada } from '../../../test/helpers/test-journey.ts';
import { emptySession } from '../../journey/session.ts';
import { ACCESS_LEVELS, GUIDE_CONTROLS, GUIDE_STEPS, type Page, type TokenAccess } from '../../journey/types.ts';
import { ALERTS, type Alert } from '../../problems/alert.ts';
import type { ProblemDetail } from '../../problems/problem.ts';
import { PRE_LINK_QUESTIONS } from '../../problems/question.ts';
import { describeAlert, describePage, describeProblem, describeQuestion, t } from './text.ts';

vi.mock('webextension-polyfill', async () => {
  const { default: wordings } = await import('../../../_locales/en/messages.json', { with: { type: 'json' } });
  const known = new Map(Object.entries(wordings));
  const getMessage = (key: string) => known.get(key)?.message ?? '';
  return { default: { i18n: { getMessage } } };
});

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const KEYS = [...ENGLISH.keys()];
const WORDINGS = [...ENGLISH].map(([key, message]) => ({ key, message }));

const DETAILS: Record<ProblemDetail, true> = {
  empty: true,
  'too-long': true,
  'auth-link': true,
  'shortcut-token': true,
  'not-a-token': true,
  offline: true,
  timeout: true,
  oauth: true,
  'extra-fields': true,
  'answer-unreadable': true,
  unsure: true,
  'on-page': true,
  'on-hub-page': true,
};
const ACCESSES: Record<TokenAccess, true> = { read: true, part: true, write: true, unknown: true };

const names = <K extends string>(record: Record<K, true>) => {
  const isName = (key: string): key is K => key in record;
  return Object.keys(record).filter(isName);
};

describe('what a person reads', () => {
  it.each(ALERTS)('%s has a title and a text, whatever its cause', (alert) => {
    for (const detail of [undefined, ...names(DETAILS)]) {
      const { title, text } = describeAlert(alert, detail);
      expect([detail, title, text]).toEqual([detail, expect.stringMatching(/./), expect.stringMatching(/./)]);
    }
  });

  it.each(PRE_LINK_QUESTIONS)('the question of %s has a title and a text, whatever the access', (question) => {
    for (const access of names(ACCESSES)) {
      const { title, text } = describeQuestion(question, { ...ada, access });
      expect([access, title, text]).toEqual([access, expect.stringMatching(/./), expect.stringMatching(/./)]);
    }
  });

  it('a cause’s own words win over the general ones', () => {
    const general = describeProblem({ code: 'token-malformed' });
    expect(describeProblem({ code: 'token-malformed', detail: 'empty' })).not.toEqual(general);
    expect(describeQuestion('access-too-narrow', { ...ada, access: 'part' })).not.toEqual(
      describeQuestion('access-too-narrow', ada),
    );
  });

  it('an account that exists is told in other words as a question than as a refusal', () => {
    expect(describeAlert('account-exists-refused').text).toMatch(/nothing/i);
    expect(describeAlert('account-exists-refused')).not.toEqual(describeQuestion('account-exists', ada));
  });

  it.each(ACCESS_LEVELS)('every step and every missing control of the page has a title and a text, to %s', (access) => {
    const open = { status: 'open', tab: 1, hasFailed: false } as const;
    const pages: Page[] = [
      { status: 'closed' },
      ...GUIDE_STEPS.map((step) => ({ ...open, step, missing: null })),
      ...GUIDE_CONTROLS.map((missing) => ({ ...open, step: 'settings' as const, missing })),
    ];
    for (const page of pages) {
      const { title, text } = describePage({
        session: { ...emptySession, page, access },
        state: { name: 'token', problem: null },
      });
      expect([page, title, text]).toEqual([page, expect.stringMatching(/./), expect.stringMatching(/./)]);
    }
  });
});

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

const CODE = ['src', 'popup', 'support', 'welcome'].flatMap((folder) => filesIn(folder, /\.(tsx?|html)$/)).join('\n');
const MANIFEST = readFileSync(join(ROOT, 'manifest.json'), 'utf8');

const quoted = [...CODE.matchAll(/['"](\w+)['"]/g)].map(([, key]) => key ?? '');
const MESSAGES = [...MANIFEST.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '');

describe('the list of wordings', () => {
  it('has every wording that code asks for by name', () => {
    const literals = [...CODE.matchAll(/\b(?:t|message|getMessage)\(\s*'(\w+)'/g)].map(([, key]) => key ?? '');
    expect(literals.length).toBeGreaterThan(20);
    expect([...literals, ...MESSAGES].filter((key) => !KEYS.includes(key))).toEqual([]);
  });

  it('has no wording that a search for its key would not find in code', () => {
    // A title's key is never written out: it is looked up with its text. Nor are those for support: their alert has their name.
    const alike = ['cause_', 'answer_', 'fact_'].map((start) => (key: string) => start + key);
    const ways = [(key: string) => key, (key: string) => `${key}_title`, ...alike];
    const used = new Set([...ways.flatMap((way) => quoted.map(way)), ...MESSAGES]);
    expect(KEYS.filter((key) => !used.has(key))).toEqual([]);
  });
});

const wordsOf = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\d$]/u.test(word));
const sentencesOf = (message: string) => message.split(/(?<=[.?])\s+|\n/);

/** Questions that come before anything could be sent. */
const ASK_ONLY: Alert[] = ['several-links', 'hub-host'];
const TELLING = ALERTS.filter((alert) => !ASK_ONLY.includes(alert));
const MAY_BE_SAVED: Alert[] = ['outcome-unknown', 'hub-refused'];

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
    // What Shortcut calls its controls is not ours to choose.
    const ours = Object.entries(sourceOf('en'));
    expect(ours.filter(([, { message }]) => /\bkey\b/i.test(message))).toEqual([]);
  });

  it.each(TELLING)('%s says what was saved or sent, or that nothing is lost', (alert) => {
    const { text } = describeAlert(alert);
    if (MAY_BE_SAVED.includes(alert)) expect(text).toMatch(/may be saved/);
    else expect(text).toMatch(/nothing|linked yet/i);
  });

  it('of what may be linked, no word says that nothing was saved', () => {
    const words = [
      describeProblem({ code: 'outcome-unknown' }).text,
      describeProblem({ code: 'outcome-unknown', detail: 'answer-unreadable' }).text,
      describeAlert('token-expired', 'unsure').text,
      t('unsure'),
    ];
    for (const text of words) expect(text).not.toMatch(/nothing|delete/i);
    for (const text of words) expect(text).toMatch(/may be (saved|linked)/);
  });
});
