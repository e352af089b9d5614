import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../test/helpers/property-runs.ts';
import { PRIVATE, randomMoves, runMoves } from '../../test/helpers/random-journeys.ts';
import { ada, atCheck, atLinking, atToken, testJourney } from '../../test/helpers/test-journey.ts';
import { NO_SETTINGS } from '../journey/types.ts';
import { writeReport } from './write-report.ts';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const report = ({ journey }: { journey: Parameters<typeof writeReport>[0] }) => writeReport(journey, '1.2.3', CHROME);

/** The body, between the head with its checksum and the last line. */
const body = (player: Parameters<typeof report>[0]) => report(player).split('\n').slice(2, -1);

describe('a report tells', () => {
  it('its format, so that newer and older ones are told apart', () => {
    expect(report(testJourney()).split('\n')[0]).toBe('Shortcut linking helper report 2');
    expect(report(testJourney()).split('\n').at(-1)).toBe('end of report');
  });

  it('versions, without what else a browser says of its machine', () => {
    expect(body(testJourney())[0]).toBe('helper 1.2.3, browser Chrome/156');
  });

  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox/153'],
    [`${CHROME} Edg/156.0.0.0`, 'Edg/156'],
    ['curl/8', 'unknown'],
    ['', 'unknown'],
  ])('which browser %s is', (userAgent, name) => {
    expect(writeReport(testJourney().journey, '1', userAgent)).toContain(`\nhelper 1, browser ${name}\n`);
  });

  it('where the journey stands, what its link and its page are like', () => {
    const on = atToken().send({ type: 'page-seen', tab: 7, step: 'token-name', missing: null });
    expect(body(on).slice(1, 3)).toEqual([
      'step token, position 2E, problem none',
      'link ready, page token-name, setup none',
    ]);
    const drifted = on.send({ type: 'page-seen', tab: 7, step: 'generate', missing: 'generate' });
    expect(body(drifted)[1]).toBe('step token, position 2K, problem control-missing');
    expect(body(drifted)[2]).toContain('page missing=generate,');
    expect(body(on.send({ type: 'page-closed', tab: 7 }))[2]).toContain('page closed,');
  });

  it('which sites the browser withholds, when it does', () => {
    expect(body(testJourney())[3]).toBe('unsure no, withheld none');
    const without = testJourney().send({
      type: 'permissions-seen',
      withheld: ['app.shortcut.com', 'api.stackone.com'],
    });
    expect(body(without)[1]).toContain('problem permission-missing');
    expect(body(without)[3]).toBe('unsure no, withheld shortcut-page+stackone-api');
  });

  it('that the link states something, and that the organization fixes something', () => {
    const stated = testJourney().send({
      type: 'start',
      reading: { ok: true, sessionToken: 's', bare: false, preset: 'unreadable' },
    });
    expect(body(stated)[2]).toContain('setup unreadable');
    const managed = testJourney().send({ type: 'settings-seen', settings: { ...NO_SETTINGS, contact: 'Ada' } });
    expect(body(managed)[2]).toContain('setup none+managed');
  });

  it('every step with its time, codes and HTTP statuses, the newest first', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: { code: 'token-refused', status: 401 } });
    expect(body(on).slice(4)).toEqual([
      '03:04:05 check-failed token-refused HTTP 401',
      '03:04:05 token-given',
      '03:04:05 page-opened',
      '03:04:05 session-opened',
      '03:04:05 start',
    ]);
  });

  it('why a link can’t be used', () => {
    const on = testJourney()
      .send({ type: 'start', reading: { ok: true, sessionToken: 's', bare: false, preset: null } })
      .answer({ type: 'session-failed', problem: { code: 'hub-unsupported', detail: 'oauth', status: 200 } });
    expect(report(on)).toContain('position 1D, problem hub-unsupported\nlink failed=hub-unsupported,');
    expect(report(on)).toContain('session-failed hub-unsupported oauth HTTP 200');
  });

  it('drifted controls, mistakes and unknown outcomes', () => {
    const on = atToken()
      .send({ type: 'page-seen', tab: 7, step: 'settings', missing: 'settings' })
      .send({
        type: 'token-given',
        draft: 'My token',
        reading: { ok: false, problem: { code: 'token-malformed', detail: 'not-a-token' } },
      });
    expect(report(on)).toContain('page missing=settings');
    expect(report(on)).toContain('token-given token-malformed not-a-token');
    const lost = atLinking().answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } });
    expect(report(lost)).toContain('link-failed outcome-unknown');
    expect(report(lost)).toContain('unsure yes,');
  });

  it('of the access, not of the person', () => {
    const on = atCheck().answer({ type: 'token-checked', identity: ada });
    expect(report(on)).toContain('token-checked access=read');
    expect(report(on)).not.toMatch(/Ada|Acme/);
  });

  it('what went before an end', () => {
    expect(report(atCheck().send({ type: 'start-over' }))).toMatch(/ start-over\n.* token-given\n/);
  });
});

it('holds nothing typed, seen or secret, whatever happened', () => {
  fc.assert(
    fc.property(randomMoves, (made) => {
      for (const { after } of runMoves(made)) expect(writeReport(after, '1', CHROME)).not.toMatch(PRIVATE);
    }),
    propertyRuns(1000),
  );
});
