/** What the coach shows and where the page's true controls are, read in one go so that nothing moves in between. */
import type { CDPSession, Page, Protocol } from 'puppeteer-core';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Sight {
  rings: { key: string; box: Box; style: string }[];
  card: { box: Box; text: string; buttons: { name: string; box: Box; main: boolean }[]; style: string } | null;
  /** Of the control asked for; null when it has no box. */
  truth: Box | null;
}

/** Runs in the page, with the coach's closed shadow root as `this`. */
function readSight(this: ShadowRoot, selector: string): Sight | null {
  if (!this.isConnected) return null;
  const box = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const seen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 0;
  const deep = (root: ParentNode): Element | null => {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot && deep(shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  const styleOf = (element: Element) => {
    const { display, position, opacity, transform, color, fontSize, borderTopWidth } = getComputedStyle(element);
    return [display, position, opacity, transform, color, fontSize, borderTopWidth].join('|');
  };
  const rings = [...this.querySelectorAll('[data-ring]')]
    .filter(seen)
    .map((ring) => ({ key: ring.getAttribute('data-ring') ?? '', box: box(ring), style: styleOf(ring) }));
  const dialog = this.querySelector('[role=dialog]');
  const buttons = [...(dialog?.querySelectorAll('button') ?? [])].filter(seen).map((button) => ({
    name: button.textContent ?? '',
    box: box(button),
    main: button.matches('.main'),
  }));
  const text = [...(dialog?.querySelectorAll('small, h2, p') ?? [])].map((part) => part.textContent).join(' | ');
  const card = dialog && seen(dialog) ? { box: box(dialog), text, buttons, style: styleOf(dialog) } : null;
  const control = selector ? deep(document) : null;
  return { rings, card, truth: control && box(control) };
}

/** Looks at the coach of one tab, whatever document is in it. */
export class Eyes {
  readonly #page: Page;
  readonly #session: CDPSession;
  #root: string | undefined;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async on(page: Page): Promise<Eyes> {
    return new Eyes(page, await page.createCDPSession());
  }

  /** Null when there is no coach. `selector` names the true control, looked for through open shadow roots. */
  async look(selector = ''): Promise<Sight | null> {
    return (await this.#read(selector)) ?? ((await this.#find()) ? this.#read(selector) : null);
  }

  /** Gives the page's own scripts the coach's closed root as `coachRoot`. */
  async lend(): Promise<void> {
    await this.#call('function () { globalThis.coachRoot = this; }');
  }

  async #find(): Promise<boolean> {
    const { root } = await this.#session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = [...walk(root)].find(({ nodeName }) => nodeName === 'SHORTCUT-LINKING-COACH');
    const shadow = host?.shadowRoots?.[0];
    this.#root = shadow && (await this.#resolve(shadow));
    await this.#session.send('DOM.disable');
    return this.#root !== undefined;
  }

  async #resolve({ backendNodeId }: Protocol.DOM.Node): Promise<string | undefined> {
    const { object } = await this.#session.send('DOM.resolveNode', { backendNodeId });
    return object.objectId;
  }

  async #read(selector: string): Promise<Sight | null> {
    return this.#call(String(readSight), selector);
  }

  /** Null when the root belongs to a document that is gone. */
  async #call(functionDeclaration: string, ...values: string[]): Promise<Sight | null> {
    if (!this.#root || this.#page.isClosed()) return null;
    try {
      const { result } = await this.#session.send('Runtime.callFunctionOn', {
        objectId: this.#root,
        functionDeclaration,
        arguments: values.map((value) => ({ value })),
        returnByValue: true,
      });
      return result.value ?? null;
    } catch {
      this.#root = undefined;
      return null;
    }
  }
}

function* walk(node: Protocol.DOM.Node): Generator<Protocol.DOM.Node> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* walk(child);
}
