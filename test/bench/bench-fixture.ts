/** One Chromium with the built helper, and pages at the address of Shortcut's API Tokens page with one guide in each. */
import type { Page } from 'puppeteer-core';
import { JourneyFixture } from '../browser/fixture.ts';
import { OverlayReader } from '../browser/overlay-reader.ts';
import { API_TOKENS, openPageFixture } from '../browser/situations/page-fixture.ts';
import { form, wrap } from '../browser/situations/pages.ts';
import { pause, waitUntil } from '../browser/wait.ts';
import { type Guide, isLibrary } from './guides.ts';

/** Milliseconds until a page is at rest and a guide has looked at all of it. */
const REST = 700;

/** Everything the control could be in, as a page may have it: open shadow roots too. */
export const FIND_CONTROL = `globalThis.find = () => {
  const within = (root) => root.querySelector('#name') ??
    [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot && within(shadowRoot)).find(Boolean) ?? null;
  return document.querySelector('#name') ?? within(document);
};`;

/**
 * The page watches itself before each frame is painted, after everything else that runs before it: the size observer
 * comes last. `untilOn` answers with the milliseconds from the act to the frame that shows the highlight on the
 * control, and how many frames that took; null when it never does.
 */
const WATCH = `
${FIND_CONTROL}
globalThis.put = (html) => { document.querySelector('main').innerHTML = html; };
globalThis.standing = () => {
  const a = guide.box();
  if (!a) return 'none';
  const b = find()?.getBoundingClientRect();
  if (!b || !b.width) return 'wrong';
  const gaps = [b.x - a.x, b.y - a.y, a.right - b.right, a.bottom - b.bottom];
  return gaps.every((gap) => gap > -1 && gap < 14) ? 'on' : 'wrong';
};
globalThis.untilOn = (act, limit = 1500) => new Promise((done) => {
  const ticker = document.documentElement.appendChild(document.createElement('i'));
  ticker.style.cssText = 'position: fixed; width: 1px; height: 1px';
  let frames = -1;
  let start = 0;
  const end = (answer) => { observer.disconnect(); ticker.remove(); done(answer); };
  const next = () => requestAnimationFrame(() => { ticker.style.width = 1 + (frames + 1) % 2 + 'px'; });
  const observer = new ResizeObserver(() => {
    frames += 1;
    if (frames === 0) { setTimeout(() => { start = performance.now(); act(); next(); }); return; }
    const ms = performance.now() - start;
    if (standing() === 'on') return end({ ms, frames });
    if (ms > limit) return end(null);
    next();
  });
  observer.observe(ticker);
});`;

export const filler = (nodes: number) => `<section>${'<div><span>x</span></div>'.repeat(nodes / 2)}</section>`;

/** Around a form that comes later, or is there from the start. */
export const body = (nodes: number, start = '') => wrap(`<main>${start}</main>${filler(nodes)}`);

export { form };

export class BenchFixture {
  readonly fixture: JourneyFixture;

  private constructor(fixture: JourneyFixture) {
    this.fixture = fixture;
  }

  static async open(): Promise<BenchFixture> {
    return new BenchFixture(await JourneyFixture.share());
  }

  /** A tab for this guide: with a journey under way for ours, without one for the others. */
  async tab(guide: Guide | null): Promise<Page> {
    if (guide?.name === 'ours') return (await openPageFixture('read')).page;
    await this.fixture.reset();
    return this.fixture.driver.openTab('about:blank');
  }

  /** Loads this page in the tab, and lets the guide begin. */
  async show(page: Page, guide: Guide | null, html: string): Promise<void> {
    this.fixture.sandbox.shortcut.setFixture({ html });
    await page.goto(API_TOKENS);
    if (!guide) return void (await pause(REST));
    await enter(page, guide);
    await page.evaluate(`${guide.script};${WATCH};guide.start(find)`);
    await pause(REST);
  }
}

async function enter(page: Page, guide: Guide): Promise<void> {
  if (guide.name === 'ours') {
    const overlay = await OverlayReader.of(page);
    await waitUntil(() => overlay.read(), Boolean, 'our overlay', 20_000);
    await overlay.exposeRoot();
    return;
  }
  if (!isLibrary(guide)) return;
  await page.evaluate(guide.shipped.script);
  await page.addStyleTag({ content: guide.shipped.style });
}
