/** Whatever happens in whatever order: an account is linked once, and only when the person or a good token asks for it. */
import { describe, expect, it } from 'vitest';
import { always, type TraceEntry } from '../../test/helpers/random-journeys.ts';
import { InFlight } from '../../test/helpers/requests-in-flight.ts';
import type { JourneyEvent } from './events.ts';
import type { Journey } from './journey.ts';

const links = ({ effects }: TraceEntry) => effects.filter(({ type }) => type === 'link-account').length;

/** Events that are no word of the person. */
const OUTSIDE = new Set<JourneyEvent['type']>([
  'session-opened',
  'session-failed',
  'token-checked',
  'check-failed',
  'linked',
  'link-failed',
  'wait-over',
  'resumed',
  'time-passed',
  'page-opened',
  'page-not-opened',
  'page-seen',
  'page-closed',
  'cleanup-finished',
  'links-found',
  'tab-seen',
  'hub-seen',
  'token-taken',
  'hub-blocked',
  'hub-gone',
  'permissions-seen',
  'settings-seen',
  'language-seen',
  'internal-fault',
]);

const isUnsent = (event: JourneyEvent) => event.type === 'link-failed' && event.problem.code === 'permission-missing';

/** The link request was held up for want of a host, which is back: it was never sent. */
const isHeldUp = ({ event, before }: TraceEntry) =>
  event.type === 'permissions-seen' &&
  before.state.name === 'failed' &&
  before.state.problem.code === 'permission-missing';

/** What happened since the last link request. */
type Since = 'nothing sent' | 'sent' | 'ended' | 'person spoke';

/** Which events may answer whether it is linked. */
const answerTo = (after: Journey) =>
  after.state.name === 'done' ? /^hub-seen$/ : /^(finish|start-over|already-linked)$/;

describe('in any order of events', () => {
  it('there is never a second link request without an end of the first and a word of the person', () => {
    let second = 0;
    always((moments) => {
      const inFlight = new InFlight();
      let since: Since = 'nothing sent';
      let sinceBefore: Since = since;
      for (const moment of moments) {
        const { event } = moment;
        const ended = inFlight.take(event) && /^link(ed|-failed)$/.test(event.type);
        if (since === 'sent' && ended && isUnsent(event)) since = sinceBefore;
        else if (since === 'sent' && (ended || event.type === 'resumed')) since = 'ended';
        else if (since === 'ended' && !OUTSIDE.has(event.type)) since = 'person spoke';
        if (links(moment) > 0) {
          expect(links(moment)).toBe(1);
          expect(['nothing sent', 'person spoke']).toContain(since);
          if (since === 'person spoke') second++;
          sinceBefore = since;
          since = 'sent';
        }
        inFlight.note(moment);
      }
    });
    // The property means something only when journeys get that far.
    expect(second).toBeGreaterThan(20);
  });

  it('once nobody knows whether it is linked, that stays said until it is answered, and nothing is linked unasked', () => {
    const asked = new Set<string>();
    always((moments) => {
      for (const moment of moments) {
        const { event, before, after } = moment;
        if (!before.session.outcomeUnknown) continue;
        if (!after.session.outcomeUnknown) expect(event.type).toMatch(answerTo(after));
        if (links(moment) === 0 || isHeldUp(moment)) continue;
        asked.add(event.type);
      }
    });
    // The word "Link anyway" is seldom reached by chance; an example in outcome-unknown.test.ts has it.
    expect([...asked].filter((type) => type !== 'link-anyway')).toEqual(['try-again']);
  });

  it('only a good token, a good link, a host that came back or the person sets off a link request', () => {
    const causes = new Set<string>();
    always((moments) => {
      for (const moment of moments) {
        if (links(moment) === 0) continue;
        causes.add(moment.event.type);
        if (moment.event.type === 'permissions-seen') expect(isHeldUp(moment)).toBe(true);
      }
    });
    // A host that came back is seldom reached by chance; an example in permissions.test.ts has it.
    expect([...causes].filter((type) => type !== 'permissions-seen').sort()).toEqual([
      'fields-given',
      'link-anyway',
      'session-opened',
      'token-checked',
      'try-again',
    ]);
  });
});
