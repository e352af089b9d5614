/** What a person should notice of a site's host before they trust it. Pure text: nothing is looked up. */

import { SHORTCUT_APP_HOST } from '../providers/shortcut/hosts.ts';
import { STACKONE_APP_HOST } from '../stackone/hosts.ts';

/** `resembles`: named like StackOne or Shortcut, but not theirs. `letters`: has letters that may pass for others (punycode). */
export type SiteWarning = 'resembles' | 'letters' | null;

/** Second-level names under which countries let people register, such as `co.uk`, are this short. */
const SHORT_LABEL = 3;
/** Under these, too, each name belongs to somebody else. Those on which anybody puts up a site in minutes. */
const HOSTING = [
  'github.io gitlab.io webflow.io pages.dev workers.dev fly.dev glitch.me surge.sh vercel.app netlify.app web.app',
  'replit.app lovable.app ngrok-free.app cloudfront.net azurewebsites.net firebaseapp.com herokuapp.com onrender.com',
  'wixsite.com blogspot.com',
].flatMap((line) => line.split(' '));
const NAMES = ['stackone', 'shortcut'];
const OFFICIAL = [STACKONE_APP_HOST, SHORTCUT_APP_HOST].map((host) => splitHost(host).domain);
/** Digits and letters that pass for others at a glance. */
const CONFUSABLE: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  i: 'l',
  v: 'u',
};

/**
 * The part of a host that somebody registered, and what they put before it. Guessed by length, since the list of public
 * suffixes is twice as large as the popup. A wrong guess at a country's makes more stand out; of a host of many sites that is
 * not listed here, the host stands out.
 */
export function splitHost(host: string): { before: string; domain: string } {
  const labels = host.split('.');
  const isShort =
    labels.length > 2 && ((labels.at(-2) ?? '').length <= SHORT_LABEL || HOSTING.includes(labels.slice(-2).join('.')));
  const domain = labels.slice(isShort ? -3 : -2).join('.');
  return { before: host.slice(0, host.length - domain.length), domain };
}

/** `host`: as the browser has it, in ASCII. */
export function warningFor(host: string): SiteWarning {
  const name = host.split(':')[0] ?? '';
  if (OFFICIAL.includes(splitHost(name).domain)) return null;
  const labels = name.split(/[.-]/).map(skeletonOf);
  const isNamedAlike = NAMES.map(skeletonOf).some((official) =>
    [...labels, skeletonOf(name.replaceAll(/[.-]/g, ''))].some(
      (label) => label.includes(official) || isOneEditAway(label, official),
    ),
  );
  if (isNamedAlike) return 'resembles';
  return /(^|\.)xn--/.test(name) ? 'letters' : null;
}

const skeletonOf = (label: string): string =>
  [...label.replaceAll('rn', 'm').replaceAll('vv', 'w')].map((letter) => CONFUSABLE[letter] ?? letter).join('');

/** One letter more, less, other, or two that changed places. */
function isOneEditAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const start = [...one].findIndex((letter, index) => letter !== other[index]);
  if (start < 0) return true;
  const [a, b] = [one.slice(start), other.slice(start)];
  const swapped = `${a[1] ?? ''}${a[0] ?? ''}${a.slice(2)}`;
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || swapped === b;
}
