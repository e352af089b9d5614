/** Every screen of the popup: a journey for each place in it and each thing it can say. Names are what a failure is told by. */
import type { Journey, StateName, States } from '../../src/journey/journey.ts';
import { emptySession, type Session } from '../../src/journey/session.ts';
import {
  GUIDE_CONTROLS,
  GUIDE_STEPS,
  type GuideStep,
  HUB_PAGE_STATES,
  type Identity,
  type LinkPreset,
  type Missing,
  type Page,
} from '../../src/journey/types.ts';
import { CODES, type Code, type Problem } from '../../src/problems/problem.ts';
import { PRE_LINK_QUESTIONS } from '../../src/problems/question.ts';

export type PopupScreen = [name: string, journey: Journey];

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
const STOPS: Code[] = CODES.filter((code) => !/^session-m|^token-malformed/.test(code));

const AUTH_LINK = `https://app.stackone.com/embedded/accounts?token=${'a1B2'.repeat(60)}`;
const TOKEN = `sct_ro_acme_${'x'.repeat(32)}`;
const identity: Identity = {
  person: 'Maximiliane Featherstonehaugh-Wolfeschlegelstein',
  role: 'member',
  workspace: 'Acme International Holding & Partners',
  slug: 'acme',
  access: 'write',
};
const preset: LinkPreset = {
  access: 'write',
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
      type: 'text' as const,
      options: [],
    },
    {
      key: 'region',
      label: 'Region',
      description: '',
      placeholder: '',
      type: 'select' as const,
      options: [{ value: 'eu', label: 'Europe' }],
    },
  ],
  notices: ['Only stories that changed in the last twelve months are read.'],
  edits: { id: 'acc-1', ending: '9f3c', workspace: 'Acme' },
};
const leftover = (why: 'left-over' | 'replaced') => ({
  name: 'StackOne Integration',
  isNameSeen: why === 'left-over',
  workspace: 'acme',
  why,
});

const inState = (state: States[StateName], session: Partial<Session> = {}): Journey => ({
  session: { ...emptySession, ...session },
  state,
});
const link = (session: Partial<Session>, state: Partial<States['link']> = {}): Journey =>
  inState({ name: 'link', foundLinks: [], problem: null, ...state }, session);
const makeToken = (session: Partial<Session>, problem: Problem | null = null): Journey =>
  inState({ name: 'token', problem }, session);
const check = (state: States[StateName], session: Partial<Session> = {}): Journey =>
  inState(state, { tokenDraft: TOKEN, ...session });
const done = (accountId: string, session: Partial<Session> = {}): Journey =>
  inState({ name: 'done', accountId, identity }, session);
const sessionToken = 'session-1';
const requestId = 1;
const token = { text: TOKEN, cleaned: false };
const ready = { status: 'ready' as const, sessionToken, connector };
const on = (step: GuideStep, missing: Missing | null = null): Page => ({
  status: 'open',
  tab: 1,
  step,
  missing,
  hasFailed: false,
});
const handoff: States['handoff'] = {
  name: 'handoff',
  token,
  identity,
  here: null,
  asked: false,
  blockedReason: null,
  hasFailed: false,
  hub: null,
};
const here = { tab: 2, origin: 'https://settings.northwind-analytics.example.com' };
const nameOf = ({ code, detail }: Problem) => [code, detail].filter(Boolean).join(' ');

export const POPUP_SCREENS: PopupScreen[] = [
  ['link', link({})],
  ['link, pasted', link({ linkDraft: AUTH_LINK, link: { status: 'opening', requestId, sessionToken } })],
  ['link, found', link({ linkDraft: AUTH_LINK, link: ready, linkFromTab: true })],
  ['link, with a setup', link({ linkDraft: AUTH_LINK, link: ready, linkPreset: preset, access: 'write' })],
  ['link, with a setup that can’t be read', link({ linkDraft: AUTH_LINK, link: ready, linkPreset: 'unreadable' })],
  [
    'link, with settings',
    link({
      settings: {
        access: 'read',
        tokenName: '',
        contact: preset.contact,
        language: '',
        linkAnyway: false,
        wordings: {},
      },
    }),
  ],
  [
    'link, several',
    link(
      {},
      { foundLinks: [true, false].map((inFront) => ({ url: AUTH_LINK, sessionToken: `abcdef${inFront}`, inFront })) },
    ),
  ],
  [
    'link, another one',
    link({ linkDraft: AUTH_LINK }, { foundLinks: [{ url: AUTH_LINK, sessionToken: 'other', inFront: true }] }),
  ],
  ['link, after a token was forgotten', link({ tokenForgotten: true, leftoverTokens: [leftover('left-over')] })],
  ['link, unsure', link({ outcomeUnknown: true })],
  ['link, withheld', link({ withheldHosts: ['app.shortcut.com', 'api.app.shortcut.com', 'api.stackone.com'] })],
  ...AT_LINK.map(
    (problem): PopupScreen => [
      `link, ${nameOf(problem)}`,
      link({ linkDraft: AUTH_LINK, link: { status: 'failed', requestId, sessionToken, problem } }),
    ],
  ),
  ['token, page closed', makeToken({})],
  ...GUIDE_STEPS.map(
    (step): PopupScreen => [`token, ${step}`, makeToken({ page: on(step), access: 'write', link: ready })],
  ),
  ...GUIDE_CONTROLS.map(
    (control): PopupScreen => [`token, ${control} missing`, makeToken({ page: on('looking', control) })],
  ),
  ['token, page withheld', makeToken({ page: on('looking'), withheldHosts: ['app.shortcut.com'] })],
  ['token, page not opened', makeToken({ pageRefused: true })],
  [
    'token, guide failed',
    makeToken({ page: { status: 'open', tab: 1, step: 'looking', missing: null, hasFailed: true } }),
  ],
  ['token, pasted', makeToken({ page: on('new-token'), tokenDraft: TOKEN, linkPreset: preset })],
  [
    'token, malformed',
    makeToken({ tokenDraft: 'StackOne', outcomeUnknown: true }, { code: 'token-malformed', detail: 'not-a-token' }),
  ],
  ['token, forgotten', makeToken({ tokenForgotten: true, offeredLink: { sessionToken, preset } })],
  ['check', check({ name: 'checking', requestId, token: { text: TOKEN, cleaned: true } })],
  ['check, waiting for the link', check({ name: 'awaiting-link', token, identity })],
  ['check, linking', check({ name: 'connecting', requestId, token, identity })],
  [
    'check, more fields',
    check({ name: 'fields', token, identity, drafts: { slug: 'A C' }, tried: true }, { link: ready }),
  ],
  ...PRE_LINK_QUESTIONS.map(
    (question): PopupScreen => [
      `check, ${question}`,
      check(
        { name: 'question', token, identity, questions: [question] },
        { link: ready, openWorkspaces: ['acme', 'globex', 'hooli'] },
      ),
    ],
  ),
  ...STOPS.map(
    (code): PopupScreen => [
      `check, ${code}`,
      check(
        { name: 'failed', requestId, token, identity: null, problem: { code } },
        { leftoverTokens: [leftover('left-over')] },
      ),
    ],
  ),
  ['hand, no page yet', check(handoff)],
  ['hand, here', check({ ...handoff, here })],
  ['hand, asked', check({ ...handoff, here, asked: true })],
  ['hand, insecure', check({ ...handoff, blockedReason: 'insecure' })],
  ['hand, shut', check({ ...handoff, blockedReason: 'shut' })],
  ['hand, our script broke', check({ ...handoff, here, hasFailed: true }, { outcomeUnknown: true })],
  ...HUB_PAGE_STATES.map(
    (shows): PopupScreen => [
      `hand, ${shows}`,
      check({ ...handoff, here, hub: { ...here, shows, filledBy: null, isSent: false, wasOutcomeUnknown: false } }),
    ],
  ),
  ['done', done('8745751280386')],
  [
    'done, in the Hub',
    done('', {
      outcomeUnknown: true,
      leftoverTokens: [leftover('replaced')],
      cleanup: leftover('replaced'),
      linkPreset: preset,
    }),
  ],
];
