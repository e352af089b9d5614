/** People and servers who do anything at any time: random journeys for the property tests. */

import fc from 'fast-check';
import type { Connector } from '../../src/journey/connector.ts';
import type { Effect, JourneyEvent } from '../../src/journey/events.ts';
import type { Code, Problem } from '../../src/journey/problem.ts';
import { reduce } from '../../src/journey/reduce.ts';
import { NO_SETTINGS, type Settings, type Stated } from '../../src/journey/settings.ts';
import { type Identity, initialJourney, type Journey } from '../../src/journey/state.ts';
import type { Act, Concern, Control } from '../../src/journey/vocabulary.ts';
import { NOW, workspaceSlug } from './journey-player.ts';
import { offeredIn } from './offered-events.ts';

/** In every secret, name and typed text of a random journey, so that a leak is seen wherever it happens. */
export const SECRET = /CANARY(TOKEN|SESSION)/;
export const PRIVATE = /canary/i;

const sessions = ['CANARYSESSION-aaaaaaaa', 'CANARYSESSION-bbbbbbbb'];
const tokens = ['sct_ro_CANARYTOKEN1', 'sct_rw_CANARYTOKEN2'];

const problemOf = (...codes: Code[]): fc.Arbitrary<Problem> =>
  fc
    .record({ code: fc.constantFrom(...codes), status: fc.constantFrom(undefined, 401, 429, 500) })
    .map(({ code, status }) => {
      const waits = code.endsWith('rate-limited') && { retryAt: NOW + 1000 };
      return { code, ...(status && { status }), ...waits };
    });

/** What each request can fail with. */
const problems = fc.record({
  session: problemOf(
    'session-refused',
    'shortcut-not-offered',
    'hub-unsupported',
    'stackone-rate-limited',
    'stackone-unreachable',
    'stackone-unexpected',
  ),
  check: problemOf(
    'token-refused',
    'token-forbidden',
    'shortcut-rate-limited',
    'shortcut-unreachable',
    'shortcut-unexpected',
  ),
  link: problemOf(
    'outcome-unknown',
    'session-refused',
    'account-exists',
    'stackone-refused',
    'stackone-rate-limited',
    'stackone-unreachable',
    'stackone-unexpected',
  ),
});

const stated: fc.Arbitrary<Stated> = fc.constantFrom<Stated[]>(null, null, 'unreadable', {
  wanted: 'write',
  tokenName: 'CANARYNAME stated',
  vendor: 'CANARYVENDOR',
  contact: 'CANARYCONTACT',
  language: 'en',
});
const settings: fc.Arbitrary<Settings> = fc.constantFrom(NO_SETTINGS, {
  wanted: 'read' as const,
  tokenName: 'CANARYNAME settled',
  contact: 'CANARYCONTACT',
  language: '',
  linkAnyway: false,
});
const linkReading = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...sessions), fc.boolean(), stated)
      .map(([session, bare, said]) => ({ ok: true as const, session, bare, stated: said })),
  },
  { weight: 1, arbitrary: fc.constant({ ok: false as const, problem: { code: 'session-malformed' as const } }) },
);
const tokenReading = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ ok: fc.constant(true as const), token: fc.constantFrom(...tokens), cleaned: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.constant({ ok: false as const, problem: { code: 'token-malformed' as const } }) },
);
const tokenDraft = fc.constantFrom('', 'CANARYTOKEN typed', ...tokens);
const wanted = fc.constantFrom('read' as const, 'write' as const);
const tab = fc.integer({ min: 1, max: 3 });

const identity: fc.Arbitrary<Identity> = fc.record({
  person: fc.constant('CANARYPERSON'),
  workspace: fc.constant('CANARYWORKSPACE'),
  slug: fc.constant('canaryslug'),
  role: fc.constantFrom('member', 'Observer', 'CANARYROLE'),
  access: fc.constantFrom('read', 'part', 'write', 'unknown'),
});
const connector: fc.Arbitrary<Connector> = fc.record({
  integrationId: fc.constant('CANARYINTEGRATION'),
  credentialKey: fc.constant('apiKey'),
  presets: fc.constant({}),
  fields: fc.constantFrom([], [], [workspaceSlug]),
  notices: fc.constant(['CANARYNOTICE']),
  edits: fc.constantFrom(null, null, { id: 'CANARYACCOUNT', ending: 'CANARYENDING', workspace: 'CANARYWORKSPACE' }),
});
const act = fc.constantFrom<Act>(
  'looking',
  'sign-in',
  'settings',
  'token-name',
  'generate',
  'copy-token',
  'new-token',
  'crowded-out',
);
const missing = fc.constantFrom<Control | null>(null, null, 'settings', 'generate');

const concern = fc.constantFrom<Concern>(
  'outcome-unknown',
  'role-cannot-write',
  'access-too-narrow',
  'access-too-wide',
  'account-exists',
);

const plain = fc.constantFrom(
  'start-without-link',
  'show-page',
  'another-token',
  'another-link',
  'already-linked',
  'start-over',
  'finish',
);

const personEvent: fc.Arbitrary<JourneyEvent> = fc.oneof(
  { weight: 8, arbitrary: plain.map((type) => ({ type })) },
  fc.record({ type: fc.constant('link-anyway'), concern }),
  fc.record({ type: fc.constant('try-again'), run: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ type: fc.constant('link-typed'), draft: fc.constantFrom(...sessions), reading: linkReading }),
  fc.record({ type: fc.constant('access-chosen'), wanted }),
  { weight: 4, arbitrary: fc.record({ type: fc.constant('start'), reading: linkReading }) },
  fc.record({ type: fc.constant('settings-seen'), settings }),
  fc.record({ type: fc.constant('token-typed'), draft: tokenDraft }),
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('token-given'), draft: tokenDraft, reading: tokenReading }),
  },
);

const pageEvent: fc.Arbitrary<JourneyEvent> = fc.oneof(
  fc.record({ type: fc.constant('page-opened'), tab }),
  fc.record({ type: fc.constant('page-seen'), tab, act, missing }),
  fc.record({ type: fc.constant('page-closed'), tab }),
);

const workspaces = fc.constantFrom<string[]>([], ['canaryslug'], ['canaryslug', 'other']);
const place = fc.record({ tab, origin: fc.constantFrom('https://canary-one.example', 'https://canary-two.example') });
const hubEvent: fc.Arbitrary<JourneyEvent> = fc.oneof(
  fc.record({
    type: fc.constant('tab-seen'),
    front: fc.record({ place: fc.option(place), barred: fc.constantFrom(null, 'insecure') }),
    link: fc.option(fc.record({ session: fc.constant('CANARYSESSION-offered'), stated })),
  }),
  fc.record({
    type: fc.constant('hub-seen'),
    place,
    seen: fc.constantFrom('list', 'form', 'ready', 'refused', 'linked'),
  }),
  fc.record({ type: fc.constant('token-taken'), place, by: fc.constantFrom('a', 'b') }),
  fc.record({ type: fc.constantFrom('hub-gone', 'hub-shut'), tab }),
);

const accountId = fc.constant('CANARYACCOUNT');
const run = fc.integer({ min: -1, max: 40 });
const strayAnswer: fc.Arbitrary<JourneyEvent> = fc.oneof(
  fc.record({ type: fc.constant('session-opened'), run, connector }),
  fc.record({ type: fc.constant('session-failed'), run, problem: problems.map(({ session }) => session) }),
  fc.record({ type: fc.constant('check-failed'), run, problem: problems.map(({ check }) => check) }),
  fc.record({ type: fc.constant('link-failed'), run, problem: problems.map(({ link }) => link) }),
  fc.record({ type: fc.constant('token-checked'), run, identity, workspaces }),
  fc.record({ type: fc.constant('linked'), run, accountId }),
  fc.record({ type: fc.constant('wait-over'), run }),
);

const outcome = fc.record({ good: fc.boolean(), problems, identity, connector, accountId, workspaces });
type Outcome = typeof outcome extends fc.Arbitrary<infer T> ? T : never;

/** `onward`: the person uses a control that the screen offers. `answer`: to one of the requests made so far, the newest when `back` is 0; perhaps long after anyone cares. */
export type Move =
  | { do: 'person' | 'page' | 'stray'; event: JourneyEvent; twice: boolean }
  | { do: 'answer'; back: number; outcome: Outcome }
  | { do: 'onward'; pick: number; twice: boolean }
  | { do: 'resume' }
  | { do: 'wait'; minutes: number };

const twice = fc.integer({ min: 0, max: 5 }).map((throws) => throws === 0);

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('person'), event: personEvent, twice }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constant('onward'), pick: fc.nat({ max: 5 }), twice }) },
  {
    weight: 9,
    arbitrary: fc.record({ do: fc.constant('answer'), back: fc.constantFrom(0, 0, 0, 1, 2, 5), outcome }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('page'), event: pageEvent, twice }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('page'), event: hubEvent, twice }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stray'), event: strayAnswer, twice }) },
  { weight: 1, arbitrary: fc.constant({ do: 'resume' }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait'), minutes: fc.constantFrom(1, 10, 20) }) },
);

export const moves = fc.array(move, { minLength: 5, maxLength: 80, size: 'max' });

export interface Moment {
  /** In ms since 1970. */
  at: number;
  event: JourneyEvent;
  before: Journey;
  after: Journey;
  effects: Effect[];
}

const CLOCK: JourneyEvent = { type: 'time-passed' };

type Request = Extract<Effect, { run: number }>;

/** What happened, event by event, when these moves were made one after the other. */
export function wander(made: Move[]): Moment[] {
  let state: Journey = initialJourney;
  const asked: Request[] = [];
  const moments: Moment[] = [];
  let at = NOW;
  const send = (event: JourneyEvent) => {
    const before = state;
    const { state: after, effects } = reduce(before, event, at);
    moments.push({ at, event, before, after, effects });
    asked.push(...effects.filter((effect) => 'run' in effect));
    state = after;
  };
  for (const one of made) {
    if (one.do === 'wait') at += one.minutes * 60_000;
    for (const event of [...eventsOf(one, state, asked), ...(one.do === 'wait' ? [CLOCK] : [])]) {
      send(event);
      // As the clock does that the journey asked for.
      if (state.expiresAt !== null && state.expiresAt <= at) send(CLOCK);
    }
  }
  return moments;
}

function eventsOf(made: Move, state: Journey, asked: Request[]): JourneyEvent[] {
  if (made.do === 'resume') return [{ type: 'resumed' }];
  if (made.do === 'wait') return [];
  if (made.do === 'answer') {
    const request = asked.at(-1 - made.back);
    return request ? [answerTo(request, made.outcome)] : [];
  }
  const offered = offeredIn(state);
  const event = made.do === 'onward' ? offered[made.pick % offered.length] : made.event;
  return event ? (made.twice ? [event, event] : [event]) : [];
}

function answerTo(
  { type, run }: Request,
  { good, problems, identity, connector, accountId, workspaces }: Outcome,
): JourneyEvent {
  switch (type) {
    case 'open-session':
      return good
        ? { type: 'session-opened', run, connector }
        : { type: 'session-failed', run, problem: problems.session };
    case 'check-token':
      return good
        ? { type: 'token-checked', run, identity, workspaces }
        : { type: 'check-failed', run, problem: problems.check };
    case 'link-account':
      return good ? { type: 'linked', run, accountId } : { type: 'link-failed', run, problem: problems.link };
    case 'wait':
      return { type: 'wait-over', run };
  }
}
