/** The Hub in a frame of the same site: a press on the card in there, which only Chromium's tools can find. */
import { beforeAll, expect, it } from 'vitest';
import { clickByRole, JourneyFixture, pasteAndCheck } from './fixture.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
  await fixture.reset({ hub: true });
});

it('is filled in there', async () => {
  const { sandbox, driver } = fixture;
  const token = fixture.token('ro');
  const page = await driver.openTab(sandbox.vendor.url('frame', sandbox.stackone.createSession().token));
  await clickByRole(await driver.pressIcon(page), 'button', 'I have no link');
  const checking = await driver.pressIcon(await driver.tab('app.shortcut.com'));
  await pasteAndCheck(checking, token);
  // Until then the helper may open the popup by itself, which a press of the icon in that moment would close.
  await checking.waitForFunction(() => document.querySelector('h1')?.textContent === 'Your token works');
  const popup = await driver.pressIcon(page);
  await clickByRole(popup, 'button', 'Fill it in here');
  await clickByRole(popup, 'button', 'Yes, fill it in there');
  await popup.waitForSelector('[data-code="hub-host"]', { hidden: true });
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
