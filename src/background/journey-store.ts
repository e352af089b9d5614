/** Keeps the journey in storage that lives in memory only and that no page but the extension's own can read. */
import browser from 'webextension-polyfill';
import { initialJourney, type Journey } from '../journey/state.ts';

const KEY = 'journey';

/**
 * A look is enough: only this file writes the key, and browsers empty `storage.session` when an extension is updated,
 * so this very version wrote what is found.
 */
const isJourney = (value: unknown): value is Journey =>
  typeof value === 'object' && value !== null && 'step' in value && 'diary' in value;

export async function loadJourney(): Promise<Journey> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return isJourney(stored) ? stored : initialJourney;
}

export const saveJourney = (journey: Journey): Promise<void> => browser.storage.session.set({ [KEY]: journey });
