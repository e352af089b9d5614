/** What the system says of the person is heeded, and nothing jumps. In Chromium, which can be told what the system would say. */
import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newJourney } from '../../src/journey/new-journey.ts';
import { violationsIn } from './axe.ts';
import { SCREENS, type Screen } from './screens.ts';
import { type Gallery, openGallery } from './shown-journey.ts';
import { pause } from './wait.ts';

let gallery: Gallery;
let session: CDPSession;

beforeAll(async () => {
  gallery = await openGallery();
  await gallery.view.setViewport({ width: 360, height: 600 });
  session = await gallery.view.createCDPSession();
});
beforeEach(() => prefer([]));
afterAll(() => gallery.stage.reset());

async function prefer(features: { name: string; value: string }[]): Promise<void> {
  await session.send('Emulation.setEmulatedMedia', { features });
  for (const { name, value } of features)
    expect(await gallery.view.evaluate(`matchMedia('(${name}: ${value})').matches`)).toBe(true);
}

const named = (...names: string[]): Screen[] => SCREENS.filter(([name]) => names.includes(name));
const moving = () =>
  gallery.view.evaluate("document.getAnimations().filter(({ playState }) => playState === 'running').length");

describe('motion', () => {
  const screens = named('check', 'done');

  test.each(screens)('%s moves', async (_, journey) => {
    await gallery.show(journey);
    expect(await moving()).toBeGreaterThan(0);
  });

  test.each(screens)('%s stands still for those who want less of it', async (_, journey) => {
    await prefer([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    // What moved before has come to rest.
    await gallery.show(newJourney);
    await pause(600);
    await gallery.show(journey);
    expect(await moving()).toBe(0);
  });
});

test.each([
  ['forced-colors', 'active'],
  ['prefers-contrast', 'more'],
])('with %s: %s every screen is accessible', async (name, value) => {
  await prefer([{ name, value }]);
  for (const [screen, journey] of SCREENS) {
    await gallery.show(journey);
    expect(await violationsIn(gallery.view), screen).toEqual([]);
  }
});

test('progress, heading and footer stay where they are, whatever is between them', async () => {
  const places = new Set<unknown>();
  for (const [, journey] of SCREENS) {
    // With somebody to ask the footer has one line more, and the seal stands above its heading.
    const { session, state } = journey;
    if (session.linkPreset || session.settings.contact || state.name === 'done') continue;
    await gallery.show(journey);
    places.add(
      await gallery.view.evaluate(
        "['.progress', 'h1', 'footer'].map((one) => document.querySelector(one).getBoundingClientRect().top).join()",
      ),
    );
  }
  expect([...places]).toHaveLength(1);
});
