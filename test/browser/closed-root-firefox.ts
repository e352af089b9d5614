/** By WebDriver BiDi, which gives closed shadow roots along with their hosts. */
import type { Page } from 'puppeteer-core';
import { type Bidi, ThrownInPage } from './bidi.ts';
import type { ClosedRoot } from './closed-root.ts';

/** Through open shadow roots too, as a dialog may be in one. */
const HOST = `(() => {
  const find = (root) => {
    const host = root.querySelector('shortcut-linking-coach');
    if (host) return host;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot && find(shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  return find(document);
})()`;

export function rootByBidi(page: Page, bidi: Bidi): ClosedRoot {
  const context = contextOf(page);
  let root: string | undefined;
  return {
    async find() {
      const host = await bidi.node(context, HOST).catch(nullUnlessThrown);
      root = host?.value?.shadowRoot?.sharedId;
      return root !== undefined;
    },
    async call(declaration, ...values) {
      if (root === undefined) return null;
      const answer = await bidi.call(context, declaration, root, values).catch(nullUnlessThrown);
      return typeof answer === 'string' ? answer : null;
    },
  };
}

function nullUnlessThrown(error: unknown): null {
  if (error instanceof ThrownInPage) throw error;
  return null;
}

/** Puppeteer keeps the context's id to itself; two tabs may show the same address, so that does not tell them apart. */
function contextOf(page: Page): string {
  const frame: object = page.mainFrame();
  if ('_id' in frame && typeof frame._id === 'string') return frame._id;
  throw new Error('this page has no browsing context');
}
