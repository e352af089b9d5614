/** The coach read by WebDriver BiDi, which gives closed shadow roots along. */

import type { Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import type { Bidi, BidiNode } from './bidi.ts';
import type { Box, CoachView } from './coach-view.ts';

const Boxes = z.array(z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }));

const MEASURE = `(...nodes) => JSON.stringify(nodes.map((node) => {
  const { x, y, width, height } = node.getBoundingClientRect();
  return { x, y, width, height };
}))`;

export async function viewByBidi(page: Page, bidi: Bidi): Promise<CoachView | null> {
  const context = await bidi.tab(await page.evaluate(() => location.href));
  if (!context) return null;
  const host = await bidi.node(context, "document.querySelector('shortcut-linking-coach')");
  if (!host?.value?.shadowRoot) return null;
  const nodes = [...walk(host.value.shadowRoot)].filter(({ value }) => value?.localName);
  const boxes = Boxes.parse(await bidi.call(context, MEASURE, nodes));
  const shown = nodes.flatMap((node, at) => {
    const box = boxes[at];
    return box && box.width > 0 && box.height > 0 ? [{ node, box }] : [];
  });
  return assemble(shown);
}

function assemble(shown: { node: BidiNode; box: Box }[]): CoachView {
  const attribute = (node: BidiNode, name: string) => node.value?.attributes?.[name];
  const rings = shown.flatMap(({ node, box }) => {
    const key = attribute(node, 'data-ring');
    return key === undefined ? [] : [{ key, box }];
  });
  const card = shown.find(({ node }) => attribute(node, 'role') === 'dialog');
  const buttons = shown
    .filter(({ node }) => node.value?.localName === 'button')
    .map(({ node, box }) => ({ name: textOf(node), box }));
  return { rings, card: card ? { box: card.box, text: textOf(card.node), buttons } : null };
}

function* walk(node: BidiNode): Generator<BidiNode> {
  yield node;
  for (const child of node.value?.children ?? []) yield* walk(child);
}

const textOf = (node: BidiNode): string =>
  [...walk(node)]
    .map(({ value }) => value?.nodeValue ?? '')
    .filter(Boolean)
    .join(' ');
