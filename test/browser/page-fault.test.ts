/** A fault of our own in a page ends the guide, and is told as what it is: not as a page that drives us out. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { breakGuide } from './break-guide.ts';
import { JourneyFixture, waitForAlert } from './fixture.ts';
import { expectInternalErrors } from './no-internal-errors.ts';
import { readOverlay, waitForRing } from './overlay.ts';
import { waitUntil } from './wait.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(() => fixture.reset());
// The next file on this browser is not to find the fault.
afterAll(() => fixture.reset());

const HEAR = `(globalThis.browser ?? chrome).runtime.onMessage.addListener((message) => {
  globalThis.heard = [...(globalThis.heard ?? []), message];
})`;

const heardOn = async (own: Page): Promise<{ type: string; where?: string; act?: string }[]> =>
  JSON.parse(String(await own.evaluate('JSON.stringify(globalThis.heard ?? [])')));

it('the guide goes, and says where it happened, and nothing else; the popup says whose fault it is', async () => {
  expectInternalErrors();
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  const own = await fixture.driver.openOwnPage('/welcome/welcome.html');
  await own.evaluate(HEAR);
  await breakGuide(own, page);
  const isFault = ({ type }: { type: string }) => type === 'page-fault';
  const heard = await waitUntil(
    () => heardOn(own),
    (messages) => messages.some(isFault),
    'a fault to be told',
    5000,
  );
  const faults = heard.filter(isFault);
  expect(faults).toEqual([
    { type: 'page-fault', where: expect.stringMatching(/^RangeError shortcut-page\.js:\d+:\d+$/) },
  ]);
  expect(JSON.stringify(heard)).not.toContain('overlay-removed');
  expect(JSON.stringify(heard)).not.toContain('secret');
  expect(await readOverlay(page)).toBeNull();
  const popup = await fixture.driver.pressIcon(page);
  expect(await waitForAlert(popup, 'internal')).toContain('nothing is lost');
});
