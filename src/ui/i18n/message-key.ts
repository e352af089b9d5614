/** The keys of `_locales`, as the English file has them. Types only, so that any code may name a key. */
import type messages from '../../../_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

type IfTitled<K extends MessageKey> = K extends MessageKey ? (`${K}_title` extends MessageKey ? K : never) : never;

/** A text with a heading: the heading's key is the text's with `_title` added. */
export type CopyKey = IfTitled<MessageKey>;
