/**
 * The lifetime of a guide in a page. It ends with the journey (the guide ends it), with the extension (updated, disabled
 * or removed), or by a fault. Timers and listeners hang on it, and no exception of theirs is swallowed or escapes.
 */
import { isAlive, send } from './extension-api.ts';
import { OverlayRemovedError } from './overlay/overlay-removed-error.ts';
import { TAG } from './overlay/tag.ts';

/** Milliseconds. Chromium leaves orphaned scripts running without a word; the page has to be clean within a second. */
const ALIVE_POLL_MS = 400;

export interface Lifetime {
  readonly signal: AbortSignal;
  end(): void;
  /** Ends with this error as `signal.reason`. Our own faults are told to the background, as `page-fault`. */
  fail(error: unknown): void;
  /** The same function; what it throws goes to `fail`, and after the end it does nothing. */
  guard<Args extends unknown[]>(job: (...args: Args) => void): (...args: Args) => void;
  /** Returns a function that stops it. */
  every(milliseconds: number, job: () => void): () => void;
  /** Listens on the window, in the capturing phase: before anything in the page does. */
  on<Type extends keyof WindowEventMap>(types: readonly Type[], listener: (event: WindowEventMap[Type]) => void): void;
  onEnd(job: () => void): void;
}

export interface Guide {
  /** Asks for the instruction anew, and tells again what is seen: the background may have forgotten. */
  resync(): void;
}

type Name = 'shortcut' | 'hub' | 'cleanup';

interface Mounted {
  guide: Guide;
  lifetime: Lifetime;
}

declare global {
  /** In the world of our scripts, which the page can't see. */
  var linkingGuides: Partial<Record<Name, Mounted>> | undefined;
}

/** In-app navigation looks like loading, so scripts are injected again: then the guide that runs resyncs. */
export function mountOnce(name: Name, create: (lifetime: Lifetime) => Guide): void {
  // Firefox destroys a script together with its extension: an element that nobody here made was left by an earlier one.
  if (!globalThis.linkingGuides) for (const element of document.querySelectorAll(TAG)) element.remove();
  globalThis.linkingGuides ??= {};
  const guides = globalThis.linkingGuides;
  const mounted = guides[name];
  if (mounted && isAlive()) {
    mounted.guide.resync();
    return;
  }
  mounted?.lifetime.end();
  const lifetime = createLifetime();
  // A reference would keep what the guide saw: a token that was on the page may be all that is left of one.
  lifetime.onEnd(() => delete guides[name]);
  lifetime.guard(() => {
    const guide = create(lifetime);
    guides[name] = { guide, lifetime };
    guide.resync();
    // Out of the back/forward cache: the journey may have ended meanwhile.
    lifetime.on(['pageshow'], ({ persisted }) => persisted && guide.resync());
  })();
}

function createLifetime(): Lifetime {
  const controller = new AbortController();
  const { signal } = controller;
  const end = () => controller.abort();
  let hasFailed = false;
  const fail = (error: unknown) => {
    const isOurs = isAlive() && !hasFailed && !(error instanceof OverlayRemovedError);
    // What fails while the guide ends follows from the first.
    hasFailed = true;
    if (isOurs) void send({ type: 'page-fault', where: whereOf(error) });
    controller.abort(error);
  };
  const attempt = (job: () => void) => {
    try {
      job();
    } catch (error) {
      fail(error);
    }
  };
  const guard: Lifetime['guard'] =
    (job) =>
    (...args) => {
      if (!signal.aborted) attempt(() => job(...args));
    };
  const onEnd = (job: () => void) => signal.addEventListener('abort', () => attempt(job));
  const every = (milliseconds: number, job: () => void) => {
    const timer = setInterval(guard(job), milliseconds);
    const stop = () => clearInterval(timer);
    onEnd(stop);
    return stop;
  };
  const on: Lifetime['on'] = (types, listener) => {
    for (const type of types) addEventListener(type, guard(listener), { capture: true, signal });
  };
  const checkAlive = () => {
    if (!isAlive()) end();
  };
  every(ALIVE_POLL_MS, checkAlive);
  // Timers of a hidden page are slow.
  document.addEventListener('visibilitychange', checkAlive, { signal });
  return { signal, end, fail, guard, every, on, onEnd };
}

/** The error's name and the first place in our own script, as `TypeError shortcut-page.js:1:2345`. Never its message. */
function whereOf(error: unknown): string {
  const { name = 'Error', stack = '' } = error instanceof Error ? error : {};
  const [, place = ''] = /extension:\/\/[^/]+\/([\w-]+\.js:\d+:\d+)/.exec(stack) ?? [];
  return `${name.replace(/[^\w.]/g, '')} ${place}`;
}
