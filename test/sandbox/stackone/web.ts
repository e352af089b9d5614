import type { Assets } from '../assets.ts';
import { embedScript } from '../embed.ts';
import { empty, html, type Reply, redirect, type Site, text } from '../net/exchange.ts';
import { accountsScript } from './accounts-script.ts';
import { accountsPage, hubPage, style } from './pages.ts';
import type { StackOneStore } from './store.ts';

/** app.stackone.com: the page an auth link opens, with the real Hub, and the list of linked accounts. */
export function stackoneWeb(store: () => StackOneStore, assets: Assets): Site {
  return ({ method, path }) => {
    if (method !== 'GET') return text(405, 'Method not allowed');
    if (path === '/') return redirect('/accounts');
    if (path === '/embedded/integrations') return html(hubPage);
    if (path === '/accounts') return html(dashboard(store()));
    if (path === '/favicon.ico') return empty(204);
    return asset(path, assets);
  };
}

/** Whoever opens the dashboard may link any account of the project. */
function dashboard(store: StackOneStore): string {
  return accountsPage(store.accounts, store.addSession({ provider: null }));
}

function asset(path: string, { hubScript }: Assets): Reply {
  if (path === '/assets/hub.js') return text(200, hubScript, 'text/javascript');
  if (path === '/assets/embed.js') return text(200, embedScript, 'text/javascript');
  if (path === '/assets/accounts.js') return text(200, accountsScript, 'text/javascript');
  if (path === '/assets/style.css') return text(200, style, 'text/css');
  return text(404, 'Not found');
}
