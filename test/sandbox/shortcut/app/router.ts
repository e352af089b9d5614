import { useSyncExternalStore } from 'react';

const CHANGED = 'sandbox:navigated';

/** Client-side routing, as in any single-page app: the document stays, the address changes. */
export function navigate(path: string): void {
  history.pushState(null, '', path);
  dispatchEvent(new Event(CHANGED));
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

function subscribe(listener: () => void): () => void {
  addEventListener(CHANGED, listener);
  addEventListener('popstate', listener);
  return () => {
    removeEventListener(CHANGED, listener);
    removeEventListener('popstate', listener);
  };
}

export type Place =
  | { kind: 'login' }
  | { kind: 'organizations' }
  | { kind: 'settings'; slug: string | undefined; page: string }
  | { kind: 'work'; slug: string | undefined; page: string };

/** `/settings/…` without a slug is the default workspace's. */
export function placeOf(path: string): Place {
  const parts = path.split('/').filter(Boolean);
  const [first, second] = parts;
  if (first === 'login' || first === 'organizations') return { kind: first };
  if (first === 'settings') return { kind: 'settings', slug: undefined, page: settingsPage(parts.slice(1)) };
  if (second === 'settings') return { kind: 'settings', slug: first, page: settingsPage(parts.slice(2)) };
  return { kind: 'work', slug: first, page: second ?? 'stories' };
}

function settingsPage(parts: string[]): string {
  return parts.join('/') || 'account/profile';
}
