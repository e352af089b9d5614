/** The chart as tables, with every event. */
import type { EventType } from '../../src/journey/events.ts';
import type { StateName } from '../../src/journey/journey.ts';
import { COMMON_EVENTS, commonEvents, isIgnored, ownEvents, STATES } from './handlers.ts';
import type { ObservedTransitions } from './observed-transitions.ts';

export const stateTable = (observed: ObservedTransitions, meanings: ReadonlyMap<StateName, string>): string =>
  STATES.map((state) => row(state, meanings.get(state) ?? '', led(observed, state), kept(observed, state))).join('\n');

const row = (state: StateName, ...cells: string[]) => `| **${state}** | ${cells.join(' | ')} |`;

/** The events that lead to other states; those that lead to the same ones together. */
function led(observed: ObservedTransitions, from: StateName): string {
  const byTarget = new Map<string, EventType[]>();
  for (const event of ownEvents(from)) {
    const targets = othersFrom(observed, from, event).join(', ');
    if (targets) byTarget.set(targets, [...(byTarget.get(targets) ?? []), event]);
  }
  return [...byTarget].map(([targets, events]) => `${list(events)} → ${targets}`).join('<br/>');
}

function kept(observed: ObservedTransitions, state: StateName): string {
  const events = ownEvents(state).filter((event) => othersFrom(observed, state, event).length === 0);
  const ignored = events.filter((event) => isIgnored(state, event));
  const rest = events.filter((event) => !isIgnored(state, event));
  return [list(rest), ignored.length > 0 ? `ignored: ${list(ignored)}` : ''].filter(Boolean).join('<br/>');
}

export const commonTable = (observed: ObservedTransitions): string =>
  COMMON_EVENTS.toSorted()
    .map((event): [EventType, string] => [event, ledInCommon(observed, event)])
    .filter(([, leads]) => leads !== '')
    .map(([event, leads]) => `| \`${event}\` | ${leads} |`)
    .join('\n');

/** The common events that leave every state as it is. */
export const commonStays = (observed: ObservedTransitions): string =>
  list(COMMON_EVENTS.filter((event) => ledInCommon(observed, event) === ''));

/** Each state that the event leads to, with those that it leads there from. */
const ledInCommon = (observed: ObservedTransitions, event: EventType): string =>
  STATES.map((to): [StateName, StateName[]] => [
    to,
    STATES.filter((from) => commonEvents(from).includes(event) && othersFrom(observed, from, event).includes(to)),
  ])
    .filter(([, from]) => from.length > 0)
    .map(([to, from]) => `${from.join(', ')} → ${to}`)
    .join('<br/>');

export const expiryLines = (observed: ObservedTransitions): string =>
  STATES.flatMap((from) => {
    const others = STATES.filter((to) => to !== from && observed.expiry.get(from)?.has(to));
    return others.length > 0 ? [`- ${from} → ${others.join(' or ')}`] : [];
  }).join('\n');

const othersFrom = (observed: ObservedTransitions, from: StateName, event: EventType): StateName[] =>
  STATES.filter((to) => to !== from && observed.at(from, event)?.leadsTo.has(to));

const list = (events: readonly EventType[]): string =>
  events
    .toSorted()
    .map((event) => `\`${event}\``)
    .join(', ');
