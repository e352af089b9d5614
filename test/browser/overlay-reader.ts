/** What the overlay shows and where the page's true controls are, read in one go so that nothing moves in between. */
import type { Page } from 'puppeteer-core';
import type { ClosedRoot } from './closed-root.ts';
import { closedRootOf } from './open-closed-root.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface OverlaySnapshot {
  rings: { key: string; box: Box; style: string }[];
  card: { box: Box; text: string; buttons: { name: string; box: Box; main: boolean }[]; style: string } | null;
  /** Of the control asked for; null when it has no box. */
  control: Box | null;
}

/** Runs in the page, with the overlay's closed shadow root as `this`. */
function snapshotOverlay(this: ShadowRoot, selector: string): OverlaySnapshot | null {
  // Firefox gives nodes of a document that it keeps for going back to, too.
  if (!this.isConnected || this.ownerDocument !== document) return null;
  const box = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const seen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0;
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
  const buttons = [...(dialog?.querySelectorAll('nav button') ?? [])].filter(seen).map((button) => ({
    name: button.textContent ?? '',
    box: box(button),
    main: button.matches('.main'),
  }));
  const text = [...(dialog?.querySelectorAll('small, h2, p') ?? [])].map((part) => part.textContent).join(' | ');
  const card = dialog && seen(dialog) ? { box: box(dialog), text, buttons, style: styleOf(dialog) } : null;
  const control = selector ? deep(document) : null;
  return { rings, card, control: control && box(control) };
}

/** Looks at the overlay of one tab, whatever document is in it. */
export class OverlayReader {
  readonly #root: ClosedRoot;

  private constructor(root: ClosedRoot) {
    this.#root = root;
  }

  static async of(page: Page): Promise<OverlayReader> {
    return new OverlayReader(await closedRootOf(page));
  }

  /** Null when there is no overlay. `selector` names the true control, looked for through open shadow roots. */
  async read(selector = ''): Promise<OverlaySnapshot | null> {
    return (await this.#read(selector)) ?? ((await this.#root.find()) ? this.#read(selector) : null);
  }

  /** What the closed root holds, styles and all. */
  async html(): Promise<string> {
    await this.#root.find();
    return (await this.#root.call('function () { return this.innerHTML; }')) ?? '';
  }

  /** Gives the page's own scripts the overlay's closed root as `overlayRoot`. */
  async exposeRoot(): Promise<void> {
    await this.#root.call('function () { globalThis.overlayRoot = this; }');
  }

  async #read(selector: string): Promise<OverlaySnapshot | null> {
    const json = await this.#root.call(READ, selector);
    return json ? JSON.parse(json) : null;
  }
}

/** The program that runs TypeScript without a build step names inner functions through a helper of its own. */
const READ = `function (selector) {
  const __name = (made) => made;
  return JSON.stringify((${snapshotOverlay}).call(this, selector));
}`;
