/** From the pasted token to the linked account, and from the auth link to a form that can be used, on a slow network. */
import type { Page } from 'puppeteer-core';
import { clickByRole, fillTextBox, type JourneyFixture } from '../browser/fixture.ts';
import { waitForRing } from '../browser/overlay.ts';
import type { BenchFixture } from './bench-fixture';
import { repeat, type Spread, spread } from './stats.ts';

const RUNS = 9;
/** Milliseconds that every request waits first. */
export const LATENCY = 100;

export interface LinkingTimes {
  helper: Spread | null;
  /** The same two requests that can't be done without, one after the other, by hand-written `fetch`. */
  bare: Spread | null;
  start: { helper: Spread | null; hub: Spread | null };
}

export async function linkingTimes({ fixture }: BenchFixture): Promise<LinkingTimes> {
  const pairs = await repeat(RUNS, async () => ({ helper: await helper(fixture), bare: await bare(fixture) }));
  const starts = await repeat(RUNS, async () => ({ helper: await startHelper(fixture), hub: await startHub(fixture) }));
  return {
    helper: spread(pairs.map((pair) => pair.helper)),
    bare: spread(pairs.map((pair) => pair.bare)),
    start: { helper: spread(starts.map((one) => one.helper)), hub: spread(starts.map((one) => one.hub)) },
  };
}

/** Watches from the click to the last screen. */
const WATCH = `globalThis.took = new Promise((done) => {
  let start;
  addEventListener('click', () => { start ??= performance.now(); }, true);
  const look = () => document.querySelector('main[data-step=done]') && done(performance.now() - start);
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
})`;

async function helper(fixture: JourneyFixture): Promise<number> {
  await fixture.reset();
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  const popup = await fixture.driver.pressIcon(page);
  await fillTextBox(popup, 'API token', fixture.token('ro'));
  await popup.evaluate(`void (${WATCH})`);
  fixture.sandbox.latency(LATENCY);
  await clickByRole(popup, 'button', 'Check and link');
  return Number(await popup.evaluate('took'));
}

/** With the helper's own words, so that the servers have the same to do. */
async function bare(fixture: JourneyFixture): Promise<number> {
  const sent = fixture.sandbox.requests.find(({ method, path }) => method === 'POST' && path === '/hub/accounts');
  if (!sent) throw new Error('the helper linked nothing');
  await fixture.reset();
  const token = fixture.token('ro');
  const session = fixture.sandbox.stackone.createSession().token;
  const page = await fixture.driver.openOwnPage();
  const body = String(sent.body).replaceAll(/sct_\w+/g, token);
  fixture.sandbox.latency(LATENCY);
  const took = await page.evaluate(
    async (apiToken, sessionToken, text) => {
      const start = performance.now();
      const member = await fetch('https://api.app.shortcut.com/api/v3/member', {
        headers: { 'Shortcut-Token': apiToken },
      });
      await member.json();
      const headers = { 'content-type': 'application/json', 'x-hub-session-token': sessionToken, 'x-hub-version': '2' };
      const linked = await fetch('https://api.stackone.com/hub/accounts', { method: 'POST', headers, body: text });
      await linked.json();
      return linked.ok ? performance.now() - start : null;
    },
    token,
    session,
    body,
  );
  if (took === null) throw new Error('the bare requests linked nothing');
  return took;
}

/** The auth link's page is open; from the press of the icon until Start can be pressed and the link was seen to work. */
async function startHelper(fixture: JourneyFixture): Promise<number> {
  await fixture.reset();
  const page = await fixture.driver.openTab(fixture.sandbox.stackone.createSession().auth_link_url);
  fixture.sandbox.latency(LATENCY);
  const popup = await fixture.driver.pressIcon(page);
  return whenSeen(popup, "document.body.innerText.includes('The link works')");
}

/** From the opening of the auth link's page until its box for the token is there. */
async function startHub(fixture: JourneyFixture): Promise<number> {
  await fixture.reset({ hub: true });
  fixture.sandbox.latency(LATENCY);
  const page = await fixture.driver.openTab(fixture.sandbox.stackone.createSession().auth_link_url);
  return whenSeen(page, HUB_FIELD);
}

/** Milliseconds since the document began. */
async function whenSeen(page: Page, ready: string): Promise<number> {
  await page.waitForFunction(ready);
  return Number(await page.evaluate('performance.now()'));
}

const HUB_FIELD = `(() => {
  const deep = (root) => [...root.querySelectorAll('*')].some((one) =>
    (one.localName === 'input' && one.type === 'password') || (one.shadowRoot && deep(one.shadowRoot)));
  return deep(document);
})()`;
