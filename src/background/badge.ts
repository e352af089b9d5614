/** The toolbar icon: says when the person is needed, since the popup may be closed. */
import browser from 'webextension-polyfill';
import type { Journey } from '../journey/state.ts';

const NEEDED = { text: '1', color: '#b45309' };
const DONE = { text: '✓', color: '#15803d' };
const NONE = { text: '', color: '#b45309' };

export async function showBadge(journey: Journey): Promise<void> {
  const { text, color } = badgeFor(journey);
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color });
}

function badgeFor(journey: Journey) {
  if (journey.step === 'done') return DONE;
  return needsPerson(journey) ? NEEDED : NONE;
}

const needsPerson = (journey: Journey) =>
  journey.step === 'check'
    ? journey.phase.is === 'choosing' || journey.phase.is === 'failed'
    : journey.step === 'link' && journey.link.is === 'failed';

/** Opens the popup where the browser allows it without a click; elsewhere the badge has to do. */
export async function askPerson(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // Not allowed here, or already open.
  }
}
