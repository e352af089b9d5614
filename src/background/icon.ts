/** The toolbar's icon: says how the journey stands, since the popup may be closed. */
import browser from 'webextension-polyfill';
import type messages from '../../_locales/en/messages.json';
import type { Journey, Phase } from '../journey/state.ts';

export type Icon = 'idle' | 'under-way' | 'needs-you' | 'done';

const SIZES = [16, 24, 32, 64];

/** For those who hear the icon instead of seeing it, and for the mouse resting on it. */
const TITLES: Record<Icon, keyof typeof messages> = {
  idle: 'name',
  'under-way': 'icon_under_way',
  'needs-you': 'icon_needs_you',
  done: 'icon_done',
};

let shown: Icon | undefined;
let drawn: Promise<void> = Promise.resolve();

/** One after the other: the browser loads the pictures first, and a slow one must not end up over the one after it. */
export function showIcon(journey: Journey): Promise<void> {
  const icon = iconFor(journey);
  if (icon !== shown) drawn = drawn.then(() => draw(icon)).catch(() => undefined);
  shown = icon;
  return drawn;
}

/** Without a badge text: it would cover the very corner of the drawing that tells the states apart. */
async function draw(icon: Icon): Promise<void> {
  await browser.action.setTitle({ title: browser.i18n.getMessage(TITLES[icon]) });
  await browser.action.setIcon({ path: Object.fromEntries(SIZES.map((size) => [size, `/icons/${icon}-${size}.png`])) });
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
