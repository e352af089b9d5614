/** The journey's one home: storage that lives in memory only and is open to the extension's own pages alone. */
import browser from 'webextension-polyfill';
import { initialJourney, type Journey } from '../journey/state.ts';

const KEY = 'journey';

/**
 * Only this file writes the key, and the browser empties the area whenever the extension is updated, so what is
 * found here was written by this very version.
 */
const isJourney = (value: unknown): value is Journey =>
  typeof value === 'object' && value !== null && 'step' in value && 'diary' in value;

export async function loadJourney(): Promise<Journey> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return isJourney(stored) ? stored : initialJourney;
}

export const saveJourney = (journey: Journey): Promise<void> => browser.storage.session.set({ [KEY]: journey });
