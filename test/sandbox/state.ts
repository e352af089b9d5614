import { makeShortcutStore, type ShortcutStore } from './shortcut/store.ts';
import type { AfterSignIn, Fixture } from './shortcut/web.ts';
import { makeStackOneStore, type StackOneStore } from './stackone/store.ts';

/** All that tests change and `reset` puts back. */
export type State = {
  shortcut: ShortcutStore;
  stackone: StackOneStore;
  fixture: Fixture | null;
  latency: number;
  afterSignIn: AfterSignIn;
};

export function startingState(afterSignIn: AfterSignIn): State {
  return { shortcut: makeShortcutStore(), stackone: makeStackOneStore(), fixture: null, latency: 0, afterSignIn };
}
