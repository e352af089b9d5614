/** Events with random content, for random journeys. */
import fc from 'fast-check';
import type { Connector } from '../../src/journey/connector.ts';
import type { JourneyEvent } from '../../src/journey/events.ts';
import {
  type GuideStep,
  type Host,
  type Identity,
  type LinkPresetReading,
  type Missing,
  NO_SETTINGS,
  type Settings,
} from '../../src/journey/types.ts';
import type { Code, Problem } from '../../src/problems/problem.ts';
import { PRE_LINK_QUESTIONS } from '../../src/problems/question.ts';
import { NOW, workspaceSlug } from './test-journey.ts';

const sessionTokens = ['CANARYSESSION-aaaaaaaa', 'CANARYSESSION-bbbbbbbb'];
const tokens = ['sct_ro_CANARYTOKEN1', 'sct_rw_CANARYTOKEN2'];

/** Every pair of the two. */
const crossed = <A, B>(ones: readonly A[], others: readonly B[]): [A, B][] =>
  ones.flatMap((one) => others.map((other): [A, B] => [one, other]));

const problemOf = (...codes: Code[]): fc.Arbitrary<Problem> =>
  fc.constantFrom(
    ...crossed(codes, [undefined, 401, 429, 500]).map(([code, status]): Problem => {
      const waits = code.endsWith('rate-limited') && { retryAt: NOW + 1000 };
      return { code, ...(status && { status }), ...waits };
    }),
  );

/** What each request can fail with. */
const problems = fc.record({
  session: problemOf(
    'session-refused',
    'shortcut-not-offered',
    'hub-unsupported',
    'stackone-rate-limited',
    'stackone-unreachable',
    'stackone-unexpected',
    'permission-missing',
  ),
  check: problemOf(
    'token-refused',
    'token-forbidden',
    'shortcut-rate-limited',
    'shortcut-unreachable',
    'shortcut-unexpected',
    'permission-missing',
  ),
  link: problemOf(
    'outcome-unknown',
    'session-refused',
    'account-exists-refused',
    'stackone-refused',
    'stackone-rate-limited',
    'stackone-unreachable',
    'stackone-unexpected',
    'permission-missing',
  ),
});

const preset = fc.constantFrom<LinkPresetReading[]>(null, null, 'unreadable', {
  access: 'write',
  tokenName: 'CANARYNAME stated',
  vendor: 'CANARYVENDOR',
  contact: 'CANARYCONTACT',
  language: 'en',
});
const settings = fc.constantFrom<Settings[]>(NO_SETTINGS, {
  access: 'read',
  tokenName: 'CANARYNAME settled',
  contact: 'CANARYCONTACT',
  language: '',
  linkAnyway: false,
  wordings: {},
});
const linkReading = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ok: fc.constant(true),
      sessionToken: fc.constantFrom(...sessionTokens),
      bare: fc.boolean(),
      preset,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ ok: false as const, problem: { code: 'session-malformed' as const } }) },
);
const token = fc.record({ text: fc.constantFrom(...tokens), cleaned: fc.boolean() });
const tokenReading = fc.oneof(
  { weight: 4, arbitrary: fc.record({ ok: fc.constant(true), token }) },
  { weight: 1, arbitrary: fc.constant({ ok: false as const, problem: { code: 'token-malformed' as const } }) },
);
const tokenDraft = fc.constantFrom('', 'CANARYTOKEN typed', ...tokens);
const access = fc.constantFrom('read', 'write');
const language = fc.constantFrom(null, 'de');
const tab = fc.integer({ min: 1, max: 3 });

const identity: fc.Arbitrary<Identity> = fc.constantFrom(
  ...crossed(['member', 'Observer', 'CANARYROLE'], ['read', 'part', 'write', 'unknown'] as const).map(
    ([role, access]) => ({
      person: 'CANARYPERSON',
      workspace: 'CANARYWORKSPACE',
      slug: 'canaryslug',
      role,
      access,
    }),
  ),
);
const edited = { id: 'CANARYACCOUNT', ending: 'CANARYENDING', workspace: 'CANARYWORKSPACE' };
const connector: fc.Arbitrary<Connector> = fc.constantFrom(
  ...crossed([[], [], [workspaceSlug]], [null, null, edited, { ...edited, workspace: 'CANARYELSEWHERE' }]).map(
    ([fields, edits]) => ({
      integrationId: 'CANARYINTEGRATION',
      credentialKey: 'apiKey',
      presets: {},
      fields,
      notices: ['CANARYNOTICE'],
      edits,
    }),
  ),
);
const guideStep = fc.constantFrom<GuideStep[]>(
  'looking',
  'sign-in',
  'settings',
  'token-name',
  'generate',
  'copy-token',
  'new-token',
  'overlay-removed',
);
const missing = fc.constantFrom<(Missing | null)[]>(null, null, 'settings', 'generate');
const question = fc.constantFrom(...PRE_LINK_QUESTIONS);

const pressOf = fc.constantFrom(
  'start-without-link',
  'show-page',
  'another-token',
  'another-link',
  'already-linked',
  'start-over',
  'finish',
);
const seldomPressed = fc.constantFrom('show-leftover', 'hub-linked', 'fields-given');
const leftoverName = fc.constantFrom('', 'StackOne Integration', 'StackOne Integration (2)', 'CANARYNAME settled');
const typed = fc.constantFrom('', 'canaryanswer', 'CANARY ANSWER');

export const personEvent: fc.Arbitrary<JourneyEvent> = fc.oneof(
  { weight: 8, arbitrary: pressOf.map((type) => ({ type })) },
  { weight: 2, arbitrary: seldomPressed.map((type) => ({ type })) },
  fc.record({ type: fc.constant('leftover-deleted'), name: leftoverName }),
  fc.record({ type: fc.constant('use-offered'), sessionToken: fc.constantFrom(...sessionTokens) }),
  fc.record({ type: fc.constant('link-anyway'), question }),
  fc.record({ type: fc.constant('try-again'), requestId: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ type: fc.constant('link-typed'), draft: fc.constantFrom(...sessionTokens), reading: linkReading }),
  fc.record({ type: fc.constant('field-typed'), key: fc.constantFrom(workspaceSlug.key, 'other'), text: typed }),
  fc.record({ type: fc.constant('access-chosen'), access }),
  fc.record({ type: fc.constant('language-chosen'), language }),
  { weight: 4, arbitrary: fc.record({ type: fc.constant('start'), reading: linkReading }) },
  fc.record({ type: fc.constant('token-typed'), draft: tokenDraft }),
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('token-given'), draft: tokenDraft, reading: tokenReading }),
  },
);

export const pageEvent: fc.Arbitrary<JourneyEvent> = fc.oneof(
  fc.record({ type: fc.constant('page-opened'), tab }),
  fc.constant<JourneyEvent>({ type: 'page-not-opened' }),
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('page-seen'), tab, step: guideStep, missing, isNamed: fc.boolean() }),
  },
  fc.record({ type: fc.constant('page-closed'), tab }),
  fc.record({
    type: fc.constant('cleanup-finished'),
    tab,
    name: fc.option(leftoverName),
  }),
);

const HOSTS: Host[] = ['app.shortcut.com', 'api.app.shortcut.com', 'api.stackone.com'];

/** What the browser and the organization say. */
export const lifeEvent: fc.Arbitrary<JourneyEvent> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant('permissions-seen'), withheld: fc.subarray(HOSTS) }) },
  { weight: 2, arbitrary: fc.constant<JourneyEvent>({ type: 'permissions-seen', withheld: [] }) },
  fc.record({ type: fc.constant('settings-seen'), settings }),
  fc.record({
    type: fc.constant('language-seen'),
    language,
    browserLanguages: fc.constantFrom<string[][]>(['en'], ['de-AT', 'ja']),
  }),
  fc.record({ type: fc.constant('internal-fault'), where: fc.constant('TypeError overlay.js:1:2'), tab }),
);

const workspaces = fc.constantFrom<string[][]>([], ['canaryslug'], ['canaryslug', 'other']);
const site = fc.record({ tab, origin: fc.constantFrom('https://canary-one.example', 'https://canary-two.example') });
const foundLink = fc
  .constantFrom(...sessionTokens)
  .map((sessionToken) => ({ url: `https://canary.example/${sessionToken}`, sessionToken, inFront: false }));

export const hubEvent: fc.Arbitrary<JourneyEvent> = fc.oneof(
  fc.record({ type: fc.constant('links-found'), found: fc.array(foundLink, { maxLength: 2 }) }),
  fc.record({
    type: fc.constant('tab-seen'),
    activeTab: fc.record({ site: fc.option(site), blockedReason: fc.constantFrom(null, 'insecure') }),
    link: fc.option(fc.record({ sessionToken: fc.constant('CANARYSESSION-offered'), preset })),
  }),
  fc.record({
    type: fc.constant('hub-seen'),
    site,
    shows: fc.constantFrom('list', 'form', 'ready', 'busy', 'refused', 'linked'),
  }),
  fc.record({ type: fc.constant('token-taken'), site, requester: fc.constantFrom('a', 'b') }),
  fc.record({ type: fc.constantFrom('hub-gone', 'hub-blocked'), tab }),
);

const accountId = fc.constant('CANARYACCOUNT');
const requestId = fc.integer({ min: -1, max: 40 });

/** An answer that nobody asked for. */
export const strayAnswer: fc.Arbitrary<JourneyEvent> = fc.oneof(
  fc.record({ type: fc.constant('session-opened'), requestId, connector }),
  fc.record({ type: fc.constant('session-failed'), requestId, problem: problems.map(({ session }) => session) }),
  fc.record({ type: fc.constant('check-failed'), requestId, problem: problems.map(({ check }) => check) }),
  fc.record({ type: fc.constant('link-failed'), requestId, problem: problems.map(({ link }) => link) }),
  fc.record({ type: fc.constant('token-checked'), requestId, identity, workspaces }),
  fc.record({ type: fc.constant('linked'), requestId, accountId }),
  fc.record({ type: fc.constant('wait-over'), requestId }),
);

/** What a server says to a request, of whatever kind: more often good than not, as journeys come to nothing else. */
export const outcome = fc.record({
  good: fc.constantFrom(true, true, false),
  problems,
  identity,
  connector,
  accountId,
  workspaces,
});
export type Outcome = typeof outcome extends fc.Arbitrary<infer T> ? T : never;
