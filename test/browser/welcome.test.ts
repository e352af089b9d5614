/** The first minute after installation; nothing after an update. That the page opens at all, each start of a browser here waits for. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickByRole, findByRole, JourneyFixture, visibleText } from './fixture.ts';
import { pause, waitUntil } from './wait.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.open();
});
afterAll(() => fixture.close());

test('says what the helper does and never does, and where its icon is', async () => {
  const page = await fixture.driver.openOwnPage('/welcome/welcome.html');
  const text = await visibleText(page);
  expect(text).toContain('What it does');
  expect(text).toContain('What it never does');
  expect(text).toMatch(/Press the puzzle piece|The icon is in your toolbar/);
  await findByRole(page, 'button', 'Start');
});

test('Start opens the popup', async () => {
  const page = await fixture.driver.openOwnPage('/welcome/welcome.html');
  await page.bringToFront();
  await clickByRole(page, 'button', 'Start');
  await waitUntil(
    () => fixture.driver.hasPopup(),
    (open) => open,
    'the popup',
    5000,
  );
  await fixture.driver.openedPopup();
});

test('after an update nothing opens by itself', async () => {
  await fixture.driver.closePopup();
  const before = await fixture.driver.tabs();
  await fixture.driver.update();
  await pause(1500);
  // Firefox closes what the old version had open.
  const opened = (await fixture.driver.tabs()).filter((url) => !before.includes(url));
  expect(opened).toEqual([]);
});
