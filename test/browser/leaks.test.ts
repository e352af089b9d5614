/** A token is in memory while it is in use and nowhere afterwards: the profile on disk is searched, and all that can be seen. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copy, pasted } from './clipboard.ts';
import { type Heard, hearConsoles } from './console.ts';
import { alertWith, atStep, fill, pasteAndCheck, press, Stage } from './fixture.ts';
import { pressCardButton, waitForCard, waitForRing } from './overlay.ts';
import { filesWith, piecesOf } from './profile.ts';
import { coachIn, type Traces, tracesAfter, tracesInUse } from './secret-traces.ts';

const TOKENS = 'https://app.shortcut.com/settings/account/api-tokens';
const CLIPBOARD = 'Copied by the person before';

const random = () => randomBytes(15).toString('hex');

let profile: string;
let stage: Stage;
let heard: Heard;
/** Every token and session of this file so far. */
const secrets: string[] = [];
/** What the helper must never do with one, done on purpose with other texts, so that the search is known to work. */
const planted = { stored: random(), visited: random(), said: random() };

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'profile-'));
  stage = await Stage.open({ profile });
  await stage.reset();
  heard = await hearConsoles(stage.driver.browser);
  await copy(await stage.driver.openTab('about:blank'), CLIPBOARD);
});
afterAll(async () => {
  await stage.close();
  await rm(profile, { recursive: true });
});

function remember(secret: string): string {
  secrets.push(secret);
  return secret;
}

/** Step 2, by a link that was pasted: one opened in a tab would be in the browser's own history. */
async function start(): Promise<Page> {
  await stage.driver.forget();
  const { token, auth_link_url } = stage.sandbox.stackone.createSession();
  remember(token);
  const popup = await stage.driver.pressIcon(await stage.driver.openTab('about:blank'));
  await fill(popup, 'Auth link', auth_link_url);
  await press(popup, 'button', 'Start');
  const page = await stage.driver.tab('api-tokens');
  await waitForRing(page, 'token-name');
  return page;
}

/** The places where any of the secrets is, whole or in part. */
async function leaksIn(traces: Traces): Promise<string[]> {
  const places = Object.entries({ ...traces, consoles: (await heard()).join('\n') });
  const pieces = secrets.flatMap(piecesOf);
  return places.filter(([, text]) => pieces.some((piece) => text.includes(piece))).map(([place]) => place);
}

/** The helper's own requests, as a cache would name them. */
const REQUESTS = ['api.app.shortcut.com/api/', 'api.stackone.com/hub/'];

const leaksOnDisk = () => filesWith([...secrets.flatMap(piecesOf), ...REQUESTS], profile);

async function expectForgotten(popup: Page, page: Page): Promise<void> {
  expect(await leaksIn(await tracesAfter(popup, page))).toEqual([]);
}

test('in the popup’s box, and shown there', async () => {
  const page = await start();
  const popup = await stage.driver.pressIcon(page);
  await fill(popup, 'API token', remember(stage.token('ro')));
  expect(await leaksIn(await tracesInUse(popup, page))).toEqual([]);
  await press(popup, 'button', 'Show token');
  expect(await leaksOnDisk()).toEqual([]);
});

test('kept over a closed popup and a stopped worker, then given up', async () => {
  const page = await start();
  await fill(await stage.driver.pressIcon(page), 'API token', remember(stage.token('ro')));
  await stage.driver.closePopup();
  await stage.driver.killWorker();
  const popup = await stage.driver.pressIcon(page);
  await press(popup, 'button', 'Start over');
  await atStep(popup, 'link');
  await expectForgotten(popup, page);
});

test('handed over on the page, and linked', async () => {
  const page = await start();
  await stage.makeToken(page);
  remember(stage.sandbox.shortcut.tokens().at(-1)?.token ?? '');
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Shortcut is linked');
  const popup = await stage.driver.pressIcon(page);
  await atStep(popup, 'done');
  await expectForgotten(popup, page);
  await press(popup, 'button', 'Done');
  await atStep(popup, 'link');
  await expectForgotten(popup, page);
});

test('made on the page, and left there', async () => {
  const page = await start();
  await stage.makeToken(page);
  const popup = await stage.driver.pressIcon(page);
  await press(popup, 'button', 'Start over');
  await atStep(popup, 'link');
  await expectForgotten(popup, page);
  expect(await coachIn(popup, TOKENS)).toBe('undefined');
});

test('refused, forbidden, told of in StackOne’s refusal, and with an outcome that nobody knows', async () => {
  const page = await start();
  let popup = await stage.driver.pressIcon(page);
  const failWith = async (code: string, token: string) => {
    await pasteAndCheck(popup, remember(token));
    await alertWith(popup, code);
    expect(await leaksIn(await tracesInUse(popup, page))).toEqual([]);
  };
  await failWith('token-refused', `sct_ro_acme_${random()}`);
  await failWith('token-forbidden', stage.token('ro', { forbidden: 'entitlement' }));
  const told = stage.token('ro');
  const refusal = { statusCode: 400, message: JSON.stringify({ provider_response: told }) };
  failLinking({ status: 400, body: refusal }, 'truncate');
  await failWith('stackone-refused', told);
  await press(popup, 'button', 'Make another token');
  popup = await stage.driver.pressIcon(page);
  await failWith('outcome-unknown', stage.token('ro'));
  await press(popup, 'button', 'It is linked');
  await atStep(popup, 'link');
  await expectForgotten(popup, page);
});

test('nothing was written to the clipboard', async () => {
  expect(await pasted(await stage.driver.openTab('about:blank'))).toBe(CLIPBOARD);
});

test('what is planted is seen', async () => {
  const own = await stage.driver.openOwnPage();
  await own.evaluate(`(globalThis.browser ?? globalThis.chrome).storage.local.set({ planted: '${planted.stored}' })`);
  await own.evaluate(`console.log({ planted: '${planted.said}' })`);
  await stage.driver.openTab(`https://app.shortcut.com/login?planted=${planted.visited}`);
  expect((await heard()).join()).toContain(planted.said);
});

test('the browser closed in the middle: of all this only what was planted is on disk', async () => {
  const popup = await stage.driver.pressIcon(await start());
  await fill(popup, 'API token', remember(stage.token('ro')));
  await press(popup, 'button', 'Show token');
  await stage.driver.browser.close();
  expect(await leaksOnDisk()).toEqual([]);
  for (const control of [planted.stored, planted.visited])
    expect(await filesWith(piecesOf(control), profile)).not.toEqual([]);
});

test('started again on the same profile, it has forgotten', async () => {
  stage = await stage.startAgain({ profile });
  heard = await hearConsoles(stage.driver.browser);
  const page = await stage.driver.openTab(TOKENS);
  const popup = await stage.driver.pressIcon(page);
  await atStep(popup, 'link');
  const traces = await tracesAfter(popup, page);
  expect(traces['storage of the extension']).toContain(planted.stored);
  expect(await leaksIn(traces)).toEqual([]);
  await stage.driver.browser.close();
  expect(await leaksOnDisk()).toEqual([]);
});

type Kind = Parameters<Stage['sandbox']['fault']>[0]['kind'];

/** The next link requests, one after the other. */
function failLinking(...kinds: Kind[]): void {
  for (const kind of kinds)
    stage.sandbox.fault({ host: 'api.stackone.com', method: 'POST', path: '/hub/accounts', kind });
}
