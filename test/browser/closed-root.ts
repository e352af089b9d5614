/** The guide's closed shadow root, out of reach for scripts of a page, as each browser's own tools reach it. */

/** A document that went away meanwhile is no error, as the page may move on at any time; what a script throws is. */
export interface ClosedRoot {
  /** Looks for it in the document that is there now; false when there is none. */
  find(): Promise<boolean>;
  /** The JSON that a function, given as text, makes of these values with the root as `this`; null without a root. */
  call(declaration: string, ...values: string[]): Promise<string | null>;
}
