/** What pages say in the place of the form. Of policies' pages: as Zscaler, Palo Alto, Fortinet, Netskope and Squid word them. */
import { expect, it } from 'vitest';
import { reasonIn } from './no-form-reason.ts';

it.each([
  ['role', 'Observers can’t create API tokens.'],
  ['role', 'Only admins can create API tokens.'],
  ['role', 'Your role (Observer) does not allow you to create API tokens.'],
  ['role', 'You must be an Admin or Owner to generate API tokens.'],
  ['role', 'Observers aren’t permitted to create tokens.'],
  ['role', 'You don’t have access to API tokens in this workspace.'],
  ['role', '403\nYou do not have permission to view this page.'],
  ['role', 'Creating API tokens is restricted to workspace owners.'],
  ['role', 'API token creation has been disabled by your workspace admin.'],
  ['role', 'Ask a workspace owner to create API tokens for you.'],
  ['role', 'API tokens are turned off for this workspace.'],
  ['role', 'API tokens can’t be created by guests.'],
  ['plan', 'API tokens are not part of your current plan.'],
  ['plan', 'Upgrade to Business to use API tokens.'],
  ['plan', 'API tokens are available on the Business and Enterprise plans.'],
  ['plan', 'Upgrade your workspace to use the API.'],
  ['plan', 'The API isn’t included in the Free plan.'],
  ['plan', 'API access is a paid feature. See plans.'],
  ['sign-in', 'Your session has expired. Please log in again.'],
  ['sign-in', 'Log in to Shortcut\nEmail\nContinue with Google'],
  ['blocked', 'Access blocked\nThis site was blocked by your administrator'],
  [
    'blocked',
    'Website blocked. Not allowed to browse Productivity category. Your company’s policy does not permit it.',
  ],
  ['blocked', 'Access to the web page has been blocked in accordance with company policy.'],
  [
    'blocked',
    'Web Page Blocked!\nYou have tried to access a page which is in violation of your Internet usage policy.',
  ],
  ['blocked', 'Access to app.shortcut.com is not permitted\nYour IT department does not allow this application.'],
  ['blocked', 'ERROR\nAccess Denied.\nAccess control prevents your request. Your cache administrator is webmaster.'],
  ['blocked', 'This website has been blocked by your IT team.'],
  [null, 'Read-only tokens can’t create, update or delete data.'],
  [null, 'API Tokens\nUse API tokens to connect apps. A token is shown only once.'],
  [null, 'You have no tokens yet. Tokens that you create are listed here.'],
  [null, 'You can only use one token at a time.'],
  [null, 'Log in with SSO is enabled.'],
  [null, ''],
])('%s: %s', (reason, text) => {
  expect(reasonIn(text)).toBe(reason);
});
