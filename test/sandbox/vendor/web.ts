import type { Assets } from '../assets.ts';
import { embedScript } from '../embed.ts';
import { empty, html, type Reply, type Site, text } from '../net/exchange.ts';
import { fakeScript, lateScript, pagesByPath, style } from './pages.ts';

/** vendor.example.com: the web app of a customer of StackOne's, with the real Hub in it. */
export function vendorWeb(assets: Assets): Site {
  return ({ path, query }) => {
    const make = pagesByPath.get(path);
    // Whatever the method: a form that is sent is answered with its page again.
    if (make) return html(make(query.get('token') ?? ''));
    if (path === '/favicon.ico') return empty(204);
    return asset(path, assets);
  };
}

async function asset(path: string, { hubScript, vendorScript }: Assets): Promise<Reply> {
  if (path === '/assets/hub.js') return text(200, hubScript, 'text/javascript');
  if (path === '/assets/embed.js') return text(200, embedScript, 'text/javascript');
  if (path === '/assets/late.js') return text(200, lateScript, 'text/javascript');
  if (path === '/assets/fake.js') return text(200, fakeScript, 'text/javascript');
  if (path === '/assets/react.js') return text(200, await vendorScript(), 'text/javascript');
  if (path === '/assets/style.css') return text(200, style, 'text/css');
  return text(404, 'Not found');
}
