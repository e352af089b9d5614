/** Any journey, shown in the real popup's page, as if the background had told of it. */
import type { Page } from 'puppeteer-core';
import type { JourneyChanged } from '../../src/contract/own-pages.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { JourneyFixture } from './fixture.ts';

export interface PopupPreview {
  fixture: JourneyFixture;
  /** The popup's page, in a tab in front. */
  view: Page;
  /** Answers once it is drawn. */
  show(journey: Journey): Promise<void>;
}

export async function openPopupPreview(): Promise<PopupPreview> {
  const fixture = await JourneyFixture.share();
  await fixture.reset();
  // Another page of the extension, to speak from.
  const from = await fixture.driver.openOwnPage('/welcome/welcome.html');
  const view = await fixture.driver.openOwnPage();
  await view.bringToFront();
  return { fixture, view, show: (journey) => show(view, from, journey) };
}

async function show(view: Page, from: Page, journey: Journey): Promise<void> {
  const drawn = view.evaluate(`new Promise((drawn) => {
    const { onMessage } = (globalThis.browser ?? chrome).runtime;
    const heard = () => {
      onMessage.removeListener(heard);
      requestAnimationFrame(() => requestAnimationFrame(drawn));
    };
    onMessage.addListener(heard);
    globalThis.listens = true;
  })`);
  await view.evaluate('globalThis.listens');
  const changed: JourneyChanged = { type: 'journey/changed', journey };
  const message = JSON.stringify(changed);
  // The background has no answer to what it says itself.
  await from.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${message}).catch(() => undefined)`);
  await drawn;
}
