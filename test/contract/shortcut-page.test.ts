import { ShortcutV4Client } from '@shortcut/client/v4';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../browser/launch.ts';
import { type Sandbox, startSandbox } from '../sandbox/index.ts';
import { API_TOKENS, GENERATE_TOKEN, SETTINGS, TOKEN_NAME } from '../sandbox/shortcut/control-names.ts';

let sandbox: Sandbox;
let browser: Browser;
let context: BrowserContext;
let page: Page;

const APP = 'https://app.shortcut.com';
const generate = `::-p-aria([name="${GENERATE_TOKEN}"][role="button"])`;

beforeAll(async () => {
  sandbox = await startSandbox();
  browser = await launch({ args: sandbox.chromiumArgs() });
}, 30_000);
beforeEach(async () => {
  sandbox.reset();
  context = await browser.createBrowserContext();
  page = await context.newPage();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

const click = (role: string, name: string) => page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
const field = (name: string) => page.locator(`::-p-aria(${name})`);
// Asked of the page: puppeteer's own `page.url()` lags behind a pushState.
const path = () => page.evaluate(() => location.pathname);
const shownToken = async () =>
  (await page
    .locator('code')
    .map((code) => code.textContent)
    .wait()) ?? '';

async function signIn(): Promise<void> {
  await field('Email').fill(sandbox.shortcut.member.email);
  await field('Password').fill(sandbox.shortcut.password);
  await click('button', 'Log in');
}

async function openTokens(at: string): Promise<void> {
  await context.setCookie(sandbox.shortcut.cookie());
  await page.goto(APP + at);
  await field(TOKEN_NAME).wait();
}

async function scopes(token: string) {
  const { entity } = await new ShortcutV4Client({ token, fetch: sandbox.fetch }).getWhoami();
  return entity.authorization?.scopes;
}

describe("the sandbox's Shortcut in real Chromium", { timeout: 20_000 }, () => {
  it('leads from sign-in over Settings to a token that works once and is deleted', async () => {
    await page.goto(`${APP}/settings/account/api-tokens`);
    expect(await path()).toBe('/login');
    await signIn();
    await click('link', SETTINGS);
    await click('link', API_TOKENS);
    expect(await path()).toBe('/acme/settings/account/api-tokens');
    await field(TOKEN_NAME).fill('StackOne Integration');
    await page.locator('::-p-aria([role="checkbox"])').click();
    await click('button', GENERATE_TOKEN);
    const token = await shownToken();
    expect(await scopes(token)).toEqual(['read', 'write']);

    await page.reload();
    await page.locator('::-p-text(StackOne Integration)').wait();
    expect(await page.content()).not.toContain(token);
    await click('button', 'Delete token StackOne Integration');
    await page.locator('::-p-text(You have no tokens)').wait();
    await expect(scopes(token)).rejects.toMatchObject({ status: 401 });
  });

  it('makes a read-only token unless the box is unticked, and only when there is a name', async () => {
    await openTokens('/acme/settings/account/api-tokens');
    const isDisabled = (element: Element) => element.matches(':disabled');
    expect(await page.$eval(generate, isDisabled)).toBe(true);
    expect(await page.$eval('input[type=checkbox]', (box) => box.matches(':checked'))).toBe(true);
    await field(TOKEN_NAME).fill('Reader');
    expect(await page.$eval(generate, isDisabled)).toBe(false);
    await click('button', GENERATE_TOKEN);
    expect(await scopes(await shownToken())).toEqual(['read']);
  });

  it('takes settings without a slug as the default workspace, and the switcher to another', async () => {
    await openTokens('/settings/account/api-tokens');
    await page.locator('::-p-text(data of the Acme workspace)').wait();
    await click('button', 'A Acme');
    await click('menuitem', 'G Globex');
    await page.locator('::-p-text(data of the Globex workspace)').wait();
    expect(await path()).toBe('/globex/settings/account/api-tokens');
    await field(TOKEN_NAME).fill('Elsewhere');
    await click('button', GENERATE_TOKEN);
    expect(await shownToken()).toMatch(/^sct_ro_globex_/);
  });

  it('lists the workspaces on the dashboard', async () => {
    await context.setCookie(sandbox.shortcut.cookie());
    await page.goto(`${APP}/organizations`);
    await click('link', 'G Globex');
    await page.locator('::-p-aria([name="Settings"][role="link"])').wait();
    expect(await path()).toBe('/globex/stories');
  });

  it('returns to the page asked for after sign-in when told to', async () => {
    sandbox.shortcut.setAfterSignIn('return');
    await page.goto(`${APP}/globex/settings/account/api-tokens`);
    await signIn();
    await field(TOKEN_NAME).wait();
    expect(await path()).toBe('/globex/settings/account/api-tokens');
  });

  it('asks to sign in again when the session ended meanwhile', async () => {
    await openTokens('/settings/account/api-tokens');
    sandbox.shortcut.signOut();
    await field(TOKEN_NAME).fill('Too late');
    await click('button', GENERATE_TOKEN);
    await field('Password').wait();
    expect(await path()).toBe('/login');
    expect(sandbox.shortcut.tokens()).toEqual([]);
  });

  it('serves a fixture with its own headers, and the private endpoint to it', async () => {
    sandbox.shortcut.setFixture({ html: '<h1>Fixture</h1>', headers: { 'x-fixture': 'yes' } });
    const answer = await page.goto(`${APP}/anything/at/all`);
    expect(answer?.headers()).toMatchObject({ 'x-fixture': 'yes' });
    expect(answer?.headers()).not.toHaveProperty('content-security-policy');
    const make = async () => {
      const body = JSON.stringify({ name: 'From a fixture', access: 'rw', workspace: 'globex', legacy: true });
      const response = await fetch('/private/tokens', { method: 'POST', body });
      return response.text();
    };
    const uuid = /"token":"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/;
    expect(await page.evaluate(make)).toMatch(uuid);
    sandbox.shortcut.setFixture(null);
    await page.reload();
    expect(await path()).toBe('/login');
  });

  it('runs under its strict policy without a violation', async () => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await openTokens('/acme/settings/account/api-tokens');
    await field(TOKEN_NAME).fill('Quiet');
    await click('button', GENERATE_TOKEN);
    await shownToken();
    expect(complaints).toEqual([]);
  });
});
