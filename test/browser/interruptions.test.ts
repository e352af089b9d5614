/** The popup owns nothing and the worker may be stopped at any time: same place, same input. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { alertWith, atStep, fill, find, pasteAndCheck, press, Stage } from './fixture.ts';
import { pressCardButton, waitForCard, waitForRing } from './overlay.ts';
import { pause } from './wait.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.share();
});
beforeEach(() => stage.reset());

const valueIn = async (popup: Page, name: string) =>
  (await find(popup, 'textbox', name)).evaluate((box) => box instanceof HTMLInputElement && box.value);

/** Interrupts, then opens the popup over this tab again. */
const interruptions = {
  'popup closed and reopened': async (page: Page) => {
    await stage.driver.closePopup();
    return stage.driver.pressIcon(page);
  },
  'worker killed': async (page: Page) => {
    await stage.driver.closePopup();
    await stage.driver.killWorker();
    return stage.driver.pressIcon(page);
  },
};

describe.each(Object.entries(interruptions))('%s', (_, interrupt) => {
  test('at step 1: link and access are kept', async () => {
    const { auth_link_url } = stage.sandbox.stackone.createSession();
    const blank = await stage.driver.openTab('about:blank');
    const first = await stage.driver.pressIcon(blank);
    await fill(first, 'Auth link', auth_link_url);
    await press(first, 'radio', 'Read and write');
    await first.waitForFunction(() => document.body.innerText.includes('The link works'));
    const popup = await interrupt(blank);
    await atStep(popup, 'link');
    expect(await valueIn(popup, 'Auth link')).toBe(auth_link_url);
    await press(popup, 'button', 'Start');
    await waitForRing(await stage.driver.tab('api-tokens'), 'token-name');
  });

  test('at step 2: what was typed is kept, and the coach goes on', async () => {
    const page = await stage.start();
    await waitForRing(page, 'token-name');
    await fill(await stage.driver.pressIcon(page), 'API token', 'half a tok');
    const popup = await interrupt(page);
    await atStep(popup, 'token');
    expect(await valueIn(popup, 'API token')).toBe('half a tok');
    await stage.driver.closePopup();
    await stage.makeToken(page);
    await pressCardButton(page, 'Use this token');
    await waitForCard(page, 'Shortcut is linked');
  });

  test('at step 3, while checking: the check is done all the same', async () => {
    const page = await stage.start();
    await waitForRing(page, 'token-name');
    stage.sandbox.fault({ host: 'api.app.shortcut.com', path: '/api/v3/member', kind: { delay: 1500 } });
    await pasteAndCheck(await stage.driver.pressIcon(page), stage.token('ro'));
    await until(() => asked('/api/v3/member') === 1);
    const popup = await interrupt(page);
    await atStep(popup, 'done');
    expect(stage.sandbox.stackone.accounts()).toHaveLength(1);
  });

  test('at step 3, with something to decide: it is still asked', async () => {
    const page = await stage.start();
    await waitForRing(page, 'token-name');
    await alertWith(await stage.paste(page, stage.token('rw')), 'access-too-wide');
    const popup = await interrupt(page);
    await alertWith(popup, 'access-too-wide');
    await press(popup, 'button', 'Link anyway');
    await atStep(popup, 'done');
  });

  test('at step 4: the result is still there', async () => {
    const page = await stage.start();
    await waitForRing(page, 'token-name');
    await atStep(await stage.paste(page, stage.token('ro')), 'done');
    const popup = await interrupt(page);
    await find(popup, 'heading', 'Shortcut is linked');
    await press(popup, 'button', 'Done');
    await atStep(popup, 'link');
  });
});

test('worker killed while linking: said to be unknown, and not asked again by itself', async () => {
  const page = await stage.start();
  await waitForRing(page, 'token-name');
  stage.sandbox.fault({
    host: 'api.stackone.com',
    method: 'POST',
    path: '/hub/accounts',
    kind: { delayAfter: 60_000 },
  });
  await pasteAndCheck(await stage.driver.pressIcon(page), stage.token('ro'));
  await until(() => stage.sandbox.stackone.accounts().length === 1);
  await stage.driver.closePopup();
  await stage.driver.killWorker();
  const popup = await stage.driver.pressIcon(page);
  await alertWith(popup, 'outcome-unknown');
  expect(asked('/hub/accounts')).toBe(1);
  await press(popup, 'button', 'It is linked');
  await atStep(popup, 'link');
});

test('worker killed while the popup stays open: the popup wakes it', async () => {
  const page = await stage.start();
  await waitForRing(page, 'token-name');
  stage.sandbox.fault({ host: 'api.app.shortcut.com', path: '/api/v3/member', kind: 'hang' });
  const popup = await stage.driver.pressIcon(page);
  await pasteAndCheck(popup, stage.token('ro'));
  await until(() => asked('/api/v3/member') === 1);
  await stage.driver.killWorker();
  await atStep(popup, 'done');
});

test('worker killed after a hand-over: the card on the page still tells the result', async () => {
  const page = await stage.start();
  await stage.makeToken(page);
  stage.sandbox.fault({ host: 'api.app.shortcut.com', path: '/api/v3/member', kind: 'hang' });
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Checking your token');
  await until(() => asked('/api/v3/member') === 1);
  await stage.driver.killWorker();
  await waitForCard(page, 'Shortcut is linked');
});

const asked = (path: string) =>
  stage.sandbox.requests.filter((request) => request.path.startsWith(path) && request.method !== 'OPTIONS').length;

async function until(ready: () => boolean): Promise<void> {
  while (!ready()) await pause(20);
}
