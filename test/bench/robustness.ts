/** Is the highlight on the right control after the page did what pages do? */
import type { Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import { NAME, wrap } from '../browser/situations/pages.ts';
import { pause } from '../browser/wait.ts';
import { type BenchFixture, FIND_CONTROL, form } from './bench-fixture';
import type { Guide } from './guides.ts';

/** Milliseconds a guide may take to be right again. */
const PATIENCE = 1500;

interface Situation {
  name: string;
  html: string;
  /** What the page does once the guide has begun. */
  act: string;
}

const FORM = form();
const json = JSON.stringify;
/** What is new stands a little lower, so that a highlight left behind is not right by chance. */
const BANNER = '<div style="height:40px">New</div>';
const tall = '<div style="height:1500px">Above</div>';

const SITUATIONS: Situation[] = [
  { name: 'comes late', html: '<main></main>', act: `put(${json(FORM)})` },
  {
    name: 'replaced',
    html: `<main>${FORM}</main>`,
    act: `find().closest('p').outerHTML = ${json(`${BANNER}${NAME}`)}`,
  },
  { name: 're-rendered', html: `<main>${FORM}</main>`, act: `put(${json(`${BANNER}${FORM}`)})` },
  {
    name: 'moved by a banner',
    html: `<main>${FORM}</main>`,
    act: "document.body.insertAdjacentHTML('afterbegin', '<div style=\"height:140px\">Banner</div>')",
  },
  {
    name: 'moved by a transition',
    html: `<main style="transition: margin 0.3s">${FORM}</main>`,
    act: "document.querySelector('main').style.marginLeft = '200px'",
  },
  { name: 'window scrolled', html: `<main>${FORM}</main>${tall}`, act: 'scrollTo(0, 60)' },
  {
    name: 'scrolled container',
    html: `<main style="height:300px;overflow:auto"><div style="height:90px">Above</div>${FORM}${tall}</main>`,
    act: "document.querySelector('main').scrollTop = 40",
  },
  { name: 'grows', html: `<main>${FORM}</main>`, act: "find().style.width = '400px'" },
  {
    name: 'in a dialog',
    html: `<dialog><main>${FORM}</main></dialog><main></main>`,
    act: "document.querySelector('dialog').showModal()",
  },
  {
    name: 'in a shadow root',
    html: '<div id="host"></div><main></main>',
    act: `document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = ${json(FORM)}`,
  },
  {
    name: 'another page of the app, and back',
    html: `<main>${FORM}</main>`,
    act: `history.pushState({}, '', '#other'); put('Other'); setTimeout(() => { history.back(); put(${json(`${BANNER}${FORM}`)}); }, 300)`,
  },
  {
    name: 'hidden and shown',
    html: `<main>${FORM}</main>`,
    act: "const main = document.querySelector('main'); main.hidden = true; setTimeout(() => { main.hidden = false; }, 300)",
  },
  {
    name: 'window resized',
    html: `<main style="width:60vw;margin:auto">${FORM}</main>`,
    act: "document.body.style.width = '70vw'; dispatchEvent(new Event('resize'))",
  },
];

export const SITUATION_NAMES = SITUATIONS.map(({ name }) => name);

/** `right`; `wrong`: elsewhere, also where nothing should be; `none`: no highlight, or one that can't be seen. */
export type Robustness = 'right' | 'wrong' | 'none';

export async function robustness(bench: BenchFixture, guide: Guide): Promise<Robustness[]> {
  const without = new Map<Situation, Uint8Array>();
  const bare = await bench.tab(null);
  for (const situation of SITUATIONS.filter(isLayered)) {
    await bench.show(bare, null, wrap(situation.html, '', FIND_CONTROL));
    without.set(situation, await picture(bare, situation));
  }
  const page = await bench.tab(guide);
  const found: Robustness[] = [];
  for (const situation of SITUATIONS) found.push(await judge(bench, page, guide, situation, without.get(situation)));
  return found;
}

/** A highlight below a dialog is there, but nobody sees it: without it the picture is the same. */
const isLayered = ({ html }: Situation) => html.includes('<dialog');

async function judge(
  bench: BenchFixture,
  page: Page,
  guide: Guide,
  situation: Situation,
  without?: Uint8Array,
): Promise<Robustness> {
  await bench.show(page, guide, wrap(situation.html));
  const seen = await picture(page, situation);
  const standing = await page.evaluate('standing()');
  if (standing !== 'on') return standing === 'wrong' ? 'wrong' : 'none';
  return without && Buffer.compare(seen, without) === 0 ? 'none' : 'right';
}

/** What happens, and what stands around the control when all have had time for it. */
async function picture(page: Page, { act }: Situation): Promise<Uint8Array> {
  await page.evaluate(`(() => { ${act} })()`);
  await pause(PATIENCE);
  const box = z.parse(Box, JSON.parse(String(await page.evaluate('JSON.stringify(find().getBoundingClientRect())'))));
  return page.screenshot({ clip: { x: box.x - 14, y: box.y - 14, width: box.width + 28, height: box.height + 28 } });
}

const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
