import type { Connector, ConnectorField } from '../../src/journey/connector.ts';
import type { Effect } from '../../src/journey/effects.ts';
import type { JourneyEvent } from '../../src/journey/events.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { newJourney } from '../../src/journey/new-journey.ts';
import type { LinkReading, TokenReading } from '../../src/journey/readings.ts';
import { reduce } from '../../src/journey/reduce.ts';
import type { Session } from '../../src/journey/session.ts';
import type { Identity } from '../../src/journey/types.ts';
import type { Problem, RecoveryAction } from '../../src/problems/problem.ts';

export const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

export const connector: Connector = {
  integrationId: 'int-1',
  credentialKey: 'apiKey',
  presets: {},
  fields: [],
  notices: [],
  edits: null,
};
export const workspaceSlug: ConnectorField = {
  key: 'workspace_slug',
  label: 'Workspace Slug',
  description: '',
  placeholder: '',
  type: 'text',
  options: [],
};
export const ada: Identity = { person: 'Ada', role: 'member', workspace: 'Acme', slug: 'acme', access: 'read' };

export const goodLink = (sessionToken = 'session-1'): LinkReading => ({
  ok: true,
  sessionToken,
  bare: false,
  preset: null,
});
export const goodToken = (text = 'sct_ro_acme_1', cleaned = false): TokenReading => ({
  ok: true,
  token: { text, cleaned },
});
export const badToken: TokenReading = { ok: false, problem: { code: 'token-malformed', detail: 'not-a-token' } };

/** A journey under way: events go in, what they led to can be looked at. */
export interface TestJourney {
  readonly journey: Journey;
  readonly session: Session;
  readonly state: Journey['state'];
  /** What the last event asked the background to do, but for looking at the clock. */
  readonly effects: Effect[];
  /** Every effect so far. */
  readonly allEffects: Effect[];
  /** When the clock is to be looked at, as last asked for. */
  readonly expiresAt: number | null;
  send(event: JourneyEvent): TestJourney;
  /** Lets so many milliseconds pass. */
  wait(milliseconds: number): TestJourney;
  /** The person takes this way on from what they are told. */
  take(action: RecoveryAction): TestJourney;
  /** Answers the last request of this kind. */
  answer(event: Answer): TestJourney;
}

export type Answer =
  | { type: 'session-opened'; connector: Connector }
  | { type: 'session-failed' | 'check-failed' | 'link-failed'; problem: Problem }
  | { type: 'token-checked'; identity: Identity; workspaces?: string[] }
  | { type: 'linked'; accountId: string }
  | { type: 'wait-over' };

const ASKED_BY = {
  'session-opened': 'open-session',
  'session-failed': 'open-session',
  'token-checked': 'check-token',
  'check-failed': 'check-token',
  linked: 'link-account',
  'link-failed': 'link-account',
  'wait-over': 'wait',
} as const;

export function testJourney(from: Journey = newJourney): TestJourney {
  let current = from;
  let effects: Effect[] = [];
  let expiresAt: number | null = null;
  let now = NOW;
  const allEffects: Effect[] = [];
  const self: TestJourney = {
    get journey() {
      return current;
    },
    get session() {
      return current.session;
    },
    get state() {
      return current.state;
    },
    get effects() {
      return effects;
    },
    allEffects,
    get expiresAt() {
      return expiresAt;
    },
    send(event) {
      const next = reduce(current, event, now);
      current = next.journey;
      effects = next.effects.filter(({ type }) => type !== 'schedule-expiry');
      for (const effect of next.effects) if (effect.type === 'schedule-expiry') expiresAt = effect.at;
      allEffects.push(...effects);
      return self;
    },
    wait(milliseconds) {
      now += milliseconds;
      return self;
    },
    take: (action) => self.send(pressed(current, action)),
    answer(answer) {
      const asked = allEffects.findLast(({ type }) => type === ASKED_BY[answer.type]);
      if (!asked || !('requestId' in asked)) throw new Error(`nothing asked for ${answer.type}`);
      const { requestId } = asked;
      return answer.type === 'token-checked'
        ? self.send({ workspaces: [], ...answer, requestId })
        : self.send({ ...answer, requestId });
    },
  };
  return self;
}

/** The press of an action's button, on a screen that shows this journey. */
export function pressed(journey: Journey, action: RecoveryAction): JourneyEvent {
  return action === 'try-again' ? { type: action, requestId: failedRequest(journey) } : { type: action };
}

function failedRequest({ session, state }: Journey): number {
  if (state.name === 'failed') return state.requestId;
  return session.link.status === 'failed' ? session.link.requestId : session.requestId;
}

/** The name of the state. */
export const stateName = ({ state }: TestJourney): string => state.name;

/** The problem the person is told about now. */
export function shownProblem({ session, state }: TestJourney): Problem | null {
  if (state.name === 'link' && session.link.status === 'failed') return session.link.problem;
  return 'problem' in state ? state.problem : null;
}

export const effectTypes = ({ effects }: TestJourney): string[] => effects.map(({ type }) => type);

/** On Shortcut's page with a link that works. */
export const atToken = (open: Connector = connector): TestJourney =>
  testJourney()
    .send({ type: 'start', reading: goodLink() })
    .answer({ type: 'session-opened', connector: open })
    .send({ type: 'page-opened', tab: 7 });

/** The token was given and is being asked about. */
export const atCheck = (open: Connector = connector): TestJourney =>
  atToken(open).send({ type: 'token-given', draft: '', reading: goodToken() });

/** Everything was fine, the link request is under way. */
export const atLinking = (): TestJourney => atCheck().answer({ type: 'token-checked', identity: ada });
