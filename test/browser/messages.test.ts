/** Who may send the background what, tried by everyone for real. What is refused is not answered and changes nothing. */
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Definitions, type Exchanges, parseMessage } from '../../src/contract/define-message.ts';
import { hubPageMessages } from '../../src/contract/hub-page.ts';
import { ownPageMessages } from '../../src/contract/own-pages.ts';
import { shortcutPageMessages } from '../../src/contract/shortcut-page.ts';
import { type ConsoleOutput, collectConsoleOutput } from './console-output.ts';
import { JourneyFixture } from './fixture.ts';
import {
  answersOf,
  cleanupRows,
  guideRows,
  hubRows,
  messagesOf,
  ownPageRows,
  pageScriptRows,
} from './message-examples.ts';
import { fromContentScript, fromPage, installOtherExtension, type Send } from './message-senders.ts';
import { expectInternalErrors } from './no-internal-errors.ts';
import { waitForCard, waitForRing } from './overlay.ts';

const TOKENS = 'https://app.shortcut.com/settings/account/api-tokens';
const ELSEWHERE = 'https://app.shortcut.com/acme/stories';
const FRAME = 'https://app.shortcut.com/framed';
/** Another site to which the helper may put content scripts. */
const SITE = 'https://api.stackone.com/page';

/** Shortcut's page as it is, with a frame of its own origin. */
const FRAMED = `<!doctype html><link rel="stylesheet" href="/assets/app.css"><script src="/assets/app.js" defer></script>
<div id="root"></div><iframe src="${FRAME}"></iframe>`;

let fixture: JourneyFixture;
let heard: ConsoleOutput;
/** The journey's tab; a page of the helper's own and one of another extension. */
let page: Page;
let own: Page;
let stranger: Page;
/** The helper's. */
let id: string;
let token: string;

beforeAll(async () => {
  fixture = await JourneyFixture.open();
  heard = await collectConsoleOutput(fixture.driver.browser);
  fixture.sandbox.shortcut.setFixture({ html: FRAMED });
  for (const address of [FRAME, SITE]) {
    const { host, pathname: path } = new URL(address);
    fixture.sandbox.fault({ host, path, kind: { status: 200, body: '<!doctype html><p>Hello' }, times: Infinity });
  }
  stranger = await installOtherExtension(fixture.driver);
  own = await fixture.driver.openOwnPage();
  id = String(await own.evaluate('(globalThis.browser ?? globalThis.chrome).runtime.id'));
  token = fixture.token('ro');
  await begin();
});
afterAll(() => fixture.close());

/** A journey at step 2, with nothing under way anymore. */
async function begin(): Promise<void> {
  await fromPage(own)([
    { type: 'journey/action', action: 'start-over' },
    { type: 'journey/access-chosen', access: 'read' },
  ]);
  // Of two open auth links the popup would ask which is meant.
  for (const tab of await fixture.driver.browser.pages()) if (tab.url().includes('app.stackone.com')) await tab.close();
  page = await fixture.start();
  await atForm();
  await fromPage(own)([{ type: 'journey/token-typed', text: 'half a tok' }]);
  while (!JSON.stringify(await stored()).includes('"status":"ready"'));
}

/** What the guide there tells by itself was heard before this answer was given. */
async function atForm(): Promise<void> {
  await waitForRing(page, 'token-name');
  await fromContentScript(own, TOKENS)([{ type: 'guide/instruction' }]);
}

const stored = () => own.evaluate('(globalThis.browser ?? globalThis.chrome).storage.session.get()');

/** All that a message could change. */
async function world() {
  // The Hub's page asks as well; its requests have an origin.
  const asked = fixture.sandbox.requests.filter(
    ({ path, headers }) => /^\/(api|hub)\//.test(path) && !headers.origin?.startsWith('https://'),
  );
  return {
    stored: await stored(),
    tabs: (await fixture.driver.browser.pages()).length,
    asked: asked.length,
  };
}

/** Whatever reaches a handler is answered, also where it changes nothing. */
async function expectRefused(send: Send, messages: unknown[], hint = ''): Promise<void> {
  const before = await world();
  expect(await send(messages), hint).toEqual(messages.map(() => null));
  expect(await world(), hint).toEqual(before);
}

/** A fault of ours in a page is in the diary, and changes nothing else. */
async function expectFaultNoted(send: Send, where: string): Promise<void> {
  expectInternalErrors();
  const rows = pageScriptRows(where);
  expect(await send(messagesOf(rows))).toEqual(answersOf(rows));
  expect(JSON.stringify(await stored())).toContain(`internal ${where}`);
}

test('no message was left out', () => {
  const names = (...rows: object[]) => rows.flatMap(Object.keys).toSorted();
  expect(names(ownPageRows())).toEqual(names(ownPageMessages));
  expect(names(guideRows(token), cleanupRows(), pageScriptRows())).toEqual(names(shortcutPageMessages));
  expect(names(hubRows(), pageScriptRows())).toEqual(names(hubPageMessages));
});

describe('to strangers nothing is answered', () => {
  const atShortcut = () => [ownPageRows(), guideRows(token), cleanupRows()].flatMap(messagesOf);
  const everything = () => [...atShortcut(), ...[hubRows(), pageScriptRows()].flatMap(messagesOf)];

  test.each<[string, () => Send]>([
    ['another extension’s page', () => fromPage(stranger, id)],
    ['another extension’s content script in the journey’s tab', () => fromContentScript(stranger, TOKENS, id)],
    ['the scripts of Shortcut’s page', () => fromPage(page, id)],
    ['a content script in a frame of the journey’s tab', () => fromContentScript(own, FRAME)],
  ])('%s', async (_, sender) => {
    await expectRefused(sender(), everything());
  });

  test('a content script in the journey’s tab at another site', async () => {
    await page.goto(SITE);
    const send = fromContentScript(own, SITE);
    await expectRefused(send, atShortcut());
    // There may be a Hub; the person did not say so.
    const before = await world();
    expect(await send(messagesOf(hubRows()))).toEqual(answersOf(hubRows()));
    expect(await world()).toEqual(before);
    await expectFaultNoted(send, 'TypeError hub-page.js:1:2');
    await page.goto(TOKENS);
    await atForm();
  });

  test('another extension cannot connect', async () => {
    const outcome = stranger.evaluate(`new Promise((done) => {
      const port = (globalThis.browser ?? globalThis.chrome).runtime.connect('${id}');
      port.onMessage.addListener(() => done('answered'));
      port.onDisconnect.addListener(() => done('turned away'));
    })`);
    expect(await outcome).toBe('turned away');
  });
});

describe('random messages are not answered, throw nothing and change nothing', () => {
  const RUNS = 300;
  const TYPES = [ownPageMessages, shortcutPageMessages, hubPageMessages].flatMap(Object.keys);
  const part = fc.oneof(fc.constantFrom('read', 'settings', 'start-over', 'account-exists'), fc.jsonValue());
  const nearly = fc.record(
    {
      type: fc.constantFrom(...TYPES, 'journey/', '__proto__'),
      text: fc.jsonValue(),
      access: part,
      action: part,
      step: part,
      missing: part,
      question: part,
    },
    { requiredKeys: [] },
  );

  const isOneOf =
    <E extends Exchanges>(definitions: Definitions<E>) =>
    (message: unknown) =>
      parseMessage(definitions, message, () => true) ?? false;

  test.each<[string, () => Promise<Send>, (message: unknown) => boolean]>([
    ['the popup', async () => fromPage(await fixture.driver.pressIcon(page)), isOneOf(ownPageMessages)],
    ['the guide', async () => fromContentScript(own, TOKENS), isOneOf(shortcutPageMessages)],
  ])('from %s', async (_, sender, isTheirs) => {
    const seed = Date.now();
    // What happens to be one of its messages is no stranger's.
    const wild = fc.oneof(fc.jsonValue(), nearly).filter((message) => !isTheirs(message));
    await expectRefused(await sender(), fc.sample(wild, { numRuns: RUNS, seed }), `seed ${seed}`);
    expect((await heard()).filter((line) => line.includes('background.js'))).toEqual([]);
  });
});

describe('everyone is answered what they may ask, and that only', () => {
  const fromPages = () => [guideRows(token), cleanupRows(), hubRows(), pageScriptRows()].flatMap(messagesOf);

  test('a content script in another tab of Shortcut is sent away', async () => {
    const other = await fixture.driver.openTab(ELSEWHERE);
    const send = fromContentScript(own, ELSEWHERE);
    await expectRefused(send, messagesOf(ownPageRows()));
    const before = await world();
    const messages = messagesOf(guideRows(token));
    expect(await send(messages)).toEqual(messages.map(() => ({ type: 'nothing' })));
    expect(await send(messagesOf(cleanupRows()))).toEqual(answersOf(cleanupRows()));
    expect(await world()).toEqual(before);
    await other.close();
  });

  test('the popup', async () => {
    const popup = await fixture.driver.pressIcon(page);
    await expectRefused(fromPage(popup), fromPages());
    expect(await fromPage(popup)(messagesOf(ownPageRows()))).toEqual(answersOf(ownPageRows()));
  });

  test('a page of the helper in a tab', async () => {
    await begin();
    await expectRefused(fromPage(own), fromPages());
    expect(await fromPage(own)(messagesOf(ownPageRows()))).toEqual(answersOf(ownPageRows()));
  });

  test('the guide in the journey’s tab', async () => {
    await begin();
    const send = fromContentScript(own, TOKENS);
    await expectRefused(send, [ownPageRows(), hubRows()].flatMap(messagesOf));
    await expectRefused(send, messagesOf(cleanupRows()));
    await expectFaultNoted(send, 'TypeError shortcut-page.js:1:2');
    expect(await send(messagesOf(guideRows(token)))).toEqual(answersOf(guideRows(token)));
    await waitForCard(page, 'Shortcut is linked');
  });
});
