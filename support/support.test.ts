/** What support staff are told: every problem and every place has its words, and the call script knows them all. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { alertOf } from '../src/journey/alert.ts';
import { placeOf } from '../src/journey/place.ts';
import type { LinkPreset } from '../src/journey/types.ts';
import { ALERTS, type Alert } from '../src/problems/alert.ts';
import { PLACES, type Place } from '../src/problems/places.ts';
import { propertyRuns } from '../test/helpers/property-runs.ts';
import { randomMoves, runMoves } from '../test/helpers/random-journeys.ts';
import { answerFor, causeFor, eventOf, factFor } from './explain.ts';
import { mailWith } from './mail.ts';
import sizes from './pictures/sizes.json' with { type: 'json' };
import { pitfallsAnywhere, pitfallsAt } from './pitfalls.ts';
import { placeIn } from './place.ts';

vi.mock('webextension-polyfill', async () => {
  const { ENGLISH } = await import('../test/helpers/messages.ts');
  const getMessage = (key: string, values: string | string[] = []) => {
    const message = ENGLISH.get(key) ?? '';
    return [values].flat().reduce((text, value) => text.replace(/\$\w+\$/, () => value), message);
  };
  return { default: { i18n: { getMessage } } };
});

const PICTURES = new URL('./pictures', import.meta.url);

const words = expect.stringMatching(/\w+ \w+/);

describe('a report is explained', () => {
  it.each(ALERTS)('when %s is the problem', (problem) => {
    const stuck = { problem, place: '3D' as const, unsure: false };
    expect([causeFor(stuck), answerFor(stuck), factFor(stuck)]).toEqual([words, words, words]);
  });

  it.each(PLACES)('when nothing is wrong at %s', (place) => {
    const stuck = { problem: null, place, unsure: false };
    expect([causeFor(stuck), answerFor(stuck), factFor(stuck)]).toEqual([words, words, words]);
  });

  it('without a word of trying again while it may be linked already', () => {
    const answer = answerFor({ problem: 'session-refused', place: '1D', unsure: true });
    expect(answer).toContain('we look at our accounts first');
  });

  it('when its problem is none that is known', () => {
    const stuck = { problem: 'unknown' as const, place: '2A' as const, unsure: false };
    expect([causeFor(stuck), answerFor(stuck), factFor(stuck)]).toEqual([words, words, words]);
  });

  it('with words for every line that a journey can write', () => {
    const unknown = new Set<string>();
    fc.assert(
      fc.property(randomMoves, (made) => {
        const diary = runMoves(made).at(-1)?.after.session.diary ?? [];
        for (const { what } of diary) if (!eventOf({ time: '', what }).event) unknown.add(what);
      }),
      propertyRuns(1000),
    );
    expect([...unknown]).toEqual([]);
  });

  it('a line of another version stays as it is', () => {
    expect(eventOf({ time: '', what: 'constructor of-old' })).toEqual({ event: '', codes: 'constructor of-old' });
  });
});

describe('the call script', () => {
  it('has every code, with a title that the customer can read out and an answer', () => {
    const listed = [...PLACES.flatMap(pitfallsAt), ...pitfallsAnywhere()];
    const names = listed.map(({ name }) => name);
    expect(ALERTS.filter((alert) => !names.includes(alert))).toEqual([]);
    for (const pitfall of listed) expect(pitfall).toMatchObject({ title: words, answer: words });
    for (const place of PLACES) expect([place, pitfallsAt(place).length]).not.toEqual([place, 0]);
  });

  it('says at each place what can go wrong there', () => {
    const missing = new Set<string>();
    const knows = (place: Place, code: Alert) =>
      [...pitfallsAt(place), ...pitfallsAnywhere()].some(({ name }) => name === code);
    fc.assert(
      fc.property(randomMoves, (made) => {
        for (const { after } of runMoves(made)) {
          const code = alertOf(after);
          if (code && !knows(placeOf(after), code)) missing.add(`${placeOf(after)} ${code}`);
        }
      }),
      propertyRuns(1500),
    );
    expect([...missing]).toEqual([]);
  });

  it('has a picture of every place', () => {
    expect(Object.keys(sizes).sort()).toEqual([...PLACES].sort());
    const pictures = PLACES.flatMap((place) => ['light', 'dark'].map((theme) => `${place}-${theme}.webp`));
    expect(readdirSync(PICTURES).sort()).toEqual([...pictures, 'sizes.json'].sort());
  });

  it.each([
    ['Step 2 · D', '2D'],
    ['2d', '2D'],
    [' step 2 d. ', '2D'],
    ['3-C', '3C'],
    ['#script-4A', '4A'],
    ['2', null],
    ['D', null],
    ['2Z', null],
    ['9A', null],
    ['', null],
    ['#script', null],
  ])('jumps from %j to %s', (text, place) => {
    expect(placeIn(text)).toBe(place);
  });
});

describe('the mail', () => {
  const setup: LinkPreset = { access: 'read', tokenName: '', vendor: ' Example ', contact: 'Ann', language: '' };

  it('holds the link, for whom it is and whom to ask', () => {
    const mail = mailWith('https://app.stackone.com/x', setup);
    expect(mail).toContain('StackOne for Example.');
    expect(mail).toContain('Open this link:\n\nhttps://app.stackone.com/x\n');
    expect(mail).toContain('send that to Ann.');
  });

  it('leaves out what was left out', () => {
    const mail = mailWith('https://app.stackone.com/x', { ...setup, vendor: ' ', contact: '' });
    expect(mail).toContain('your Shortcut to StackOne.\n');
    expect(mail).not.toMatch(/Stuck|\$/);
    expect(mail).toContain('Please never send us the API token itself');
  });
});
