/**
 * How often a link request arrives when its connection fails: the browser's own doing beneath our one `fetch`. What it
 * repeats regardless is in docs/decisions/0004-link-request-once.md, and held here so that it stays true.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FaultKind } from '../sandbox/index.ts';
import { clickByRole, fillTextBox, JourneyFixture, pasteAndCheck, waitForStep } from './fixture.ts';

const INTERNAL_ERROR = 2;
const REFUSED_STREAM = 7;

/** A session that makes a new account with each request that is acted on. */
async function linkWith(fixture: JourneyFixture, kind: FaultKind): Promise<number> {
  fixture.sandbox.fault({ host: 'api.stackone.com', method: 'POST', path: '/hub/accounts', kind });
  const popup = await fixture.driver.pressIcon(await fixture.driver.openTab('about:blank'));
  await fillTextBox(popup, 'Auth link', fixture.sandbox.stackone.createSession({ multiple: true }).auth_link_url);
  await clickByRole(popup, 'button', 'Start');
  const again = await fixture.driver.pressIcon(await fixture.driver.tab('app.shortcut.com'));
  await pasteAndCheck(again, fixture.token('ro'));
  await again.waitForSelector('[role=alert], main[data-step=done]');
  return fixture.sandbox.requests.filter(({ method, path }) => method === 'POST' && path === '/hub/accounts').length;
}

describe.each([
  ['HTTP/2', true],
  ['HTTP/1.1', false],
])('over %s', (_, http2) => {
  let fixture: JourneyFixture;
  beforeAll(async () => {
    fixture = await JourneyFixture.open({}, { http2 });
  });
  afterAll(() => fixture.close());
  beforeEach(() => fixture.reset());

  /** A stream can't be repeated; over HTTP/1.1 there is none. Firefox has none to send (the decision has its numbers). */
  const WAYS: [string, FaultKind, number][] = http2
    ? [
        ['dies before the server acted', 'drop-before', 1],
        ['dies after the server acted', 'drop-after', 1],
        ['is reset after the server acted', { reset: INTERNAL_ERROR }, 1],
        ['is refused by a server that acted all the same', { reset: REFUSED_STREAM }, 1],
      ]
    : [['dies after the server acted', 'drop-after', 2]];

  test.each(WAYS)('a reused connection that %s', async (_, kind, arrived) => {
    expect(await linkWith(fixture, kind)).toBe(arrived);
    // The popup tells what the browser told: one answer, or none.
    const popup = await fixture.driver.openedPopup();
    if (arrived > 1) await waitForStep(popup, 'done');
    else await popup.waitForSelector('[data-code="outcome-unknown"]');
    expect(fixture.sandbox.stackone.accounts().length).toBeLessThanOrEqual(arrived);
  });
});
