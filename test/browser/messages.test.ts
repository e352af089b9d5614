/** Who may send the background what, tried by everyone for real. What is refused is not answered and changes nothing. */
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CoachMessage, HubMessage, PageMessage, TidyMessage } from '../../src/contract/schema.ts';
import { type Heard, hearConsoles } from './console.ts';
import { Stage } from './fixture.ts';
import { answersOf, coachRows, hubRows, messagesOf, pageRows, tidyRows } from './message-rows.ts';
import { fromContentScript, fromPage, installStranger, type Send } from './message-senders.ts';
import { waitForCard, waitForRing } from './overlay.ts';

const TOKENS = 'https://app.shortcut.com/settings/account/api-tokens';
const ELSEWHERE = 'https://app.shortcut.com/acme/stories';
const FRAME = 'https://app.shortcut.com/framed';
/** Another site to which the helper may put content scripts. */
const SITE = 'https://api.stackone.com/page';

/** Shortcut's page as it is, with a frame of its own origin. */
const FRAMED = `<!doctype html><link rel="stylesheet" href="/assets/app.css"><script src="/assets/app.js" defer></script>
<div id="root"></div><iframe src="${FRAME}"></iframe>`;

type Schema = typeof PageMessage | typeof CoachMessage | typeof TidyMessage | typeof HubMessage;

let stage: Stage;
let heard: Heard;
/** The journey's tab; a page of the helper's own and one of another extension. */
let page: Page;
let own: Page;
let stranger: Page;
/** The helper's. */
let id: string;
let token: string;

beforeAll(async () => {
  stage = await Stage.open();
  heard = await hearConsoles(stage.driver.browser);
  stage.sandbox.shortcut.setFixture({ html: FRAMED });
  for (const address of [FRAME, SITE]) {
    const { host, pathname: path } = new URL(address);
    stage.sandbox.fault({ host, path, kind: { status: 200, body: '<!doctype html><p>Hello' }, times: Infinity });
  }
  stranger = await installStranger(stage.driver);
  own = await stage.driver.openOwnPage();
  id = String(await own.evaluate('(globalThis.browser ?? globalThis.chrome).runtime.id'));
  token = stage.token('ro');
  await begin();
});
afterAll(() => stage.close());

/** A journey at step 2, with nothing under way any more. */
async function begin(): Promise<void> {
  await fromPage(own)([
    { type: 'popup/act', act: 'start-over' },
    { type: 'popup/access-chosen', wanted: 'read' },
  ]);
  // Of two open auth links the popup would ask which is meant.
  for (const tab of await stage.driver.browser.pages()) if (tab.url().includes('app.stackone.com')) await tab.close();
  page = await stage.start();
  await atForm();
  await fromPage(own)([{ type: 'popup/token-typed', text: 'half a tok' }]);
  while (!JSON.stringify(await stored()).includes('"is":"ready"'));
}

/** What the coach there tells by itself was heard before this answer was given. */
async function atForm(): Promise<void> {
  await waitForRing(page, 'token-name');
  await fromContentScript(own, TOKENS)([{ type: 'coach/orders' }]);
}

const stored = () => own.evaluate('(globalThis.browser ?? globalThis.chrome).storage.session.get()');

/** All that a message could change. */
async function world() {
  // The Hub's page asks as well; its requests have an origin.
  const asked = stage.sandbox.requests.filter(
    ({ path, headers }) => /^\/(api|hub)\//.test(path) && !headers.origin?.startsWith('https://'),
  );
  return {
    stored: await stored(),
    tabs: (await stage.driver.browser.pages()).length,
    asked: asked.length,
  };
}

/** Whatever reaches a handler is answered, also where it changes nothing. */
async function expectRefused(send: Send, messages: unknown[], hint = ''): Promise<void> {
  const before = await world();
  expect(await send(messages), hint).toEqual(messages.map(() => null));
  expect(await world(), hint).toEqual(before);
}

test('no message was left out', () => {
  expect(new Set(Object.keys(pageRows()))).toEqual(PageMessage._zod.propValues.type);
  expect(new Set(Object.keys(coachRows(token)))).toEqual(CoachMessage._zod.propValues.type);
  expect(new Set(Object.keys(tidyRows()))).toEqual(TidyMessage._zod.propValues.type);
  expect(new Set(Object.keys(hubRows()))).toEqual(HubMessage._zod.propValues.type);
});

describe('to strangers nothing is answered', () => {
  const atShortcut = () => [...messagesOf(pageRows()), ...messagesOf(coachRows(token)), ...messagesOf(tidyRows())];
  const everything = () => [...atShortcut(), ...messagesOf(hubRows())];

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
  const SCHEMAS: Schema[] = [PageMessage, CoachMessage, TidyMessage, HubMessage];
  const typesOf = (schema: Schema) => [...(schema._zod.propValues.type ?? [])];
  const part = fc.oneof(fc.constantFrom('read', 'settings', 'start-over', 'account-exists'), fc.jsonValue());
  const nearly = fc.record(
    {
      type: fc.constantFrom(...SCHEMAS.flatMap(typesOf), 'popup/', '__proto__'),
      text: fc.jsonValue(),
      wanted: part,
      act: part,
      missing: part,
      concern: part,
    },
    { requiredKeys: [] },
  );

  test.each<[string, () => Promise<Send>, Schema[]]>([
    ['the popup', async () => fromPage(await stage.driver.pressIcon(page)), [PageMessage]],
    ['the coach', async () => fromContentScript(own, TOKENS), [CoachMessage, TidyMessage]],
  ])('from %s', async (_, sender, schemas) => {
    const seed = Date.now();
    // What happens to be one of its messages is no stranger's.
    const wild = fc
      .oneof(fc.jsonValue(), nearly)
      .filter((message) => !schemas.some((schema) => schema.safeParse(message).success));
    await expectRefused(await sender(), fc.sample(wild, { numRuns: RUNS, seed }), `seed ${seed}`);
    expect((await heard()).filter((line) => line.includes('background.js'))).toEqual([]);
  });
});

describe('everyone is answered what they may ask, and that only', () => {
  const fromPages = () => [coachRows(token), tidyRows(), hubRows()].flatMap(messagesOf);

  test('a content script in another tab of Shortcut is sent away', async () => {
    const other = await stage.driver.openTab(ELSEWHERE);
    const send = fromContentScript(own, ELSEWHERE);
    await expectRefused(send, messagesOf(pageRows()));
    const before = await world();
    const messages = messagesOf(coachRows(token));
    expect(await send(messages)).toEqual(messages.map(() => ({ show: 'nothing' })));
    expect(await send(messagesOf(tidyRows()))).toEqual(answersOf(tidyRows()));
    expect(await world()).toEqual(before);
    await other.close();
  });

  test('the popup', async () => {
    const popup = await stage.driver.pressIcon(page);
    await expectRefused(fromPage(popup), fromPages());
    expect(await fromPage(popup)(messagesOf(pageRows()))).toEqual(answersOf(pageRows()));
  });

  test('a page of the helper in a tab', async () => {
    await begin();
    await expectRefused(fromPage(own), fromPages());
    expect(await fromPage(own)(messagesOf(pageRows()))).toEqual(answersOf(pageRows()));
  });

  test('the coach in the journey’s tab', async () => {
    await begin();
    const send = fromContentScript(own, TOKENS);
    await expectRefused(send, [pageRows(), hubRows()].flatMap(messagesOf));
    await expectRefused(send, messagesOf(tidyRows()));
    expect(await send(messagesOf(coachRows(token)))).toEqual(answersOf(coachRows(token)));
    await waitForCard(page, 'Shortcut is linked');
  });
});
