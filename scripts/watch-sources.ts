/** Tells when the sources of the extension change. */
import { type FSWatcher, watch } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const SOURCES = ['src', 'popup', 'support', 'welcome', '_locales', 'icons', 'manifest.json', 'managed.json'];

/** Milliseconds: an editor writes a file in several steps, and a checkout many files. */
const SETTLE = 100;

export interface SourceWatcher {
  /** Waits for work under way. */
  stop(): Promise<void>;
}

/** Calls `onChange` after each burst of changes, never twice at once. What it throws is told, and the watch goes on. */
export function watchSources(onChange: () => Promise<void>): SourceWatcher {
  let work = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const enqueue = () => {
    work = work.then(onChange).catch((error: unknown) => console.error(`${error}`));
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(enqueue, SETTLE);
  };
  const watchers = SOURCES.map((path): FSWatcher => watch(`${root}${path}`, { recursive: true }, schedule));
  return {
    async stop() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      await work;
    },
  };
}
