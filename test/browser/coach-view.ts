/** What the coach shows, seen from outside its closed shadow root as DevTools sees it. */
import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { Bidi } from './bidi.ts';
import { viewByBidi } from './coach-in-firefox.ts';

type Node = Protocol.DOM.Node;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface CoachView {
  rings: { key: string; box: Box }[];
  /** Null when hidden. */
  card: { box: Box; text: string; buttons: { name: string; box: Box }[] } | null;
}

/** Null when there is no coach on the page. */
export async function viewCoach(page: Page): Promise<CoachView | null> {
  const bidi = Bidi.of(page.browser());
  return bidi ? viewByBidi(page, bidi) : viewByDevTools(page);
}

async function viewByDevTools(page: Page): Promise<CoachView | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = [...walk(root)].find(({ nodeName }) => nodeName === 'SHORTCUT-LINKING-COACH');
    const shadow = host?.shadowRoots?.[0];
    return shadow ? await read(session, shadow) : null;
  } finally {
    await session.detach().catch(() => undefined);
  }
}

async function read(session: CDPSession, shadow: Node): Promise<CoachView> {
  const nodes = [...walk(shadow)];
  const rings = [];
  for (const node of nodes) {
    const key = attribute(node, 'data-ring');
    const box = key !== undefined && (await boxOf(session, node));
    if (key !== undefined && box) rings.push({ key, box });
  }
  const dialog = nodes.find((node) => attribute(node, 'role') === 'dialog');
  const box = dialog && (await boxOf(session, dialog));
  return { rings, card: dialog && box ? { box, ...(await readCard(session, dialog)) } : null };
}

async function readCard(session: CDPSession, dialog: Node) {
  const buttons = [];
  for (const node of walk(dialog)) {
    const box = node.nodeName === 'BUTTON' ? await boxOf(session, node) : null;
    if (box) buttons.push({ name: textOf(node), box });
  }
  return { text: textOf(dialog), buttons };
}

/** Null when it has none, so when it is not shown. */
async function boxOf(session: CDPSession, { backendNodeId }: Node): Promise<Box | null> {
  try {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    if (!object.objectId) return null;
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      returnByValue: true,
      functionDeclaration:
        'function () { const { x, y, width, height } = this.getBoundingClientRect(); return { x, y, width, height }; }',
    });
    const box: Box = result.value;
    return box.width > 0 && box.height > 0 ? box : null;
  } catch {
    return null;
  }
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* walk(child);
  if (node.contentDocument) yield* walk(node.contentDocument);
}

const textOf = (node: Node): string =>
  [...walk(node)]
    .map(({ nodeType, nodeValue }) => (nodeType === 3 ? nodeValue : ''))
    .filter(Boolean)
    .join(' ');

function attribute({ attributes = [] }: Node, name: string): string | undefined {
  const index = attributes.findIndex((entry, at) => at % 2 === 0 && entry === name);
  return index < 0 ? undefined : attributes[index + 1];
}

/** Waits until the coach shows this ring and answers with its box. */
export async function waitForRing(page: Page, key: string): Promise<Box> {
  const view = await until(page, (seen) => seen?.rings.some((ring) => ring.key === key) ?? false, `ring ${key}`);
  const ring = view?.rings.find((one) => one.key === key);
  if (!ring) throw new Error(`no ring ${key}`);
  return ring.box;
}

/** Waits until the card's text contains this. */
export const waitForCard = (page: Page, text: string): Promise<CoachView | null> =>
  until(page, (seen) => seen?.card?.text.includes(text) ?? false, `card "${text}"`);

/** A real press of the mouse on one of the card's buttons. */
export async function pressCardButton(page: Page, name: string): Promise<void> {
  const view = await until(
    page,
    (seen) => seen?.card?.buttons.some((one) => one.name === name) ?? false,
    `button ${name}`,
  );
  const box = view?.card?.buttons.find((one) => one.name === name)?.box;
  if (!box) throw new Error(`no button ${name}`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** `ready` is asked again and again for 10 s. */
export async function until(
  page: Page,
  ready: (view: CoachView | null) => boolean,
  what: string,
): Promise<CoachView | null> {
  const end = Date.now() + 10_000;
  for (;;) {
    const view = await viewCoach(page);
    if (ready(view)) return view;
    if (Date.now() > end) throw new Error(`waited for ${what}; saw ${JSON.stringify(view)}`);
    await new Promise((later) => setTimeout(later, 30));
  }
}
