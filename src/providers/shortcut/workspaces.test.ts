import { expect, it } from 'vitest';
import { apiTokensPath, showsApiTokens, workspaceIn } from './workspaces.ts';

it.each([
  ['/acme/stories', 'acme'],
  ['/acme/settings/account/api-tokens', 'acme'],
  ['/settings/account/api-tokens', ''],
  ['/organizations/1', ''],
  ['/acme', ''],
  ['/', ''],
  ['', ''],
  ['/Your account is at risk, open evil.example/x', ''],
  [`/${'a'.repeat(61)}/stories`, ''],
])('the workspace in %j is %j', (path, workspace) => {
  expect(workspaceIn(path)).toBe(workspace);
});

it.each([
  ['acme', '/acme/settings/account/api-tokens'],
  ['a/b', '/a%2Fb/settings/account/api-tokens'],
  ['', '/settings/account/api-tokens'],
])('the page of workspace %j is at %s', (workspace, path) => {
  expect(apiTokensPath(workspace)).toBe(path);
});

it.each([
  ['/acme/settings/account/api-tokens', 'acme', true],
  ['/acme/settings/account/api-tokens/', '', true],
  ['/acme/settings/account/api-tokens', 'globex', false],
  ['/settings/account/api-tokens', 'acme', false],
  ['/acme/settings', 'acme', false],
])('that %s shows the tokens of %j is %j', (path, workspace, shows) => {
  expect(showsApiTokens(path, workspace)).toBe(shows);
});
