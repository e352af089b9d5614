/** What is in the way on Shortcut's page, and until when that is said. */
import { describe, expect, it } from 'vitest';
import {
  atCheck,
  atLinking,
  atToken,
  badToken,
  goodLink,
  type TestJourney,
  testJourney,
} from '../../test/helpers/test-journey.ts';
import { alertOf, obstacleOf } from './alert.ts';
import type { JourneyEvent } from './events.ts';
import { placeOf } from './place.ts';

const fault = (tab?: number): JourneyEvent => ({
  type: 'internal-fault',
  where: 'TypeError overlay.js:12',
  ...(tab !== undefined && { tab }),
});
const notOpened: JourneyEvent = { type: 'page-not-opened' };
const seen: JourneyEvent = { type: 'page-seen', tab: 7, step: 'looking', missing: null };
const alert = ({ journey }: TestJourney) => alertOf(journey);

describe('a fault of our own', () => {
  it('in the journey’s own tab is in the way until the page is seen again, even as it was', () => {
    const on = atToken().send(seen).send(fault(7));
    expect([alert(on), obstacleOf(on.journey), on.effects]).toEqual(['internal', 'internal', []]);
    expect(alert(on.send(seen))).toBeNull();
  });

  it('in the journey’s own tab is over when the page is opened elsewhere, or closed', () => {
    expect(alert(atToken().send(fault(7)).send({ type: 'page-opened', tab: 8 }))).toBeNull();
    expect(alert(atToken().send(fault(7)).send({ type: 'page-closed', tab: 7 }))).toBeNull();
  });

  it('is noted in the diary with its place', () => {
    const lineOf = (on: TestJourney) => on.session.diary.at(-1)?.what;
    expect(lineOf(atToken().send(fault(7)))).toBe('internal TypeError overlay.js:12');
    expect(lineOf(atToken().send(fault(8)))).toBe('internal TypeError overlay.js:12');
    expect(lineOf(testJourney().send(fault()))).toBe('internal TypeError overlay.js:12');
  });

  it.each<[string, () => TestJourney, number | undefined]>([
    ['in another tab', atToken, 8],
    ['in none', atToken, undefined],
    ['before there is a page', testJourney, 7],
    ['without a tab, after the page was closed', () => atToken().send({ type: 'page-closed', tab: 7 }), undefined],
  ])('%s changes nothing but the diary', (_, begin, tab) => {
    const on = begin();
    const { state, session } = on;
    on.send(fault(tab));
    expect([on.state, on.effects]).toEqual([state, []]);
    expect({ ...on.session, diary: session.diary }).toEqual(session);
  });

  it('in the page is not said in any other step', () => {
    for (const on of [atCheck(), atLinking(), testJourney().send({ type: 'page-opened', tab: 7 })]) {
      expect(alert(on.send(fault(7)))).toBeNull();
    }
  });
});

describe('a page that the browser did not open', () => {
  const refused = () => testJourney().send({ type: 'start', reading: goodLink() }).send(notOpened);

  it('is in the way, at the place where the page should be', () => {
    const on = refused();
    expect([alert(on), placeOf(on.journey)]).toEqual(['page-not-opened', '2A']);
    const again = atToken().send({ type: 'page-seen', tab: 7, step: 'generate', missing: null }).send(notOpened);
    expect([alert(again), placeOf(again.journey)]).toEqual(['page-not-opened', '2A']);
  });

  it('is in the way until the person presses Show me, or the page opens', () => {
    expect(alert(refused().send({ type: 'show-page' }))).toBeNull();
    expect(alert(refused().send({ type: 'page-opened', tab: 7 }))).toBeNull();
    expect(alert(atToken().send(notOpened).send({ type: 'page-opened', tab: 7 }))).toBeNull();
    // The tab was there all along, and the person found it.
    const found = atToken().send(notOpened).send({ type: 'page-seen', tab: 7, step: 'generate', missing: null });
    expect(alert(found)).toBeNull();
  });

  it('is said after what is wrong with the text in the box, and in step 2 only', () => {
    expect(alert(refused().send({ type: 'token-given', draft: 'x', reading: badToken }))).toBe('token-malformed');
    expect(alert(testJourney().send(notOpened))).toBeNull();
    expect(alert(atCheck().send(notOpened))).toBeNull();
  });
});
