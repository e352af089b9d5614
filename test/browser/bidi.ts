/** The few WebDriver BiDi commands that puppeteer has no method for. Source: the WebDriver BiDi standard. */
import type { Browser } from 'puppeteer-core';
import * as z from 'zod/mini';

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** An element as `script.evaluate` gives it. */
const Node = z.object({
  sharedId: z.optional(z.string()),
  value: z.optional(z.object({ shadowRoot: z.nullish(z.object({ sharedId: z.string() })) })),
});
export type BidiNode = z.infer<typeof Node>;

const Outcome = z.discriminatedUnion('type', [
  z.object({ type: z.literal('success'), result: z.looseObject({ type: z.string(), value: z.optional(z.unknown()) }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);

const Context = z.object({ context: z.string(), url: z.string() });
const Tree = z.object({ contexts: z.array(Context) });

/** Puppeteer keeps the connection to itself. */
const hasConnection = (browser: Browser): browser is Browser & { connection: Connection } => 'connection' in browser;

/** By a script of ours, unlike what goes wrong on the way there. */
export class ThrownInPage extends Error {}

export class Bidi {
  readonly #connection: Connection;

  private constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Undefined for a browser that is driven another way. */
  static of(browser: Browser): Bidi | undefined {
    return hasConnection(browser) ? new Bidi(browser.connection) : undefined;
  }

  /** The context of the browser's own window. */
  async window(): Promise<string> {
    const { result } = await this.#connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = Tree.parse(result).contexts;
    if (!window) throw new Error('the browser has no window');
    return window.context;
  }

  /** The value of an expression; a promise is waited for. */
  async evaluate(context: string, expression: string): Promise<unknown> {
    return this.#outcome('script.evaluate', { expression, target: { context }, awaitPromise: true });
  }

  /** The element that an expression gives, with its shadow root, a closed one too; null when there is none. */
  async node(context: string, expression: string): Promise<BidiNode | null> {
    const serializationOptions = { maxDomDepth: 1, includeShadowTree: 'all' };
    const params = { expression, target: { context }, awaitPromise: false, serializationOptions };
    const found = await this.#outcome('script.evaluate', params);
    return found.type === 'node' ? Node.parse(found) : null;
  }

  /** What a function makes of these values with a node as `this`. */
  async call(context: string, functionDeclaration: string, self: string, values: string[]): Promise<unknown> {
    const { value } = await this.#outcome('script.callFunction', {
      functionDeclaration,
      this: { sharedId: self },
      arguments: values.map((one) => ({ type: 'string', value: one })),
      target: { context },
      awaitPromise: false,
    });
    return value;
  }

  async #outcome(method: string, params: object) {
    const outcome = Outcome.parse((await this.#connection.send(method, params)).result);
    if (outcome.type === 'exception') throw new ThrownInPage(outcome.exceptionDetails.text);
    return outcome.result;
  }
}
