/** The first minute after installation; nothing after an update. That the page opens at all, each start of a browser here waits for. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { find, press, Stage, textOf } from './fixture.ts';
import { pause, until } from './wait.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

test('says what the helper does and never does, and where its icon is', async () => {
  const page = await stage.driver.openOwnPage('/welcome/welcome.html');
  const text = await textOf(page);
  expect(text).toContain('What it does');
  expect(text).toContain('What it never does');
  expect(text).toMatch(/Press the puzzle piece|The icon is in your toolbar/);
  await find(page, 'button', 'Start');
});

test('Start opens the popup', async () => {
  const page = await stage.driver.openOwnPage('/welcome/welcome.html');
  await page.bringToFront();
  await press(page, 'button', 'Start');
  await until(
    () => stage.driver.hasPopup(),
    (open) => open,
    'the popup',
    5000,
  );
  await stage.driver.openedPopup();
});

test('after an update nothing opens by itself', async () => {
  await stage.driver.closePopup();
  const before = await stage.driver.tabs();
  await stage.driver.update();
  await pause(1500);
  // Firefox closes what the old version had open.
  const opened = (await stage.driver.tabs()).filter((url) => !before.includes(url));
  expect(opened).toEqual([]);
});
