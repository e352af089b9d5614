/** `npm run chart`: writes docs/state-chart.md, from the handlers of each state and from where they were seen to lead. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { StateName } from '../src/journey/journey.ts';
import { diagram } from './state-chart/diagram.ts';
import { STATES } from './state-chart/handlers.ts';
import { type ObservedTransitions, observeTransitions } from './state-chart/observed-transitions.ts';
import { commonStays, commonTable, expiryLines, stateTable } from './state-chart/tables.ts';

export const PAGE = fileURLToPath(new URL('../docs/state-chart.md', import.meta.url));

export async function stateChart(observed: ObservedTransitions): Promise<string> {
  const meanings = new Map(await Promise.all(STATES.map(meaningOf)));
  return `# The states of a journey

Written by \`npm run chart\`; \`scripts/state-chart.test.ts\` holds it up to date. Which state answers which event is read from
\`STATE_HANDLERS\` and \`COMMON_HANDLERS\` (\`src/journey/reduce.ts\`); where that leads is what random journeys came to.

An arrow is what a state answers by itself. Events that leave the state as it is, and those that every state answers, are in
the tables only.

${diagram(observed)}

## What each state answers by itself

| state | meaning | leads to | leaves the state as it is |
| --- | --- | --- | --- |
${stateTable(observed, meanings)}

## What is answered in every state

A state's own answer, above, comes first.

| event | leads to |
| --- | --- |
${commonTable(observed)}

Whatever these change, the state stays: ${commonStays(observed)}.

## When nobody uses the token

Whatever is the first to happen once its time is over (\`src/journey/expiry.ts\`) finds the token forgotten, and the journey
one step back:

${expiryLines(observed)}
`;
}

/** The first comment of the state's file, on one line. */
async function meaningOf(state: StateName): Promise<[StateName, string]> {
  const text = await readFile(new URL(`../src/journey/states/${state}.ts`, import.meta.url), 'utf8');
  const [, comment] = /^\/\*\*([\s\S]*?)\*\//.exec(text) ?? [];
  if (comment === undefined) throw new Error(`states/${state}.ts does not say first what the state means`);
  return [state, comment.replaceAll(/\s*\n \* ?/g, ' ').trim()];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(PAGE, await stateChart(observeTransitions()));
