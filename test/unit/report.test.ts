import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeReport } from '../../src/report/write.ts';
import { ada, atCheck, atLinking, atToken, player } from './play.ts';
import { runs } from './runs.ts';
import { moves, PRIVATE, wander } from './wander.ts';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const report = ({ state }: { state: Parameters<typeof writeReport>[0] }) => writeReport(state, '1.2.3', CHROME);

describe('a report tells', () => {
  it('versions, without what else a browser says of its machine', () => {
    expect(report(player()).split('\n').slice(0, 2)).toEqual(['Shortcut linking helper 1.2.3', 'Chrome/156']);
  });

  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox/153'],
    [`${CHROME} Edg/156.0.0.0`, 'Edg/156'],
    ['curl/8', 'unknown browser'],
    ['', 'unknown browser'],
  ])('which browser %s is', (userAgent, name) => {
    expect(writeReport(player().state, '1', userAgent).split('\n')[1]).toBe(name);
  });

  it('where the journey stands, what its link and its page are like', () => {
    const on = atToken().send({ type: 'page-seen', tab: 7, act: 'token-name', missing: null });
    expect(report(on)).toContain('Step: token\nLink: ready\nPage: token-name\n');
    expect(report(on.send({ type: 'page-seen', tab: 7, act: 'generate', missing: 'generate' }))).toContain(
      'Page: missing:generate',
    );
    expect(report(on.send({ type: 'page-closed', tab: 7 }))).toContain('Page: closed');
  });

  it('which sites the browser withholds, when it does', () => {
    expect(report(player())).toMatch(/Page: closed\n$/);
    const without = player().send({ type: 'permissions-seen', withheld: ['app.shortcut.com', 'api.stackone.com'] });
    expect(report(without)).toContain('Page: closed\nWithheld: app.shortcut.com api.stackone.com\n\n');
  });

  it('every step with its time, codes and HTTP statuses', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: { code: 'token-refused', status: 401 } });
    expect(report(on).split('\n\n')[1]?.split('\n')).toEqual([
      '03:04:05 start',
      '03:04:05 session-opened',
      '03:04:05 page-opened',
      '03:04:05 token-given',
      '03:04:05 check-failed token-refused HTTP 401',
    ]);
  });

  it('why a link can’t be used', () => {
    const on = player()
      .send({ type: 'start', reading: { ok: true, session: 's', bare: false } })
      .answer({ type: 'session-failed', problem: { code: 'hub-unsupported', detail: 'oauth', status: 200 } });
    expect(report(on)).toContain('Link: failed hub-unsupported\n');
    expect(report(on)).toContain('session-failed hub-unsupported oauth HTTP 200');
  });

  it('drifted controls, mistakes and unknown outcomes', () => {
    const on = atToken()
      .send({ type: 'page-seen', tab: 7, act: 'settings', missing: 'settings' })
      .send({
        type: 'token-given',
        draft: 'My token',
        reading: { ok: false, problem: { code: 'token-malformed', detail: 'not-a-token' } },
      });
    expect(report(on)).toContain('page missing:settings');
    expect(report(on)).toContain('token-given token-malformed not-a-token');
    const lost = atLinking().answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } });
    expect(report(lost)).toContain('link-failed outcome-unknown');
  });

  it('of the access, not of the person', () => {
    const on = atCheck().answer({ type: 'token-checked', identity: ada });
    expect(report(on)).toContain('token-checked access:read');
    expect(report(on)).not.toMatch(/Ada|Acme/);
  });

  it('what went before an end', () => {
    expect(report(atCheck().send({ type: 'start-over' }))).toMatch(/token-given\n.*start-over$/);
  });
});

it('holds nothing typed, seen or secret, whatever happened', () => {
  fc.assert(
    fc.property(moves, (made) => {
      for (const { after } of wander(made)) expect(writeReport(after, '1', CHROME)).not.toMatch(PRIVATE);
    }),
    runs(1000),
  );
});
