/** One of a kind in a page: injected again where it already is, as in-app navigation looks like loading, it looks again. */
import { isAlive } from './extension-api.ts';

/** Names in the world of our scripts, which the page can't see. */
type Kind = 'shortcutLinkingCoach' | 'shortcutLinkingTidy' | 'shortcutLinkingHub';

interface Visitor {
  /** Says again what is seen, to a background that may have forgotten and a person who may have hidden us. */
  repeat(): void;
}

interface Here {
  visitor: Visitor;
  end: AbortController;
}

declare global {
  var shortcutLinkingCoach: Here | undefined;
  var shortcutLinkingTidy: Here | undefined;
  var shortcutLinkingHub: Here | undefined;
}

export function enter<V extends Visitor>(
  kind: Kind,
  create: (signal: AbortSignal, leave: () => void) => V,
  start: (visitor: V, signal: AbortSignal) => void,
): void {
  const here = globalThis[kind];
  if (here && isAlive()) {
    here.visitor.repeat();
    return;
  }
  here?.end.abort();
  const end = new AbortController();
  // What it saw goes with it: a token that was on the page may be all that is left of one.
  end.signal.addEventListener('abort', () => {
    globalThis[kind] = undefined;
  });
  const visitor = create(end.signal, () => end.abort());
  globalThis[kind] = { visitor, end };
  start(visitor, end.signal);
}
