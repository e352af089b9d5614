import type { Assets } from '../assets.ts';
import { cookies, empty, html, type Reply, redirect, type SandboxRequest, type Site, text } from '../net/exchange.ts';
import { DEFAULT_WORKSPACE, SESSION_COOKIE } from './data.ts';
import { privateApi } from './private-api.ts';
import type { ShortcutStore } from './store.ts';

export type Fixture = { html: string; headers?: Record<string, string> };

/** Whether sign-in goes on to the page asked for is unknown in reality. */
export type AfterSignIn = 'home' | 'return';

export type WebOptions = {
  store: () => ShortcutStore;
  fixture: () => Fixture | null;
  assets: Assets;
  afterSignIn: () => AfterSignIn;
};

/** Stricter than most sites: what works under this works under what Shortcut really sends, which is unknown. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** app.shortcut.com. */
export function shortcutWeb(options: WebOptions): Site {
  const api = privateApi(options.store, () => options.fixture() !== null);
  return (request) => {
    if (request.path.startsWith('/private/')) return api(request);
    if (request.method !== 'GET') return text(405, 'Method not allowed');
    if (request.path === '/favicon.ico') return empty(204);
    if (request.path.startsWith('/assets/')) return asset(request.path, options.assets);
    const fixture = options.fixture();
    return fixture ? html(fixture.html, fixture.headers) : page(request, options);
  };
}

function asset(path: string, { shortcutScript, shortcutStyle }: Assets): Reply {
  if (path === '/assets/app.js') return text(200, shortcutScript, 'text/javascript');
  if (path === '/assets/app.css') return text(200, shortcutStyle, 'text/css');
  return text(404, 'Not found');
}

function page(request: SandboxRequest, { store, afterSignIn }: WebOptions): Reply {
  const signedIn = store().sessions.has(cookies(request).get(SESSION_COOKIE) ?? '');
  const home = `/${DEFAULT_WORKSPACE}/stories`;
  if (request.path === '/login') return signedIn ? redirect(home) : shell();
  if (!signedIn)
    return redirect(afterSignIn() === 'return' ? `/login?next=${encodeURIComponent(request.target)}` : '/login');
  return request.path === '/' ? redirect(home) : shell();
}

function shell(): Reply {
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>Shortcut</title>
<link rel="stylesheet" href="/assets/app.css">
<script src="/assets/app.js" defer></script>
</head>
<body><div id="root"></div></body>
</html>`;
  return html(body, { 'content-security-policy': CSP, 'cache-control': 'no-store' });
}
