import { expect, it } from 'vitest';
import { isApiTokensPath, isSignInPath, leadsToSettings } from './page-locators.ts';

it.each([
  ['/settings/account/api-tokens', true],
  ['/acme/settings/account/api-tokens/', true],
  ['/settings/account/api-tokens/new', false],
  ['/settings/account', false],
])('that %s is the API Tokens page is %j', (path, is) => {
  expect(isApiTokensPath(path)).toBe(is);
});

it.each([
  ['https://app.shortcut.com/acme/settings', true],
  ['/settings/account', true],
  ['/acme/settings-old', false],
  ['/acme/stories', false],
])('that %s leads to the settings is %j', (address, leads) => {
  expect(leadsToSettings(address)).toBe(leads);
});

it.each([
  ['/login', true],
  ['/signup/google', true],
  ['/sign-in', true],
  ['/acme/login', false],
  ['/loginname/stories', false],
])('that %s is a sign-in page is %j', (path, is) => {
  expect(isSignInPath(path)).toBe(is);
});
