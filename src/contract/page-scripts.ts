/** Messages that every script of ours in a page sends, whichever page it is. */
import * as z from 'zod/mini';
import { answer, type ExchangesOf, message, noPayload } from './define-message.ts';

/** Sentences by their keys, ready to be shown. Undefined: the browser's own language, which pages look up themselves. */
export type PageCopy = Record<string, string> | undefined;

/** An error's name and place, never its message, which may quote the page. */
const where = z.string().check(z.maxLength(200), z.regex(/^[\w.:$<>/ -]*$/));

export const pageScriptMessages = {
  'page-copy': message(noPayload, answer<PageCopy>()),
  /** An exception of our own in the page's script. */
  'page-fault': message(z.object({ where }), answer<null>()),
};

export type PageScriptExchanges = ExchangesOf<typeof pageScriptMessages>;
