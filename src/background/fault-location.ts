/** Long enough for any of our files' names; the contract allows pages 200 characters as well. */
const MAX_LENGTH = 200;
/** Enough for many frames; the first one counts. */
const MAX_STACK_LENGTH = 5000;
/** `name.js:line:column`, as both browsers end a frame with; only the file's name of its address. */
const FRAME = /([\w.-]+\.[jt]s:\d+:\d+)\)?$/m;

/**
 * Where an exception was thrown, such as `TypeError background.js:1:2345`. Never the error's message, which may hold
 * what a person typed or a server sent.
 */
export function faultLocation(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const [, frame = ''] = FRAME.exec(withoutMessage(error).slice(0, MAX_STACK_LENGTH)) ?? [];
  return `${error.name.replace(/[^\w.]/g, '')} ${frame}`.trim().slice(0, MAX_LENGTH);
}

/** Chromium begins the stack with the name and the message, Firefox with the first frame. */
function withoutMessage({ stack = '', message }: Error): string {
  const start = message ? stack.indexOf(message) : -1;
  const isHeader = start >= 0 && /^[\w$.]*: $/.test(stack.slice(0, start));
  return isHeader ? stack.slice(start + message.length) : stack;
}
