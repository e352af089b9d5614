/** The way to every place of the call script, in the sandbox: what the customer sees there. */
import type { Page } from 'puppeteer-core';
import type { Place } from '../../src/problems/places.ts';
import {
  clickByRole,
  fillTextBox,
  findByRole,
  type JourneyFixture,
  pasteAndCheck,
  waitForAlert,
  waitForStep,
} from '../../test/browser/fixture.ts';
import { waitForCard, waitForRing } from '../../test/browser/overlay.ts';
import { GENERATE_TOKEN, TOKEN_NAME } from '../../test/sandbox/shortcut/control-names.ts';

/** `page`: the popup is of less use there than what stands on the page. */
export interface Scene {
  shows: 'popup' | 'page';
  reach: (fixture: JourneyFixture) => Promise<Page>;
}

type Scenes = Record<Place, Scene>;

const popup = (reach: Scene['reach']): Scene => ({ shows: 'popup', reach });
const page = (reach: Scene['reach']): Scene => ({ shows: 'page', reach });

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
const overOther = async ({ driver, sandbox }: JourneyFixture) =>
  driver.pressIcon(await driver.openTab(sandbox.vendor.url('lookalike')));

/** On Shortcut's page, where a new token begins. */
async function onPage(fixture: JourneyFixture, options: Parameters<JourneyFixture['start']>[0] = {}): Promise<Page> {
  const shown = await fixture.start(options);
  await waitForRing(shown, 'token-name');
  return shown;
}

async function given(
  fixture: JourneyFixture,
  token: string,
  options?: Parameters<JourneyFixture['start']>[0],
): Promise<Page> {
  return fixture.paste(await onPage(fixture, options), token);
}

/** The way without a link, with a good token. */
async function withoutLink(fixture: JourneyFixture): Promise<void> {
  await clickByRole(await overOther(fixture), 'button', 'I have no link');
  const again = await fixture.driver.pressIcon(await fixture.driver.tab('app.shortcut.com'));
  await pasteAndCheck(again, fixture.token('ro'));
  await again.waitForFunction(() => document.querySelector('h1')?.textContent === 'Your token works');
}

const vendorPage = (fixture: JourneyFixture) =>
  fixture.driver.openTab(fixture.sandbox.vendor.url('web-component', fixture.sandbox.stackone.createSession().token));

const linkScenes = {
  '1A': popup(overOther),
  '1B': popup(async (fixture) => {
    fixture.sandbox.fault({ host: STACKONE, path: '/', ...SLOW });
    return fixture.openPopup();
  }),
  '1C': popup(async (fixture) => {
    const shown = await fixture.openPopup();
    await shown.waitForFunction(() => document.body.innerText.includes('The link works'));
    return shown;
  }),
  '1D': popup(async (fixture) => {
    const { token, auth_link_url } = fixture.sandbox.stackone.createSession();
    fixture.sandbox.stackone.expire(token);
    const shown = await fixture.driver.pressIcon(await fixture.driver.openTab(auth_link_url));
    await waitForAlert(shown, 'session-refused');
    return shown;
  }),
  '1E': popup(async (fixture) => {
    // A tab's address is known once the icon was pressed there.
    await fixture.openPopup();
    await fixture.driver.closePopup();
    const shown = await fixture.openPopup();
    await waitForAlert(shown, 'several-links');
    return shown;
  }),
} satisfies Partial<Scenes>;

const tokenScenes = {
  '2A': popup(async (fixture) => {
    await (await onPage(fixture)).close();
    const shown = await overOther(fixture);
    await findByRole(shown, 'button', 'Show me');
    return shown;
  }),
  '2B': page(async (fixture) => {
    fixture.sandbox.shortcut.signOut();
    const shown = await fixture.start();
    await waitForCard(shown, 'Sign in');
    return shown;
  }),
  '2C': popup(async (fixture) => {
    await (await onPage(fixture)).goto('https://vendor.example.com/lookalike');
    const shown = await overOther(fixture);
    await shown.waitForFunction(() => document.body.innerText.includes('Your Shortcut tab is elsewhere'));
    return shown;
  }),
  '2D': page(async (fixture) => {
    const shown = await onPage(fixture);
    await shown.goto('https://app.shortcut.com/acme/stories');
    await waitForRing(shown, 'settings');
    return shown;
  }),
  '2E': page(onPage),
  '2F': page(async (fixture) => {
    const shown = await onPage(fixture, { write: true });
    await fillTextBox(shown, TOKEN_NAME, 'StackOne Integration');
    await waitForRing(shown, 'read-only');
    return shown;
  }),
  '2G': page(async (fixture) => {
    const shown = await onPage(fixture);
    await fillTextBox(shown, TOKEN_NAME, 'StackOne Integration');
    await waitForRing(shown, 'generate');
    return shown;
  }),
  '2H': page(async (fixture) => {
    const shown = await onPage(fixture);
    await fillTextBox(shown, TOKEN_NAME, 'StackOne Integration');
    fixture.sandbox.fault({ host: 'app.shortcut.com', method: 'POST', path: '/private/tokens', ...SLOW });
    await clickByRole(shown, 'button', GENERATE_TOKEN);
    await waitForCard(shown, 'Waiting for the token');
    return shown;
  }),
  '2I': page(async (fixture) => {
    const shown = await onPage(fixture);
    await fixture.makeToken(shown);
    return shown;
  }),
  '2J': page(async (fixture) => {
    const shown = await onPage(fixture);
    await fillTextBox(shown, TOKEN_NAME, 'StackOne Integration');
    const broken = { host: 'app.shortcut.com', method: 'POST', path: '/private/tokens', kind: { status: 503 } };
    fixture.sandbox.fault(broken);
    await clickByRole(shown, 'button', GENERATE_TOKEN);
    await waitForCard(shown, 'Is the token on screen?');
    return shown;
  }),
  '2K': page(async (fixture) => {
    const shown = await onPage(fixture);
    // As if Shortcut had moved it elsewhere.
    await shown.evaluate(() =>
      document.querySelector<HTMLElement>('form .field')?.style.setProperty('display', 'none'),
    );
    await waitForCard(shown, `Find ${TOKEN_NAME}`);
    return shown;
  }),
  '2L': popup(async (fixture) => {
    const shown = await onPage(fixture);
    await shown.evaluate(KEEP_AWAY);
    const told = await fixture.driver.pressIcon(shown);
    await told.waitForFunction(() => document.body.innerText.includes('The helper left the page'));
    return told;
  }),
  '2M': popup(async (fixture) => {
    const shown = await given(fixture, 'StackOne Integration');
    await waitForAlert(shown, 'token-malformed');
    return shown;
  }),
} satisfies Partial<Scenes>;

const checkScenes = {
  '3A': popup(async (fixture) => {
    const shown = await onPage(fixture);
    fixture.sandbox.fault({ host: SHORTCUT, path: '/api/v3/member', ...SLOW });
    return waitForStep(await fixture.paste(shown, fixture.token('ro')), 'check').then(() =>
      fixture.driver.openedPopup(),
    );
  }),
  '3B': popup(async (fixture) => {
    const shown = await given(fixture, fixture.token('rw'));
    await waitForAlert(shown, 'access-too-wide');
    return shown;
  }),
  '3C': popup(async (fixture) => {
    const token = fixture.token('ro');
    fixture.sandbox.shortcut.revoke(token);
    const shown = await given(fixture, token);
    await waitForAlert(shown, 'token-refused');
    return shown;
  }),
  '3D': popup(async (fixture) => {
    const shown = await onPage(fixture);
    fixture.sandbox.fault({ host: STACKONE, path: '/hub/accounts', method: 'POST', kind: { status: 400 } });
    const refused = await fixture.paste(shown, fixture.token('ro'));
    await waitForAlert(refused, 'stackone-refused');
    return refused;
  }),
  '3E': popup(async (fixture) => {
    const shown = await given(fixture, fixture.token('ro'), { connector: { fields: 'extra-required' } });
    await shown.waitForFunction(() => document.querySelectorAll('form input').length > 0);
    return shown;
  }),
  '3F': popup(async (fixture) => {
    await withoutLink(fixture);
    const shown = await fixture.driver.pressIcon(await vendorPage(fixture));
    await findByRole(shown, 'button', 'Fill it in here');
    return shown;
  }),
  '3G': page(async (fixture) => {
    await withoutLink(fixture);
    const shown = await vendorPage(fixture);
    const asked = await fixture.driver.pressIcon(shown);
    await clickByRole(asked, 'button', 'Fill it in here');
    await clickByRole(asked, 'button', 'Yes, fill it in there');
    await fixture.driver.closePopup();
    await shown.bringToFront();
    await waitForRing(shown, 'hub-token');
    return shown;
  }),
  '4A': popup(async (fixture) => {
    const shown = await given(fixture, fixture.token('ro'));
    await waitForStep(shown, 'done');
    return shown;
  }),
} satisfies Partial<Scenes>;

export const SCENES: Scenes = { ...linkScenes, ...tokenScenes, ...checkScenes };
