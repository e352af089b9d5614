/** One journey, from "I was asked to connect our Shortcut" to "Shortcut is linked": a session, and the state it stands in. */
import type { Session } from './session.ts';
import type { Step } from './types.ts';

/**
 * The data of each state, by the state's name. Each file in `states/` adds its own by declaration merging: it stands beside
 * the events that the state answers, and no file has to import all the others.
 */
export interface States {}

export type StateName = keyof States;

export interface Journey<N extends StateName = StateName> {
  session: Session;
  state: States[N];
}

/** A journey in one of the states that hold a token. */
export type WithToken = Exclude<StateName, 'link' | 'token' | 'done'>;

const STEP_OF: Record<StateName, Step> = {
  link: 'link',
  token: 'token',
  checking: 'check',
  'awaiting-link': 'check',
  fields: 'check',
  question: 'check',
  connecting: 'check',
  handoff: 'check',
  failed: 'check',
  done: 'done',
};

export const stepOf = ({ state }: Journey): Step => STEP_OF[state.name];

/** Is this a journey in that state? */
export const isIn = <N extends StateName>(journey: Journey, name: N): journey is Journey<N> =>
  journey.state.name === name;

/** Is step 3 waiting for a server's answer? */
export const isWaiting = ({ state }: Journey): boolean =>
  state.name === 'checking' || state.name === 'awaiting-link' || state.name === 'connecting';

/** The same journey with a part of its session changed. */
export const withSession = <N extends StateName>(journey: Journey<N>, change: Partial<Session>): Journey<N> => ({
  ...journey,
  session: { ...journey.session, ...change },
});
