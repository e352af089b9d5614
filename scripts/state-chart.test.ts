/** The chart of states says what the code does, and was drawn from journeys that came by everything. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { commonEvents, isIgnored, ownEvents, STATES } from './state-chart/handlers.ts';
import { observeTransitions } from './state-chart/observed-transitions.ts';
import { PAGE, stateChart } from './state-chart.ts';

const observed = observeTransitions();

describe.each(STATES)('in the state %s', (state) => {
  it('each event that it answers was seen to do something', () => {
    const idle = ownEvents(state).filter(
      (event) => !isIgnored(state, event) && !observed.at(state, event)?.didSomething,
    );
    expect(idle).toEqual([]);
  });

  it('each event that it leaves to the common handlers, or ignores, was tried', () => {
    const events = [...commonEvents(state), ...ownEvents(state).filter((event) => isIgnored(state, event))];
    expect(events.filter((event) => !observed.at(state, event))).toEqual([]);
  });
});

it('docs/state-chart.md is up to date; `npm run chart` writes it', async () => {
  expect(await readFile(PAGE, 'utf8')).toBe(await stateChart(observed));
});
