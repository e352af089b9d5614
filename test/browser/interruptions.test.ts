/** The popup owns nothing and the worker may be stopped at any time: same place, same input. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  clickByRole,
  fillTextBox,
  findByRole,
  JourneyFixture,
  pasteAndCheck,
  waitForAlert,
  waitForStep,
} from './fixture.ts';
import { pressCardButton, waitForCard, waitForRing } from './overlay.ts';
import { pause } from './wait.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(() => fixture.reset());

const valueIn = async (popup: Page, name: string) =>
  (await findByRole(popup, 'textbox', name)).evaluate((box) => box instanceof HTMLInputElement && box.value);

/** Interrupts, then opens the popup over this tab again. */
const interruptions = {
  'popup closed and reopened': async (page: Page) => {
    await fixture.driver.closePopup();
    return fixture.driver.pressIcon(page);
  },
  'worker killed': async (page: Page) => {
    await fixture.driver.closePopup();
    await fixture.driver.killWorker();
    return fixture.driver.pressIcon(page);
  },
};

describe.each(Object.entries(interruptions))('%s', (_, interrupt) => {
  test('at step 1: link and access are kept', async () => {
    const { auth_link_url } = fixture.sandbox.stackone.createSession();
    const blank = await fixture.driver.openTab('about:blank');
    const first = await fixture.driver.pressIcon(blank);
    await fillTextBox(first, 'Auth link', auth_link_url);
    await clickByRole(first, 'radio', 'Read and write');
    await first.waitForFunction(() => document.body.innerText.includes('The link works'));
    const popup = await interrupt(blank);
    await waitForStep(popup, 'link');
    expect(await valueIn(popup, 'Auth link')).toBe(auth_link_url);
    await clickByRole(popup, 'button', 'Start');
    await waitForRing(await fixture.driver.tab('api-tokens'), 'token-name');
  });

  test('at step 2: what was typed is kept, and the guide goes on', async () => {
    const page = await fixture.start();
    await waitForRing(page, 'token-name');
    await fillTextBox(await fixture.driver.pressIcon(page), 'API token', 'half a tok');
    const popup = await interrupt(page);
    await waitForStep(popup, 'token');
    expect(await valueIn(popup, 'API token')).toBe('half a tok');
    await fixture.driver.closePopup();
    await fixture.makeToken(page);
    await pressCardButton(page, 'Use this token');
    await waitForCard(page, 'Shortcut is linked');
  });

  test('at step 3, while checking: the check is done all the same', async () => {
    const page = await fixture.start();
    await waitForRing(page, 'token-name');
    fixture.sandbox.fault({ host: 'api.app.shortcut.com', path: '/api/v3/member', kind: { delay: 1500 } });
    await pasteAndCheck(await fixture.driver.pressIcon(page), fixture.token('ro'));
    await until(() => asked('/api/v3/member') === 1);
    const popup = await interrupt(page);
    await waitForStep(popup, 'done');
    expect(fixture.sandbox.stackone.accounts()).toHaveLength(1);
  });

  test('at step 3, with something to decide: it is still asked', async () => {
    const page = await fixture.start();
    await waitForRing(page, 'token-name');
    await waitForAlert(await fixture.paste(page, fixture.token('rw')), 'access-too-wide');
    const popup = await interrupt(page);
    await waitForAlert(popup, 'access-too-wide');
    await clickByRole(popup, 'button', 'Link anyway');
    await waitForStep(popup, 'done');
  });

  test('at step 4: the result is still there', async () => {
    const page = await fixture.start();
    await waitForRing(page, 'token-name');
    await waitForStep(await fixture.paste(page, fixture.token('ro')), 'done');
    const popup = await interrupt(page);
    await findByRole(popup, 'heading', 'Shortcut is linked');
    await clickByRole(popup, 'button', 'Done');
    await waitForStep(popup, 'link');
  });
});

test('worker killed while linking: said to be unknown, and not asked again by itself', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  fixture.sandbox.fault({
    host: 'api.stackone.com',
    method: 'POST',
    path: '/hub/accounts',
    kind: { delayAfter: 60_000 },
  });
  await pasteAndCheck(await fixture.driver.pressIcon(page), fixture.token('ro'));
  await until(() => fixture.sandbox.stackone.accounts().length === 1);
  await fixture.driver.closePopup();
  await fixture.driver.killWorker();
  const popup = await fixture.driver.pressIcon(page);
  await waitForAlert(popup, 'outcome-unknown');
  expect(asked('/hub/accounts')).toBe(1);
  await clickByRole(popup, 'button', 'It is linked');
  await waitForStep(popup, 'link');
});

test('worker killed while the popup stays open: the popup wakes it', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  fixture.sandbox.fault({ host: 'api.app.shortcut.com', path: '/api/v3/member', kind: 'hang' });
  const popup = await fixture.driver.pressIcon(page);
  await pasteAndCheck(popup, fixture.token('ro'));
  await until(() => asked('/api/v3/member') === 1);
  await fixture.driver.killWorker();
  await waitForStep(popup, 'done');
});

test('worker killed after a hand-over: the card on the page still tells the result', async () => {
  const page = await fixture.start();
  await fixture.makeToken(page);
  fixture.sandbox.fault({ host: 'api.app.shortcut.com', path: '/api/v3/member', kind: 'hang' });
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Checking your token');
  await until(() => asked('/api/v3/member') === 1);
  await fixture.driver.killWorker();
  await waitForCard(page, 'Shortcut is linked');
});

const asked = (path: string) =>
  fixture.sandbox.requests.filter((request) => request.path.startsWith(path) && request.method !== 'OPTIONS').length;

async function until(ready: () => boolean): Promise<void> {
  while (!ready()) await pause(20);
}
