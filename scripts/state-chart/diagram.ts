/** The chart as a Mermaid flowchart, since its labels may have several lines. */
import type { EventType } from '../../src/journey/events.ts';
import type { StateName } from '../../src/journey/journey.ts';
import { isIgnored, ownEvents, STATES } from './handlers.ts';
import type { ObservedTransitions } from './observed-transitions.ts';

export const diagram = (observed: ObservedTransitions): string => `\`\`\`mermaid
flowchart TD
${[...STATES.map(box), ...STATES.flatMap((from) => arrows(observed, from))].map((line) => `  ${line}`).join('\n')}
\`\`\``;

/** Mermaid has words of its own, such as \`link\`, which can't name a box. */
const id = (state: StateName) => `state_${state.replaceAll('-', '_')}`;

const box = (state: StateName) => `${id(state)}(["${state}"])`;

/** One arrow to each other state, with all the events that lead there. */
const arrows = (observed: ObservedTransitions, from: StateName): string[] =>
  STATES.filter((to) => to !== from).flatMap((to) => {
    const events = ownEvents(from).filter((event) => leadsTo(observed, from, event, to));
    return events.length > 0 ? [`${id(from)} -->|"${events.toSorted().join('<br/>')}"| ${id(to)}`] : [];
  });

const leadsTo = (observed: ObservedTransitions, from: StateName, event: EventType, to: StateName) =>
  !isIgnored(from, event) && observed.at(from, event)?.leadsTo.has(to);
