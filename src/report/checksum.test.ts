import { expect, it } from 'vitest';
import { checksum, normalize } from './checksum.ts';

it('is eight digits of FNV-1a, as others reckon it', () => {
  expect([checksum(''), checksum('a'), checksum('foobar')]).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
  for (const text of Array.from({ length: 400 }, (_, number) => `report ${number}`))
    expect(checksum(text)).toMatch(/^[\da-f]{8}$/);
});

it('is the same whatever the spaces', () => {
  expect(checksum('a b\nc')).toBe(checksum('abc'));
});

it.each([
  ['> > Step TOKEN\r\n> page  closed', 'step token page closed'],
  ['• “link‑failed”', 'link-failed'],
  ['helper 1.2.3<http://1.2.3>', 'helper 1.2.3'],
  ['link-\nfailed', 'link-failed'],
])('what programs make of a text is taken out: %j', (text, normalized) => {
  expect(normalize(text)).toBe(normalized);
});
