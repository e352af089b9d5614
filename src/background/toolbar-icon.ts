/** The toolbar's icon: says how the journey stands, since the popup may be closed. */
import browser from 'webextension-polyfill';
import type messages from '../../_locales/en/messages.json';
import { languageOf } from '../journey/language.ts';
import type { Journey, Phase } from '../journey/state.ts';
import { catalogueOf } from '../ui/i18n/catalog.ts';

export type Icon = 'idle' | 'under-way' | 'needs-you' | 'done';

const SIZES = [16, 24, 32, 64];

/** For those who hear the icon instead of seeing it, and for the mouse resting on it. */
const TITLES: Record<Icon, keyof typeof messages> = {
  idle: 'name',
  'under-way': 'icon_under_way',
  'needs-you': 'icon_needs_you',
  done: 'icon_done',
};

/** Beside the icon's own shape: how far, whose turn, or that all is well. Dark enough for white text (WCAG 1.4.3). */
const BADGES: Record<Icon, { colour: string; text: string }> = {
  idle: { colour: '#4338ca', text: '' },
  'under-way': { colour: '#4338ca', text: '' },
  'needs-you': { colour: '#9a4a00', text: '?' },
  done: { colour: '#15803d', text: '✓' },
};
const STEP_NUMBERS: Record<Journey['step'], string> = { link: '1', token: '2', check: '3', done: '4' };

interface Look {
  icon: Icon;
  badge: string;
  title: string;
}

let shown = '';
let drawn: Promise<void> = Promise.resolve();

/** One after the other: the browser loads the pictures first, and a slow one must not end up over the one after it. */
export function showIcon(journey: Journey): Promise<void> {
  drawn = drawn.then(() => show(journey)).catch(() => undefined);
  return drawn;
}

async function show(journey: Journey): Promise<void> {
  const icon = iconFor(journey);
  const { say } = await catalogueOf(languageOf(journey));
  const look = { icon, badge: badgeFor(journey), title: say(TITLES[icon]) };
  const next = JSON.stringify(look);
  if (next === shown) return;
  shown = next;
  await draw(look);
}

async function draw({ icon, badge, title }: Look): Promise<void> {
  const { action } = browser;
  await action.setTitle({ title });
  await action.setBadgeBackgroundColor({ color: BADGES[icon].colour });
  await action.setBadgeTextColor({ color: '#ffffff' });
  await action.setBadgeText({ text: badge });
  await action.setIcon({ path: Object.fromEntries(SIZES.map((size) => [size, `/icons/${icon}-${size}.png`])) });
}

/** While the helper is under way, the number of the step. */
export function badgeFor(journey: Journey): string {
  const icon = iconFor(journey);
  return icon === 'under-way' ? STEP_NUMBERS[journey.step] : BADGES[icon].text;
}

export function iconFor(journey: Journey): Icon {
  const icon = iconAt(journey);
  return icon === 'under-way' && journey.withheld.length > 0 ? 'needs-you' : icon;
}

function iconAt(journey: Journey): Icon {
  switch (journey.step) {
    case 'link':
      if (journey.link.is === 'failed') return 'needs-you';
      return journey.page.at === 'open' ? 'under-way' : 'idle';
    case 'token':
      return 'under-way';
    case 'check':
      return whileChecking(journey.phase.is);
    case 'done':
      return 'done';
  }
}

function whileChecking(phase: Phase['is']): Icon {
  switch (phase) {
    case 'checking':
    case 'awaiting-link':
    case 'linking':
      return 'under-way';
    case 'asking':
    case 'choosing':
    case 'handing':
    case 'failed':
      return 'needs-you';
  }
}
