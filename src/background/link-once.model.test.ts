/** Never two accounts from one go, whatever person, browser, network and servers do, in whatever order. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isBusy } from '../../test/helpers/background-in-memory.ts';
import { browser } from '../../test/helpers/memory-browser-module.ts';
import { Simulation } from '../../test/helpers/simulation.ts';
import type { RequestOutcome } from '../../test/helpers/unreliable-services.ts';
import type { Journey } from '../journey/journey.ts';

const RUNS = 2000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The account that an edit session edits is the only one such a session may save to. */
const linkTo = (kind: string) => `https://app.stackone.com/embedded?token=${kind}-session-token`;
const LINKS = [linkTo('create'), linkTo('edit')];
const TOKENS = ['sct_ro_acme_1', 'sct_ro_acme_2'];

/** What the tests have seen, so that they can't pass by never getting anywhere. */
const seen = { links: 0, done: 0, unsure: 0, again: 0 };

/** What must hold is said of the world itself, so the model has nothing to remember. */
type Model = Record<string, never>;
type Command = fc.AsyncCommand<Model, Simulation>;

/** Something happens; then all that must always hold is looked at. */
class Happening implements Command {
  readonly #name: string;
  readonly #happen: (simulation: Simulation) => unknown;

  constructor(name: string, happen: (simulation: Simulation) => unknown) {
    this.#name = name;
    this.#happen = happen;
  }

  check = () => true;
  toString = () => this.#name;

  async run(_: Model, simulation: Simulation): Promise<void> {
    await this.#happen(simulation);
    await simulation.settle();
    expectAtMostOnce(simulation);
    expectTruth(simulation, await simulation.journey());
  }
}

function expectAtMostOnce({ services, agreed }: Simulation): void {
  for (let go = 0; go <= services.go; go++) {
    const sent = services.links.filter((link) => link.go === go);
    const acted = sent.filter((link) => link.acted).length;
    expect(acted).toBeLessThanOrEqual(1 + (agreed.get(go) ?? 0));
  }
}

/** Done means saved; and what was saved, or may have been, is never told as if it were not. */
function expectTruth({ services }: Simulation, journey: Journey): void {
  const sent = services.links.filter(({ go }) => go === services.go);
  const acted = sent.filter((link) => link.acted).length;
  const { session, state } = journey;
  if (state.name === 'done') {
    expect([acted > 0, state.accountId]).toEqual([true, 'account-1']);
    seen.done += 1;
  } else if (acted > 0 && !isBusy(journey)) {
    expect(session.outcomeUnknown).toBe(true);
    seen.unsure += 1;
  }
  if (sent.length > 1) seen.again += 1;
}

const view = fc.nat({ max: 1 });
const drafts = fc.record({ link: fc.constantFrom(...LINKS), token: fc.constantFrom(...TOKENS) });
const twice = fc.nat({ max: 3 }).map((throws) => throws === 0);
const fate = fc.constantFrom<RequestOutcome>(
  ...(['saved', 'saved', 'saved', 'dead-before', 'dead-after', 'dead-after', 'fell-after', 'garbled'] as const),
  ...([401, 403, 404, 409, 422, 429, 429, 500, 503] as const),
);

const at = (simulation: Simulation, index: number) => {
  const found = simulation.popups[index];
  if (!found) throw new Error('no such popup');
  return found;
};

function freeze(simulation: Simulation, { view, frozen }: { view: number; frozen: boolean }): void {
  at(simulation, view).frozen = frozen;
}

const pressOf = (picks: fc.Arbitrary<number>) =>
  fc
    .record({ view, pick: picks, drafts, twice })
    .map(
      (one) =>
        new Happening(`press ${JSON.stringify(one)}`, (simulation) =>
          simulation.press(at(simulation, one.view), one.pick, one.drafts, one.twice),
        ),
    );

const happening = (name: string, happen: (simulation: Simulation) => unknown) =>
  fc.constant(new Happening(name, happen));

const answer = fate.map((how) => new Happening(`answer ${how}`, ({ services }) => services.answerNext(how)));
const lag = fc
  .record({ view, frozen: fc.boolean() })
  .map(
    (one) =>
      new Happening(`popup ${one.view} ${one.frozen ? 'lags' : 'is drawn'}`, (simulation) => freeze(simulation, one)),
  );
const pass = fc
  .constantFrom(1, 30, 900)
  .map((seconds) => new Happening(`${seconds} s pass`, () => vi.advanceTimersByTimeAsync(seconds * 1000)));
const cable = fc
  .constantFrom(true, true, false)
  .map((onLine) => new Happening(onLine ? 'online' : 'offline', () => vi.stubGlobal('navigator', { onLine })));
const clickAgain = happening('a second click lands late', (simulation) => simulation.clickAgain());
const handOver = fc
  .constantFrom(...TOKENS)
  .map((token) => new Happening('hand over', (simulation) => simulation.handOver(token)));
const goOn = pressOf(fc.constant(0));
const allGoesWell = happening('all is answered well', ({ services }) => services.answerAll('saved'));

/** Most of what can go wrong does so late. */
const BEGINNINGS = ['nothing', 'link ready', 'linking', 'linking', 'linking'] as const;

/** Named as often as they should happen: stories that get nowhere tell nothing. */
const commands = [
  ...[goOn, goOn, goOn, goOn],
  ...[answer, answer, answer, answer, answer],
  ...[allGoesWell, allGoesWell],
  ...[pressOf(fc.nat({ max: 4 })), pressOf(fc.nat({ max: 4 }))],
  ...[clickAgain, clickAgain, handOver, lag, lag],
  happening('all connections die', ({ services }) => services.answerAll('dead-after')),
  happening('background stopped', () => browser.stopBackground()),
  happening('browser closed', (simulation) => simulation.closeBrowser()),
  ...[pass, cable],
];

/** Whatever was begun comes to an end that the person is told of. */
async function expectEnd(simulation: Simulation): Promise<void> {
  for (let second = 0; second < 60 && isBusy(await simulation.journey()); second++) {
    simulation.services.answerAll('saved');
    await simulation.settle();
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(isBusy(await simulation.journey())).toBe(false);
}

it(`holds in ${RUNS} random stories`, { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.commands(commands, { maxCommands: 40, size: 'max' }),
      fc.constantFrom(...BEGINNINGS),
      async (story, beginning) => {
        const simulation = new Simulation();
        await simulation.begin(linkTo('create'), beginning);
        await fc.asyncModelRun(() => ({ model: {}, real: simulation }), story);
        await expectEnd(simulation);
        seen.links += simulation.services.links.length;
      },
    ),
    { numRuns: RUNS },
  );
  // Stories that never get anywhere would hold as well.
  expect([seen.links > 500, seen.done > 200, seen.unsure > 200, seen.again > 100]).toEqual([true, true, true, true]);
});
