/** Every screen of the popup: a journey for each place in it and each thing it can say. Names are what a failure is told by. */

import { CODES, type Code, type Problem } from '../../src/journey/problem.ts';
import type { Setup } from '../../src/journey/settings.ts';
import { type Identity, initialJourney, type Journey, type Phase } from '../../src/journey/state.ts';
import { ACTS, type Act, CONCERNS, CONTROLS, type Control, HUB_SIGHTS } from '../../src/journey/vocabulary.ts';

export type Screen = [name: string, journey: Journey];

const AT_LINK: Problem[] = [
  { code: 'session-missing' },
  { code: 'session-malformed' },
  { code: 'session-malformed', detail: 'shortcut-token' },
  { code: 'session-refused' },
  { code: 'shortcut-not-offered' },
  { code: 'hub-unsupported', detail: 'extra-fields' },
  { code: 'hub-unsupported', detail: 'oauth' },
  { code: 'stackone-rate-limited', retryAt: Number.MAX_SAFE_INTEGER },
  { code: 'stackone-unreachable', detail: 'offline' },
  { code: 'stackone-unexpected' },
];
/** Said in step 3, when the check or the linking stops. */
const STOPS: Code[] = CODES.filter((code) => !/^session-m|^token-(malformed|expired)|^(control|signed)/.test(code));

const AUTH_LINK = `https://app.stackone.com/embedded/accounts?token=${'a1B2'.repeat(60)}`;
const TOKEN = `sct_ro_acme_${'x'.repeat(32)}`;
const identity: Identity = {
  person: 'Maximiliane Featherstonehaugh-Wolfeschlegelstein',
  role: 'member',
  workspace: 'Acme International Holding & Partners',
  slug: 'acme',
  access: 'write',
};
const setup: Setup = {
  wanted: 'write',
  tokenName: 'Northwind Analytics',
  vendor: 'Northwind Analytics International',
  contact: 'integrations-support@northwind-analytics.example.com',
  language: '',
};
const connector = {
  integrationId: 'int-1',
  credentialKey: 'apiKey',
  presets: {},
  fields: [
    {
      key: 'slug',
      label: 'Workspace Slug',
      description: 'The part of the address after app.shortcut.com.',
      placeholder: 'acme',
      is: 'text' as const,
      options: [],
      pattern: '^[a-z]+$',
      complaint: '',
    },
    {
      key: 'region',
      label: 'Region',
      description: '',
      placeholder: '',
      is: 'select' as const,
      options: [{ value: 'eu', label: 'Europe' }],
      pattern: '',
      complaint: '',
    },
  ],
  notices: ['Only stories that changed in the last twelve months are read.'],
  edits: { id: 'acc-1', ending: '9f3c', workspace: 'Acme' },
};
const spare = (why: 'left-over' | 'replaced') => ({ name: 'StackOne Integration', workspace: 'acme', why });

const link = (part: Partial<Journey & { step: 'link' }>): Journey => ({ ...initialJourney, ...part });
const token = (part: Partial<Journey & { step: 'token' }>): Journey => ({
  ...initialJourney,
  step: 'token',
  problem: null,
  tokenDraft: '',
  ...part,
});
const check = (phase: Phase, part: Partial<Journey & { step: 'check' }> = {}): Journey => ({
  ...initialJourney,
  step: 'check',
  token: TOKEN,
  cleaned: false,
  tokenDraft: TOKEN,
  phase,
  ...part,
});
const done = (part: Partial<Journey & { step: 'done' }>): Journey => ({
  ...initialJourney,
  step: 'done',
  accountId: '',
  identity,
  ...part,
});
const session = 'session-1';
const ready = { is: 'ready' as const, session, connector };
const on = (act: Act, missing: Control | null = null) => ({ at: 'open' as const, tab: 1, act, missing });
const handing = { is: 'handing' as const, identity, here: null, asked: false, barred: null, hub: null };
const here = { tab: 2, origin: 'https://settings.northwind-analytics.example.com' };
const nameOf = ({ code, detail }: Problem) => [code, detail].filter(Boolean).join(' ');

export const SCREENS: Screen[] = [
  ['link', link({})],
  ['link, pasted', link({ linkDraft: AUTH_LINK, link: { is: 'opening', run: 1, session } })],
  ['link, found', link({ linkDraft: AUTH_LINK, link: ready, linkFromTab: true })],
  ['link, with a setup', link({ linkDraft: AUTH_LINK, link: ready, stated: setup, wanted: 'write' })],
  ['link, with a setup that can’t be read', link({ linkDraft: AUTH_LINK, link: ready, stated: 'unreadable' })],
  [
    'link, with settings',
    link({ settings: { wanted: 'read', tokenName: '', contact: setup.contact, language: '', linkAnyway: false } }),
  ],
  [
    'link, several',
    link({ found: [true, false].map((inFront) => ({ url: AUTH_LINK, session: `abcdef${inFront}`, inFront })) }),
  ],
  ['link, another one', link({ linkDraft: AUTH_LINK, found: [{ url: AUTH_LINK, session: 'other', inFront: true }] })],
  ['link, after a token was forgotten', link({ forgotten: true, toDelete: [spare('left-over')] })],
  ['link, unsure', link({ unsure: true })],
  ['link, withheld', link({ withheld: ['app.shortcut.com', 'api.app.shortcut.com', 'api.stackone.com'] })],
  ...AT_LINK.map(
    (problem): Screen => [
      `link, ${nameOf(problem)}`,
      link({ linkDraft: AUTH_LINK, link: { is: 'failed', run: 1, session, problem } }),
    ],
  ),
  ['token, page closed', token({})],
  ...ACTS.map((act): Screen => [`token, ${act}`, token({ page: on(act), wanted: 'write', link: ready })]),
  ...CONTROLS.map((control): Screen => [`token, ${control} missing`, token({ page: on('looking', control) })]),
  ['token, page withheld', token({ page: on('looking'), withheld: ['app.shortcut.com'] })],
  ['token, pasted', token({ page: on('new-token'), tokenDraft: TOKEN, stated: setup })],
  [
    'token, malformed',
    token({ tokenDraft: 'StackOne', problem: { code: 'token-malformed', detail: 'not-a-token' }, unsure: true }),
  ],
  ['token, forgotten', token({ forgotten: true, offered: { session, stated: setup } })],
  ['check', check({ is: 'checking', run: 1 }, { cleaned: true })],
  ['check, waiting for the link', check({ is: 'awaiting-link', identity })],
  ['check, linking', check({ is: 'linking', run: 1, identity })],
  ['check, more fields', check({ is: 'asking', identity, drafts: { slug: 'A C' }, tried: true }, { link: ready })],
  ...CONCERNS.map(
    (concern): Screen => [
      `check, ${concern}`,
      check(
        { is: 'choosing', identity, concerns: [concern] },
        { link: ready, workspaces: ['acme', 'globex', 'hooli'] },
      ),
    ],
  ),
  ...STOPS.map(
    (code): Screen => [
      `check, ${code}`,
      check({ is: 'failed', run: 1, identity: null, problem: { code } }, { toDelete: [spare('left-over')] }),
    ],
  ),
  ['hand, no page yet', check(handing)],
  ['hand, here', check({ ...handing, here })],
  ['hand, asked', check({ ...handing, here, asked: true })],
  ['hand, insecure', check({ ...handing, barred: 'insecure' })],
  ['hand, shut', check({ ...handing, barred: 'shut' })],
  ...HUB_SIGHTS.map(
    (seen): Screen => [
      `hand, ${seen}`,
      check({ ...handing, here, hub: { ...here, seen, filledBy: null, wasUnsure: false } }),
    ],
  ),
  ['done', done({ accountId: '8745751280386' })],
  [
    'done, in the Hub',
    done({ unsure: true, toDelete: [spare('replaced')], tidying: spare('replaced'), stated: setup }),
  ],
];
