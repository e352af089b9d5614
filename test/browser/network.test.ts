/** How the network fails is each browser's own; what all failures lead to, test/browser/codes.chromium.test.ts holds. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { alertWith, atStep, find, pasteAndCheck, press, Stage, textOf } from './fixture.ts';
import { until } from './wait.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.share();
});
beforeEach(() => stage.reset());

const SHORTCUT = 'api.app.shortcut.com';

/** Step 2 with the popup open over Shortcut's page. */
const atToken = async (): Promise<Page> => stage.driver.pressIcon(await stage.start());

async function expectLinkedOnce(popup: Page): Promise<void> {
  await atStep(popup, 'done');
  expect(stage.sandbox.stackone.accounts()).toHaveLength(1);
}

test('offline: said so, nothing sent, and it goes on', async () => {
  const popup = await atToken();
  stage.sandbox.clearRequests();
  await stage.driver.setOffline(true);
  await pasteAndCheck(popup, stage.token('ro'));
  expect(await alertWith(popup, 'shortcut-unreachable')).toContain('You are offline');
  expect(stage.sandbox.requests.filter(({ host }) => host === SHORTCUT)).toEqual([]);
  await stage.driver.setOffline(false);
  await press(popup, 'button', 'Try again');
  await expectLinkedOnce(popup);
});

test('a dropped connection: tried again, it goes on', async () => {
  const restore = stage.sandbox.fault({ host: SHORTCUT, path: '/api/', kind: 'drop-before', times: Infinity });
  const popup = await atToken();
  await pasteAndCheck(popup, stage.token('ro'));
  expect(await alertWith(popup, 'shortcut-unreachable')).toContain('othing was saved');
  restore();
  await press(popup, 'button', 'Try again');
  await expectLinkedOnce(popup);
});

test('a server that never answers: the wait is explained, and given up on', async () => {
  stage.sandbox.fault({ host: SHORTCUT, path: '/api/v3/member', kind: 'hang' });
  const popup = await atToken();
  await pasteAndCheck(popup, stage.token('ro'));
  await until(
    () => textOf(popup),
    (text) => text.includes('Shortcut takes longer than usual'),
    'the wait',
    9000,
  );
  expect(await alertWith(popup, 'shortcut-unreachable')).toContain('takes too long');
  await find(popup, 'button', 'Try again');
});

test('a connection that drops while linking: unknown, and never repeated unasked', async () => {
  stage.sandbox.fault({ host: 'api.stackone.com', method: 'POST', path: '/hub/accounts', kind: 'drop-after' });
  const popup = await atToken();
  await pasteAndCheck(popup, stage.token('ro'));
  await alertWith(popup, 'outcome-unknown');
  await find(popup, 'button', 'Try again');
  expect(stage.sandbox.stackone.accounts().length).toBeLessThanOrEqual(1);
  await press(popup, 'button', 'It is linked');
  await atStep(popup, 'link');
});
