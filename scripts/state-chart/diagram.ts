/** The chart as a Mermaid flowchart, since its labels may have several lines. */
import type { EventType } from '../../src/journey/events.ts';
import type { StateName } from '../../src/journey/journey.ts';
import { isIgnored, ownEvents, STATES } from './handlers.ts';
import type { Walk } from './walk.ts';

export const diagram = (walked: Walk): string => `\`\`\`mermaid
flowchart TD
${[...STATES.map(box), ...STATES.flatMap((from) => arrows(walked, from))].map((line) => `  ${line}`).join('\n')}
\`\`\``;

/** Mermaid has words of its own, such as \`link\`, which can't name a box. */
const id = (state: StateName) => `state_${state.replaceAll('-', '_')}`;

const box = (state: StateName) => `${id(state)}(["${state}"])`;

/** One arrow to each other state, with all the events that lead there. */
const arrows = (walked: Walk, from: StateName): string[] =>
  STATES.filter((to) => to !== from).flatMap((to) => {
    const events = ownEvents(from).filter((event) => leadsTo(walked, from, event, to));
    return events.length > 0 ? [`${id(from)} -->|"${events.toSorted().join('<br/>')}"| ${id(to)}`] : [];
  });

const leadsTo = (walked: Walk, from: StateName, event: EventType, to: StateName) =>
  !isIgnored(from, event) && walked.at(from, event)?.leadsTo.has(to);
