import { describe, expect, it } from 'vitest';
import { splitHost, warningFor } from './site-name.ts';

it.each([
  ['app.vendor.com', 'app.', 'vendor.com'],
  ['vendor.com', '', 'vendor.com'],
  ['app.stackone.com.embedded-accounts.example.net', 'app.stackone.com.embedded-accounts.', 'example.net'],
  ['app.vendor.co.uk', 'app.', 'vendor.co.uk'],
  ['stackone.evil.github.io', 'stackone.', 'evil.github.io'],
  ['evil.vercel.app', '', 'evil.vercel.app'],
  ['localhost', '', 'localhost'],
  ['vendor.com:8443', '', 'vendor.com:8443'],
])('in %s, after %j, %s stands out', (host, before, domain) => {
  expect(splitHost(host)).toEqual({ before, domain });
});

describe('a host is warned of', () => {
  it.each([
    'app.stackone.com.embedded-accounts.example.net',
    'stackone.example.com',
    'stack-one.com',
    'stackone-connect.com',
    'stack0ne.com',
    'stackonne.com',
    'stakcone.com',
    'stackone.co',
    'app-stackone.com',
    'stackone.com.evil.net',
    'shortcut.vendor.com',
    'sh0rtcut.com',
    'shortcut-app.com',
    'shortcuts.example.com',
  ])('that resembles a name of theirs: %s', (host) => {
    expect(warningFor(host)).toBe('resembles');
  });

  it('that has letters which may pass for others', () => {
    expect(warningFor(new URL('https://vеndor.example').host)).toBe('letters');
  });
});

it.each([
  'app.stackone.com',
  'api.stackone.com',
  'app.shortcut.com',
  'vendor.example.com',
  'short.io',
  'stack.com',
  'localhost:8443',
])('nothing is said of %s', (host) => {
  expect(warningFor(host)).toBeNull();
});
