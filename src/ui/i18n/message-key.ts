/** The keys of `_locales`, as the English file has them. Types only, so that any code may name a key. */
import type messages from '../../../_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

type IfTitled<K extends MessageKey> = K extends MessageKey ? (`${K}_title` extends MessageKey ? K : never) : never;

/** A text with a heading: the heading's key is the text's with `_title` added. */
export type CopyKey = IfTitled<MessageKey>;

type IfAnswered<K extends MessageKey> = K extends `cause_${infer N}`
  ? `answer_${N}` | `fact_${N}` extends MessageKey
    ? N
    : never
  : never;

/** What `cause_`, `answer_` and `fact_` go before: the three texts for support staff on one alert. */
export type SupportCopyName = IfAnswered<MessageKey>;
