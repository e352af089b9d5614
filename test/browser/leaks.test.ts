/** A token is in memory while it is in use and nowhere afterwards: the profile on disk is searched, and all that can be seen. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copy, pasted } from './clipboard.ts';
import { type ConsoleOutput, collectConsoleOutput } from './console-output.ts';
import { clickByRole, fillTextBox, JourneyFixture, pasteAndCheck, waitForAlert, waitForStep } from './fixture.ts';
import { pressCardButton, waitForCard, waitForRing } from './overlay.ts';
import { filesWith, fragmentsOf } from './search-profile.ts';
import { guideGlobalIn, type Traces, tracesAfter, tracesInUse } from './secret-traces.ts';

const TOKENS = 'https://app.shortcut.com/settings/account/api-tokens';
const CLIPBOARD = 'Copied by the person before';

const random = () => randomBytes(15).toString('hex');

let profile: string;
let fixture: JourneyFixture;
let heard: ConsoleOutput;
/** Every token and session of this file so far. */
const secrets: string[] = [];
/** What the helper must never do with one, done on purpose with other texts, so that the search is known to work. */
const planted = { stored: random(), visited: random(), said: random() };

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'profile-'));
  fixture = await JourneyFixture.open({ profile });
  await fixture.reset();
  heard = await collectConsoleOutput(fixture.driver.browser);
  await copy(await fixture.driver.openTab('about:blank'), CLIPBOARD);
});
afterAll(async () => {
  await fixture.close();
  await rm(profile, { recursive: true });
});

function remember(secret: string): string {
  secrets.push(secret);
  return secret;
}

/** Step 2, by a link that was pasted: one opened in a tab would be in the browser's own history. */
async function start(): Promise<Page> {
  await fixture.driver.forget();
  const { token, auth_link_url } = fixture.sandbox.stackone.createSession();
  remember(token);
  const popup = await fixture.driver.pressIcon(await fixture.driver.openTab('about:blank'));
  await fillTextBox(popup, 'Auth link', auth_link_url);
  await clickByRole(popup, 'button', 'Start');
  const page = await fixture.driver.tab('api-tokens');
  await waitForRing(page, 'token-name');
  return page;
}

/** The places where any of the secrets is, whole or in part. */
async function leaksIn(traces: Traces): Promise<string[]> {
  const places = Object.entries({ ...traces, consoles: (await heard()).join('\n') });
  const pieces = secrets.flatMap(fragmentsOf);
  return places.filter(([, text]) => pieces.some((piece) => text.includes(piece))).map(([place]) => place);
}

/** The helper's own requests, as a cache would name them. */
const REQUESTS = ['api.app.shortcut.com/api/', 'api.stackone.com/hub/'];

const leaksOnDisk = () => filesWith([...secrets.flatMap(fragmentsOf), ...REQUESTS], profile);

async function expectForgotten(popup: Page, page: Page): Promise<void> {
  expect(await leaksIn(await tracesAfter(popup, page))).toEqual([]);
}

test('in the popup’s box, and shown there', async () => {
  const page = await start();
  const popup = await fixture.driver.pressIcon(page);
  await fillTextBox(popup, 'API token', remember(fixture.token('ro')));
  expect(await leaksIn(await tracesInUse(popup, page))).toEqual([]);
  await clickByRole(popup, 'button', 'Show token');
  expect(await leaksOnDisk()).toEqual([]);
});

test('kept over a closed popup and a stopped worker, then given up', async () => {
  const page = await start();
  await fillTextBox(await fixture.driver.pressIcon(page), 'API token', remember(fixture.token('ro')));
  await fixture.driver.closePopup();
  await fixture.driver.killWorker();
  const popup = await fixture.driver.pressIcon(page);
  await clickByRole(popup, 'button', 'Start over');
  await waitForStep(popup, 'link');
  await expectForgotten(popup, page);
});

test('handed over on the page, and linked', async () => {
  const page = await start();
  await fixture.makeToken(page);
  remember(fixture.sandbox.shortcut.tokens().at(-1)?.token ?? '');
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Shortcut is linked');
  const popup = await fixture.driver.pressIcon(page);
  await waitForStep(popup, 'done');
  await expectForgotten(popup, page);
  await clickByRole(popup, 'button', 'Done');
  await waitForStep(popup, 'link');
  await expectForgotten(popup, page);
});

test('made on the page, and left there', async () => {
  const page = await start();
  await fixture.makeToken(page);
  const popup = await fixture.driver.pressIcon(page);
  await clickByRole(popup, 'button', 'Start over');
  await waitForStep(popup, 'link');
  await expectForgotten(popup, page);
  expect(await guideGlobalIn(popup, TOKENS)).toBe('undefined');
});

test('refused, forbidden, told of in StackOne’s refusal, and with an outcome that nobody knows', async () => {
  const page = await start();
  let popup = await fixture.driver.pressIcon(page);
  const failWith = async (code: string, token: string) => {
    await pasteAndCheck(popup, remember(token));
    await waitForAlert(popup, code);
    expect(await leaksIn(await tracesInUse(popup, page))).toEqual([]);
  };
  await failWith('token-refused', `sct_ro_acme_${random()}`);
  await failWith('token-forbidden', fixture.token('ro', { forbidden: 'entitlement' }));
  const told = fixture.token('ro');
  const refusal = { statusCode: 400, message: JSON.stringify({ provider_response: told }) };
  failLinking({ status: 400, body: refusal }, 'truncate');
  await failWith('stackone-refused', told);
  await clickByRole(popup, 'button', 'Make another token');
  popup = await fixture.driver.pressIcon(page);
  await failWith('outcome-unknown', fixture.token('ro'));
  await clickByRole(popup, 'button', 'It is linked');
  await waitForStep(popup, 'link');
  await expectForgotten(popup, page);
});

test('nothing was written to the clipboard', async () => {
  expect(await pasted(await fixture.driver.openTab('about:blank'))).toBe(CLIPBOARD);
});

test('what is planted is seen', async () => {
  const own = await fixture.driver.openOwnPage();
  await own.evaluate(`(globalThis.browser ?? globalThis.chrome).storage.local.set({ planted: '${planted.stored}' })`);
  await own.evaluate(`console.log({ planted: '${planted.said}' })`);
  await fixture.driver.openTab(`https://app.shortcut.com/login?planted=${planted.visited}`);
  expect((await heard()).join()).toContain(planted.said);
});

/** A browser keeps what stands in the fields of open pages, to bring it back with them. */
async function fillSupportPage(): Promise<void> {
  const support = await fixture.driver.openOwnPage('/support/support.html');
  const { token, auth_link_url } = fixture.sandbox.stackone.createSession();
  remember(token);
  await fillTextBox(support, 'Auth link', auth_link_url);
  await clickByRole(support, 'tab', 'Report');
  await fillTextBox(support, 'Report', `It stopped. My token is ${remember(random())}`);
}

test('the browser closed in the middle: of all this only what was planted is on disk', async () => {
  await fillSupportPage();
  const popup = await fixture.driver.pressIcon(await start());
  await fillTextBox(popup, 'API token', remember(fixture.token('ro')));
  await clickByRole(popup, 'button', 'Show token');
  await fixture.driver.browser.close();
  expect(await leaksOnDisk()).toEqual([]);
  for (const control of [planted.stored, planted.visited])
    expect(await filesWith(fragmentsOf(control), profile)).not.toEqual([]);
});

test('started again on the same profile, it has forgotten', async () => {
  fixture = await fixture.startAgain({ profile });
  heard = await collectConsoleOutput(fixture.driver.browser);
  const page = await fixture.driver.openTab(TOKENS);
  const popup = await fixture.driver.pressIcon(page);
  await waitForStep(popup, 'link');
  const traces = await tracesAfter(popup, page);
  expect(traces['storage of the extension']).toContain(planted.stored);
  expect(await leaksIn(traces)).toEqual([]);
  await fixture.driver.browser.close();
  expect(await leaksOnDisk()).toEqual([]);
});

type Kind = Parameters<JourneyFixture['sandbox']['fault']>[0]['kind'];

/** The next link requests, one after the other. */
function failLinking(...kinds: Kind[]): void {
  for (const kind of kinds)
    fixture.sandbox.fault({ host: 'api.stackone.com', method: 'POST', path: '/hub/accounts', kind });
}
