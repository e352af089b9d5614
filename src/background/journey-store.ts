/** Keeps the journey in storage that lives in memory only and that no page but the extension's own can read. */
import browser from 'webextension-polyfill';
import type { Journey } from '../journey/journey.ts';
import { newJourney } from '../journey/new-journey.ts';
import { clockSeen } from './clock.ts';

const KEY = 'journey';

/**
 * The two keys are enough: only this file writes the key, and browsers empty `storage.session` when an extension is updated,
 * so this very version wrote what is found.
 */
const isJourney = (value: unknown): value is Journey =>
  typeof value === 'object' && value !== null && 'session' in value && 'state' in value;

export async function loadJourney(): Promise<Journey> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return isJourney(stored) ? stored : newJourney;
}

export const saveJourney = (journey: Journey): Promise<void> =>
  browser.storage.session.set({ [KEY]: journey, ...clockSeen() });
