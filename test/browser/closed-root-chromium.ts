/** By the DevTools protocol, which pierces closed shadow roots. */
import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { ClosedRoot } from './closed-root.ts';

export async function rootByDevTools(page: Page): Promise<ClosedRoot> {
  return new DevToolsRoot(await page.createCDPSession());
}

class DevToolsRoot implements ClosedRoot {
  readonly #session: CDPSession;
  #id: string | undefined;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  async find(): Promise<boolean> {
    this.#id = await this.#look().catch(() => undefined);
    return this.#id !== undefined;
  }

  async #look(): Promise<string | undefined> {
    const { root } = await this.#session.send('DOM.getDocument', { depth: -1, pierce: true });
    const host = [...walk(root)].find(({ nodeName }) => nodeName === 'SHORTCUT-LINKING-COACH');
    const shadow = host?.shadowRoots?.[0];
    const id = shadow && (await this.#resolve(shadow));
    await this.#session.send('DOM.disable');
    return id;
  }

  async #resolve({ backendNodeId }: Protocol.DOM.Node): Promise<string | undefined> {
    const { object } = await this.#session.send('DOM.resolveNode', { backendNodeId });
    return object.objectId;
  }

  async call(functionDeclaration: string, ...values: string[]): Promise<string | null> {
    if (!this.#id) return null;
    const params = { functionDeclaration, arguments: values.map((value) => ({ value })), returnByValue: true };
    const answer = await this.#session
      .send('Runtime.callFunctionOn', { objectId: this.#id, ...params })
      .catch(() => null);
    if (answer?.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
    return typeof answer?.result.value === 'string' ? answer.result.value : null;
  }
}

function* walk(node: Protocol.DOM.Node): Generator<Protocol.DOM.Node> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* walk(child);
}
