/** The toolbar's icon shows how far the journey is, since the popup may be closed. */
import browser from 'webextension-polyfill';
import type messages from '../../_locales/en/messages.json';
import { type Journey, stepOf } from '../journey/journey.ts';
import { languageOf } from '../journey/link-preset.ts';
import { STEPS } from '../journey/types.ts';
import { catalogOf } from '../ui/i18n/catalog.ts';

export type Icon = 'idle' | 'under-way' | 'needs-you' | 'done';

const SIZES = [16, 24, 32, 64];

/** The tooltip, which screen readers read. */
const TITLES: Record<Icon, keyof typeof messages> = {
  idle: 'name',
  'under-way': 'icon_under_way',
  'needs-you': 'icon_needs_you',
  done: 'icon_done',
};

/** Under way the text is the step's number (`badgeFor`). The colors are dark enough for white text (WCAG 1.4.3). */
const BADGES: Record<Icon, { color: string; text: string }> = {
  idle: { color: '#4338ca', text: '' },
  'under-way': { color: '#4338ca', text: '' },
  'needs-you': { color: '#9a4a00', text: '?' },
  done: { color: '#15803d', text: '✓' },
};

interface Appearance {
  icon: Icon;
  badge: string;
  title: string;
}

let shown = '';
let lastDrawn: Promise<void> = Promise.resolve();

/** Draws one after the other: the browser loads the images first, and a slow one must not overwrite the next one. */
export function showIcon(journey: Journey): Promise<void> {
  lastDrawn = lastDrawn.then(() => show(journey)).catch(() => undefined);
  return lastDrawn;
}

async function show(journey: Journey): Promise<void> {
  const icon = iconFor(journey);
  const { say } = await catalogOf(languageOf(journey.session));
  const appearance = { icon, badge: badgeFor(journey), title: say(TITLES[icon]) };
  const next = JSON.stringify(appearance);
  if (next === shown) return;
  shown = next;
  await draw(appearance);
}

async function draw({ icon, badge, title }: Appearance): Promise<void> {
  const { action } = browser;
  await action.setTitle({ title });
  await action.setBadgeBackgroundColor({ color: BADGES[icon].color });
  await action.setBadgeTextColor({ color: '#ffffff' });
  await action.setBadgeText({ text: badge });
  await action.setIcon({ path: Object.fromEntries(SIZES.map((size) => [size, `/icons/${icon}-${size}.png`])) });
}

/** The step's number while the journey is under way. */
export function badgeFor(journey: Journey): string {
  const icon = iconFor(journey);
  return icon === 'under-way' ? String(STEPS.indexOf(stepOf(journey)) + 1) : BADGES[icon].text;
}

export function iconFor(journey: Journey): Icon {
  const icon = iconAt(journey);
  return icon === 'under-way' && journey.session.withheldHosts.length > 0 ? 'needs-you' : icon;
}

function iconAt({ session, state }: Journey): Icon {
  switch (state.name) {
    case 'link':
      if (session.link.status === 'failed') return 'needs-you';
      return session.page.status === 'open' ? 'under-way' : 'idle';
    case 'token':
    case 'checking':
    case 'awaiting-link':
    case 'connecting':
      return 'under-way';
    case 'fields':
    case 'question':
    case 'handoff':
    case 'failed':
      return 'needs-you';
    case 'done':
      return 'done';
  }
}
