import type { Assets } from '../assets.ts';
import { empty, html, redirect, type Site, text } from '../net/exchange.ts';
import { accountsPage, embedScript, hubPage, style } from './pages.ts';
import type { StackOneStore } from './store.ts';

/** app.stackone.com: the page an auth link opens, with the real Hub, and the list of linked accounts. */
export function stackoneWeb(store: () => StackOneStore, assets: Assets): Site {
  return ({ method, path }) => {
    if (method !== 'GET') return text(405, 'Method not allowed');
    if (path === '/') return redirect('/accounts');
    if (path === '/embedded/integrations') return html(hubPage);
    if (path === '/accounts') return html(accountsPage(store().accounts));
    if (path === '/assets/hub.js') return text(200, assets.hubScript, 'text/javascript');
    if (path === '/assets/embed.js') return text(200, embedScript, 'text/javascript');
    if (path === '/assets/style.css') return text(200, style, 'text/css');
    if (path === '/favicon.ico') return empty(204);
    return text(404, 'Not found');
  };
}
