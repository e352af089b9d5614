import type { Connector, ConnectorField } from '../../src/journey/connector.ts';
import type { Effect, JourneyEvent, LinkReading, TokenReading } from '../../src/journey/events.ts';
import type { Problem, Way } from '../../src/journey/problem.ts';
import { reduce } from '../../src/journey/reduce.ts';
import { type Identity, initialJourney, type Journey } from '../../src/journey/state.ts';

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
  is: 'text',
  options: [],
  pattern: '^[a-z]+$',
  complaint: 'Small letters only',
};
export const ada: Identity = { person: 'Ada', role: 'member', workspace: 'Acme', slug: 'acme', access: 'read' };

export const goodLink = (session = 'session-1'): LinkReading => ({ ok: true, session, bare: false, stated: null });
export const goodToken = (token = 'sct_ro_acme_1', cleaned = false): TokenReading => ({ ok: true, token, cleaned });
export const badToken: TokenReading = { ok: false, problem: { code: 'token-malformed', detail: 'not-a-token' } };

/** A journey under way: events go in, what they led to can be looked at. */
export interface Player {
  readonly state: Journey;
  /** What the last event asked the background to do, but for looking at the clock. */
  readonly effects: Effect[];
  /** Every effect so far. */
  readonly done: Effect[];
  /** When the clock is to be looked at, as last asked for. */
  readonly alarm: number | null;
  send(event: JourneyEvent): Player;
  /** Lets so many milliseconds pass. */
  wait(milliseconds: number): Player;
  /** The person takes this way on from what they are told. */
  go(way: Way): Player;
  /** Answers the last request of this kind. */
  answer(event: Answer): Player;
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

export function player(from: Journey = initialJourney): Player {
  let state = from;
  let effects: Effect[] = [];
  let alarm: number | null = null;
  let now = NOW;
  const done: Effect[] = [];
  const self: Player = {
    get state() {
      return state;
    },
    get effects() {
      return effects;
    },
    done,
    get alarm() {
      return alarm;
    },
    send(event) {
      const next = reduce(state, event, now);
      state = next.state;
      effects = next.effects.filter(({ type }) => type !== 'expire-token');
      for (const effect of next.effects) if (effect.type === 'expire-token') alarm = effect.at;
      done.push(...effects);
      return self;
    },
    wait(milliseconds) {
      now += milliseconds;
      return self;
    },
    go: (way) => self.send(wayOn(state, way)),
    answer(answer) {
      const asked = done.findLast(({ type }) => type === ASKED_BY[answer.type]);
      if (!asked || !('run' in asked)) throw new Error(`nothing asked for ${answer.type}`);
      const { run } = asked;
      return answer.type === 'token-checked'
        ? self.send({ workspaces: [], ...answer, run })
        : self.send({ ...answer, run });
    },
  };
  return self;
}

/** The press of a way's button, on a screen that shows this state. */
export function wayOn(state: Journey, way: Way): JourneyEvent {
  return way === 'try-again' ? { type: way, run: failedRun(state) } : { type: way };
}

function failedRun({ link, ...state }: Journey): number {
  if (state.step === 'check' && state.phase.is === 'failed') return state.phase.run;
  return link.is === 'failed' ? link.run : state.run;
}

/** The state's step and, on the way through step 3, its phase. */
export const where = ({ state }: Player): string => (state.step === 'check' ? `check ${state.phase.is}` : state.step);

/** The problem the person is told about now. */
export function told({ state }: Player): Problem | null {
  if (state.step === 'check') return state.phase.is === 'failed' ? state.phase.problem : null;
  if (state.step === 'link' && state.link.is === 'failed') return state.link.problem;
  return state.step === 'done' ? null : state.problem;
}

export const kinds = ({ effects }: Player): string[] => effects.map(({ type }) => type);

/** On Shortcut's page with a link that works. */
export const atToken = (open: Connector = connector): Player =>
  player()
    .send({ type: 'start', reading: goodLink() })
    .answer({ type: 'session-opened', connector: open })
    .send({ type: 'page-opened', tab: 7 });

/** The token was given and is being asked about. */
export const atCheck = (open: Connector = connector): Player =>
  atToken(open).send({ type: 'token-given', draft: '', reading: goodToken() });

/** Everything was fine, the link request is under way. */
export const atLinking = (): Player => atCheck().answer({ type: 'token-checked', identity: ada });
