/** Every act of a person from the open auth link to the linked account: with the helper, and by hand with the real Hub. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { findByRole, type JourneyFixture } from '../browser/fixture.ts';
import { waitForCardButton, waitForRing } from '../browser/overlay.ts';
import { waitUntil } from '../browser/wait.ts';
import { API_TOKENS, COPY, GENERATE_TOKEN, SETTINGS, TOKEN_NAME } from '../sandbox/shortcut/control-names.ts';
import type { BenchFixture } from './bench-fixture';

export interface UserActions {
  clicks: number;
  keys: number;
  copies: number;
  tabs: number;
}

export const sumOf = ({ clicks, keys, copies, tabs }: UserActions): number => clicks + keys + copies + tabs;

/** Does what a person does, and counts it. */
class Person {
  readonly acts: UserActions = { clicks: 0, keys: 0, copies: 0, tabs: 0 };

  async click(target: ElementHandle | { page: Page; x: number; y: number }): Promise<void> {
    this.acts.clicks += 1;
    if ('page' in target) await target.page.mouse.click(target.x, target.y);
    else await target.click();
  }

  async type(page: Page, text: string): Promise<void> {
    this.acts.keys += text.length;
    await page.keyboard.type(text);
  }

  async paste(page: Page): Promise<void> {
    this.acts.copies += 1;
    await page.keyboard.down('Control');
    await page.keyboard.press('v', { commands: ['Paste'] });
    await page.keyboard.up('Control');
  }

  async turnTo(page: Page): Promise<void> {
    this.acts.tabs += 1;
    await page.bringToFront();
  }
}

export async function countUserActions({
  fixture,
}: BenchFixture): Promise<{ helper: UserActions; byHand: UserActions }> {
  return { helper: await helper(fixture), byHand: await byHand(fixture) };
}

async function helper(fixture: JourneyFixture): Promise<UserActions> {
  await fixture.reset();
  const person = new Person();
  const hub = await fixture.driver.openTab(fixture.sandbox.stackone.createSession().auth_link_url);
  person.acts.clicks += 1; // the icon
  const popup = await fixture.driver.pressIcon(hub);
  await person.click(await findByRole(popup, 'button', 'Start'));
  const page = await fixture.driver.tab('api-tokens');
  await person.click(await button(page, 'Fill in for me'));
  await waitForRing(page, 'generate');
  await person.click(await findByRole(page, 'button', GENERATE_TOKEN));
  await person.click(await button(page, 'Use this token'));
  await isLinked(fixture);
  return person.acts;
}

async function button(page: Page, name: string): Promise<{ page: Page; x: number; y: number }> {
  const { x, y, width, height } = await waitForCardButton(page, name);
  return { page, x: x + width / 2, y: y + height / 2 };
}

async function byHand(fixture: JourneyFixture): Promise<UserActions> {
  await fixture.reset({ hub: true });
  const person = new Person();
  const hub = await fixture.driver.openTab(fixture.sandbox.stackone.createSession().auth_link_url);
  const page = await fixture.driver.openTab('about:blank');
  await person.turnTo(page);
  // The address bar, with Enter at the end.
  person.acts.keys += 'app.shortcut.com'.length + 1;
  await page.goto('https://app.shortcut.com');
  await person.click(await findByRole(page, 'link', SETTINGS));
  await person.click(await findByRole(page, 'link', API_TOKENS));
  await person.click(await findByRole(page, 'textbox', TOKEN_NAME));
  await person.type(page, 'StackOne Integration');
  await person.click(await findByRole(page, 'button', GENERATE_TOKEN));
  await person.click(await findByRole(page, 'button', COPY));
  person.acts.copies += 1;
  person.acts.clicks -= 1; // the press on Copy is the copy
  await person.turnTo(hub);
  await person.click(await inHub(hub, '>>> input[type=password]'));
  await person.paste(hub);
  await person.click(await inHub(hub, '>>> ::-p-aria([name="Connect"][role="button"])'));
  await isLinked(fixture);
  return person.acts;
}

async function inHub(page: Page, selector: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(selector, { visible: true });
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

const isLinked = (fixture: JourneyFixture) =>
  waitUntil(
    async () => fixture.sandbox.stackone.accounts().length,
    (count) => count === 1,
    'the linked account',
    15_000,
  );
