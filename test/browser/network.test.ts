/** How the network fails is each browser's own; what all failures lead to, test/browser/codes.chromium.test.ts holds. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  clickByRole,
  findByRole,
  JourneyFixture,
  pasteAndCheck,
  visibleText,
  waitForAlert,
  waitForStep,
} from './fixture.ts';
import { waitUntil } from './wait.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(() => fixture.reset());

const SHORTCUT = 'api.app.shortcut.com';

/** Step 2 with the popup open over Shortcut's page. */
const atToken = async (): Promise<Page> => fixture.driver.pressIcon(await fixture.start());

async function expectLinkedOnce(popup: Page): Promise<void> {
  await waitForStep(popup, 'done');
  expect(fixture.sandbox.stackone.accounts()).toHaveLength(1);
}

test('offline: said so, nothing sent, and it goes on', async () => {
  const popup = await atToken();
  fixture.sandbox.clearRequests();
  await fixture.driver.setOffline(true);
  await pasteAndCheck(popup, fixture.token('ro'));
  expect(await waitForAlert(popup, 'shortcut-unreachable')).toContain('You are offline');
  expect(fixture.sandbox.requests.filter(({ host }) => host === SHORTCUT)).toEqual([]);
  await fixture.driver.setOffline(false);
  await clickByRole(popup, 'button', 'Try again');
  await expectLinkedOnce(popup);
});

test('a dropped connection: tried again, it goes on', async () => {
  const restore = fixture.sandbox.fault({ host: SHORTCUT, path: '/api/', kind: 'drop-before', times: Infinity });
  const popup = await atToken();
  await pasteAndCheck(popup, fixture.token('ro'));
  expect(await waitForAlert(popup, 'shortcut-unreachable')).toContain('othing was saved');
  restore();
  await clickByRole(popup, 'button', 'Try again');
  await expectLinkedOnce(popup);
});

test('a server that never answers: the wait is explained, and given up on', async () => {
  fixture.sandbox.fault({ host: SHORTCUT, path: '/api/v3/member', kind: 'hang' });
  const popup = await atToken();
  await pasteAndCheck(popup, fixture.token('ro'));
  await waitUntil(
    () => visibleText(popup),
    (text) => text.includes('Shortcut takes longer than usual'),
    'the wait',
    9000,
  );
  expect(await waitForAlert(popup, 'shortcut-unreachable')).toContain('takes too long');
  await findByRole(popup, 'button', 'Try again');
});

test('a connection that drops while linking: unknown, and never repeated unasked', async () => {
  fixture.sandbox.fault({ host: 'api.stackone.com', method: 'POST', path: '/hub/accounts', kind: 'drop-after' });
  const popup = await atToken();
  await pasteAndCheck(popup, fixture.token('ro'));
  await waitForAlert(popup, 'outcome-unknown');
  await findByRole(popup, 'button', 'Try again');
  expect(fixture.sandbox.stackone.accounts().length).toBeLessThanOrEqual(1);
  await clickByRole(popup, 'button', 'It is linked');
  await waitForStep(popup, 'link');
});
