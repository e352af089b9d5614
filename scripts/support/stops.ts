/** The way to every place of the call script, in the sandbox: what the customer sees there. */
import type { Page } from 'puppeteer-core';
import type { Place } from '../../src/problems/places.ts';
import { alertWith, atStep, fill, find, pasteAndCheck, press, type Stage } from '../../test/browser/fixture.ts';
import { waitForCard, waitForRing } from '../../test/browser/overlay.ts';
import { GENERATE_TOKEN, TOKEN_NAME } from '../../test/sandbox/shortcut/control-names.ts';

/** `page`: the popup is of less use there than what stands on the page. */
export interface Stop {
  sees: 'popup' | 'page';
  reach: (stage: Stage) => Promise<Page>;
}

type Stops = Record<Place, Stop>;

const popup = (reach: Stop['reach']): Stop => ({ sees: 'popup', reach });
const page = (reach: Stop['reach']): Stop => ({ sees: 'page', reach });

const SLOW = { kind: { delay: 60_000 } } as const;
const SHORTCUT = 'api.app.shortcut.com';
const STACKONE = 'api.stackone.com';

/** A page that takes away whatever is put beside its own. */
const KEEP_AWAY = `{
  const remove = () => document.querySelector('shortcut-linking-coach')?.remove();
  new MutationObserver(remove).observe(document, { childList: true, subtree: true });
  remove();
}`;

/** Nothing to go by: the popup over a page that shows no link. */
const overOther = async ({ driver, sandbox }: Stage) =>
  driver.pressIcon(await driver.openTab(sandbox.vendor.url('lookalike')));

/** On Shortcut's page, where a new token begins. */
async function onPage(stage: Stage, options: Parameters<Stage['start']>[0] = {}): Promise<Page> {
  const shown = await stage.start(options);
  await waitForRing(shown, 'token-name');
  return shown;
}

async function given(stage: Stage, token: string, options?: Parameters<Stage['start']>[0]): Promise<Page> {
  return stage.paste(await onPage(stage, options), token);
}

/** The way without a link, with a good token. */
async function withoutLink(stage: Stage): Promise<void> {
  await press(await overOther(stage), 'button', 'I have no link');
  const again = await stage.driver.pressIcon(await stage.driver.tab('app.shortcut.com'));
  await pasteAndCheck(again, stage.token('ro'));
  await again.waitForFunction(() => document.querySelector('h1')?.textContent === 'Your token works');
}

const vendorPage = (stage: Stage) =>
  stage.driver.openTab(stage.sandbox.vendor.url('web-component', stage.sandbox.stackone.createSession().token));

const linkSteps = {
  '1A': popup(overOther),
  '1B': popup(async (stage) => {
    stage.sandbox.fault({ host: STACKONE, path: '/', ...SLOW });
    return stage.openPopup();
  }),
  '1C': popup(async (stage) => {
    const shown = await stage.openPopup();
    await shown.waitForFunction(() => document.body.innerText.includes('The link works'));
    return shown;
  }),
  '1D': popup(async (stage) => {
    const { token, auth_link_url } = stage.sandbox.stackone.createSession();
    stage.sandbox.stackone.expire(token);
    const shown = await stage.driver.pressIcon(await stage.driver.openTab(auth_link_url));
    await alertWith(shown, 'session-refused');
    return shown;
  }),
  '1E': popup(async (stage) => {
    // A tab's address is known once the icon was pressed there.
    await stage.openPopup();
    await stage.driver.closePopup();
    const shown = await stage.openPopup();
    await alertWith(shown, 'several-links');
    return shown;
  }),
} satisfies Partial<Stops>;

const tokenSteps = {
  '2A': popup(async (stage) => {
    await (await onPage(stage)).close();
    const shown = await overOther(stage);
    await find(shown, 'button', 'Show me');
    return shown;
  }),
  '2B': page(async (stage) => {
    stage.sandbox.shortcut.signOut();
    const shown = await stage.start();
    await waitForCard(shown, 'Sign in');
    return shown;
  }),
  '2C': popup(async (stage) => {
    await (await onPage(stage)).goto('https://vendor.example.com/lookalike');
    const shown = await overOther(stage);
    await shown.waitForFunction(() => document.body.innerText.includes('Your Shortcut tab is elsewhere'));
    return shown;
  }),
  '2D': page(async (stage) => {
    const shown = await onPage(stage);
    await shown.goto('https://app.shortcut.com/acme/stories');
    await waitForRing(shown, 'settings');
    return shown;
  }),
  '2E': page(onPage),
  '2F': page(async (stage) => {
    const shown = await onPage(stage, { write: true });
    await fill(shown, TOKEN_NAME, 'StackOne Integration');
    await waitForRing(shown, 'read-only');
    return shown;
  }),
  '2G': page(async (stage) => {
    const shown = await onPage(stage);
    await fill(shown, TOKEN_NAME, 'StackOne Integration');
    await waitForRing(shown, 'generate');
    return shown;
  }),
  '2H': page(async (stage) => {
    const shown = await onPage(stage);
    await fill(shown, TOKEN_NAME, 'StackOne Integration');
    stage.sandbox.fault({ host: 'app.shortcut.com', method: 'POST', path: '/private/tokens', ...SLOW });
    await press(shown, 'button', GENERATE_TOKEN);
    await waitForCard(shown, 'Waiting for the token');
    return shown;
  }),
  '2I': page(async (stage) => {
    const shown = await onPage(stage);
    await stage.makeToken(shown);
    return shown;
  }),
  '2J': page(async (stage) => {
    const shown = await onPage(stage);
    await fill(shown, TOKEN_NAME, 'StackOne Integration');
    const broken = { host: 'app.shortcut.com', method: 'POST', path: '/private/tokens', kind: { status: 503 } };
    stage.sandbox.fault(broken);
    await press(shown, 'button', GENERATE_TOKEN);
    await waitForCard(shown, 'Is the token on screen?');
    return shown;
  }),
  '2K': page(async (stage) => {
    const shown = await onPage(stage);
    // As if Shortcut had moved it elsewhere.
    await shown.evaluate(() =>
      document.querySelector<HTMLElement>('form .field')?.style.setProperty('display', 'none'),
    );
    await waitForCard(shown, `Find ${TOKEN_NAME}`);
    return shown;
  }),
  '2L': popup(async (stage) => {
    const shown = await onPage(stage);
    await shown.evaluate(KEEP_AWAY);
    const told = await stage.driver.pressIcon(shown);
    await told.waitForFunction(() => document.body.innerText.includes('The helper left the page'));
    return told;
  }),
  '2M': popup(async (stage) => {
    const shown = await given(stage, 'StackOne Integration');
    await alertWith(shown, 'token-malformed');
    return shown;
  }),
} satisfies Partial<Stops>;

const checkSteps = {
  '3A': popup(async (stage) => {
    const shown = await onPage(stage);
    stage.sandbox.fault({ host: SHORTCUT, path: '/api/v3/member', ...SLOW });
    return atStep(await stage.paste(shown, stage.token('ro')), 'check').then(() => stage.driver.openedPopup());
  }),
  '3B': popup(async (stage) => {
    const shown = await given(stage, stage.token('rw'));
    await alertWith(shown, 'access-too-wide');
    return shown;
  }),
  '3C': popup(async (stage) => {
    const token = stage.token('ro');
    stage.sandbox.shortcut.revoke(token);
    const shown = await given(stage, token);
    await alertWith(shown, 'token-refused');
    return shown;
  }),
  '3D': popup(async (stage) => {
    const shown = await onPage(stage);
    stage.sandbox.fault({ host: STACKONE, path: '/hub/accounts', method: 'POST', kind: { status: 400 } });
    const refused = await stage.paste(shown, stage.token('ro'));
    await alertWith(refused, 'stackone-refused');
    return refused;
  }),
  '3E': popup(async (stage) => {
    const shown = await given(stage, stage.token('ro'), { connector: { fields: 'extra-required' } });
    await shown.waitForFunction(() => document.querySelectorAll('form input').length > 0);
    return shown;
  }),
  '3F': popup(async (stage) => {
    await withoutLink(stage);
    const shown = await stage.driver.pressIcon(await vendorPage(stage));
    await find(shown, 'button', 'Fill it in here');
    return shown;
  }),
  '3G': page(async (stage) => {
    await withoutLink(stage);
    const shown = await vendorPage(stage);
    const asked = await stage.driver.pressIcon(shown);
    await press(asked, 'button', 'Fill it in here');
    await press(asked, 'button', 'Yes, fill it in there');
    await stage.driver.closePopup();
    await shown.bringToFront();
    await waitForRing(shown, 'hub-token');
    return shown;
  }),
  '4A': popup(async (stage) => {
    const shown = await given(stage, stage.token('ro'));
    await atStep(shown, 'done');
    return shown;
  }),
} satisfies Partial<Stops>;

export const STOPS: Stops = { ...linkSteps, ...tokenSteps, ...checkSteps };
