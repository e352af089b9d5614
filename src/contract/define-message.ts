/**
 * A message is one record: its name, the schema of its payload and the type of its answer. All other types are inferred
 * from maps of such records, so that a message without a handler, or sent with the wrong payload, does not compile.
 */
import * as z from 'zod/mini';
import { boundText } from '../journey/text-limit.ts';

/** What a message carries, and what it is answered with. */
export interface Exchange {
  payload: object;
  answer: unknown;
}

/** By the messages' names. */
export type Exchanges = Record<string, Exchange>;

/** Only its type matters. */
interface Answer<T> {
  readonly type?: () => T;
}

export interface MessageDefinition<E extends Exchange> {
  payload: z.ZodMiniType<E['payload']>;
  answer: Answer<E['answer']>;
}

export const answer = <T>(): Answer<T> => ({});

export const message = <P extends object, A>(
  payload: z.ZodMiniType<P>,
  answer: Answer<A>,
): MessageDefinition<{ payload: P; answer: A }> => ({ payload, answer });

/** Bounded, so that no sender can fill the memory. */
export const text = z.string().check(z.maxLength(20_000));

/** What somebody typed or pasted. No length makes it be refused without a word: whoever reads it says that it is too long. */
export const typedText = z.pipe(z.string(), z.transform(boundText));

export const noPayload: z.ZodMiniType<Record<never, never>> = z.object({});

/** The exchanges that a map of definitions describes. */
export type ExchangesOf<Definitions> = {
  [Type in keyof Definitions]: Definitions[Type] extends MessageDefinition<infer E> ? E : never;
};

export type Definitions<E extends Exchanges> = { [Type in keyof E]: MessageDefinition<E[Type]> };

/** A message as it is sent: the payload beside its `type`. Without `Type`: the union of all of them. */
export type Message<E extends Exchanges, Type extends keyof E = keyof E> = {
  [T in Type]: { type: T } & E[T]['payload'];
}[Type];

/** Sends a message; resolves to its answer, or to undefined when the background does not answer. */
export type SendMessage<E extends Exchanges> = <Type extends keyof E>(
  message: Message<E, Type>,
) => Promise<E[Type]['answer'] | undefined>;

/** One function for each message. `Context`: what every one of them is given beside the payload. */
export type Handlers<E extends Exchanges, Context> = {
  [Type in keyof E]: (payload: E[Type]['payload'], context: Context) => Promise<E[Type]['answer']>;
};

/** Calls `use` with the message's name and its payload; undefined for a message that is not one of `definitions`. */
export function parseMessage<E extends Exchanges, Result>(
  definitions: Definitions<E>,
  message: unknown,
  use: <Type extends keyof E>(type: Type, payload: E[Type]['payload']) => Result,
): Result | undefined {
  const type = typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
  if (!isNameIn(definitions, type)) return undefined;
  const { success, data } = definitions[type].payload.safeParse(message);
  return success ? use(type, data) : undefined;
}

/** Own names only: `__proto__` and `toString` name no message. */
const isNameIn = <D extends object>(definitions: D, name: unknown): name is keyof D =>
  typeof name === 'string' && Object.hasOwn(definitions, name);
