/** The Hub in a frame of the same site: a press on the card in there, which only Chromium's tools can find. */
import { beforeAll, expect, it } from 'vitest';
import { pasteAndCheck, press, Stage } from './fixture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.share();
  await stage.reset({ hub: true });
});

it('is filled in there', async () => {
  const { sandbox, driver } = stage;
  const token = stage.token('ro');
  const page = await driver.openTab(sandbox.vendor.url('frame', sandbox.stackone.createSession().token));
  await press(await driver.pressIcon(page), 'button', 'I have no link');
  const checking = await driver.pressIcon(await driver.tab('app.shortcut.com'));
  await pasteAndCheck(checking, token);
  // Until then the helper may open the popup by itself, which a press of the icon in that moment would close.
  await checking.waitForFunction(() => document.querySelector('h1')?.textContent === 'Your token works');
  const popup = await driver.pressIcon(page);
  await press(popup, 'button', 'Fill it in here');
  await press(popup, 'button', 'Yes, fill it in there');
  await driver.closePopup();
  await page.bringToFront();
  const frame = await page.waitForFrame((one) => one.url().includes('/web-component'));
  await frame.locator('::-p-aria([role="button"][name="Fill in for me"])').click();
  await frame.locator('>>> ::-p-aria([name="Connect"][role="button"])').click();
  await frame.waitForFunction(() =>
    document.querySelector('stackone-hub div')?.shadowRoot?.textContent?.includes('Connection Successful'),
  );
  expect(sandbox.stackone.accounts()).toMatchObject([{ credentials: { apiKey: token } }]);
});
