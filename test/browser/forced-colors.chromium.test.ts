/** What the system says of the person is heeded, and nothing jumps. In Chromium, which can be told what the system would say. */
import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newJourney } from '../../src/journey/new-journey.ts';
import { violationsIn } from './axe.ts';
import { openPopupPreview, type PopupPreview } from './popup-preview.ts';
import { POPUP_SCREENS, type PopupScreen } from './screens.ts';
import { pause } from './wait.ts';

let preview: PopupPreview;
let session: CDPSession;

beforeAll(async () => {
  preview = await openPopupPreview();
  await preview.view.setViewport({ width: 360, height: 600 });
  session = await preview.view.createCDPSession();
});
beforeEach(() => prefer([]));
afterAll(() => preview.fixture.reset());

async function prefer(features: { name: string; value: string }[]): Promise<void> {
  await session.send('Emulation.setEmulatedMedia', { features });
  for (const { name, value } of features)
    expect(await preview.view.evaluate(`matchMedia('(${name}: ${value})').matches`)).toBe(true);
}

const named = (...names: string[]): PopupScreen[] => POPUP_SCREENS.filter(([name]) => names.includes(name));
const moving = () =>
  preview.view.evaluate("document.getAnimations().filter(({ playState }) => playState === 'running').length");

describe('motion', () => {
  const screens = named('check', 'done');

  test.each(screens)('%s moves', async (_, journey) => {
    await preview.show(journey);
    expect(await moving()).toBeGreaterThan(0);
  });

  test.each(screens)('%s stands still for those who want less of it', async (_, journey) => {
    await prefer([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    // What moved before has come to rest.
    await preview.show(newJourney);
    await pause(600);
    await preview.show(journey);
    expect(await moving()).toBe(0);
  });
});

test.each([
  ['forced-colors', 'active'],
  ['prefers-contrast', 'more'],
])('with %s: %s every screen is accessible', async (name, value) => {
  await prefer([{ name, value }]);
  for (const [screen, journey] of POPUP_SCREENS) {
    await preview.show(journey);
    expect(await violationsIn(preview.view), screen).toEqual([]);
  }
});

test('progress, heading and footer stay where they are, whatever is between them', async () => {
  const places = new Set<unknown>();
  for (const [, journey] of POPUP_SCREENS) {
    // With somebody to ask the footer has one line more, and the seal stands above its heading.
    const { session, state } = journey;
    if (session.linkPreset || session.settings.contact || state.name === 'done') continue;
    await preview.show(journey);
    places.add(
      await preview.view.evaluate(
        "['.progress', 'h1', 'footer'].map((one) => document.querySelector(one).getBoundingClientRect().top).join()",
      ),
    );
  }
  expect([...places]).toHaveLength(1);
});
