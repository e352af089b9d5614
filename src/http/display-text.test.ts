import { expect, it } from 'vitest';
import { plainText } from './display-text.ts';

it.each([
  ['Robin Doe', 'Robin Doe'],
  ['  Zoë 🙂 山田 ', 'Zoë 🙂 山田'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
])('leaves %j readable', (name, shown) => {
  expect(plainText(name)).toBe(shown);
});

it('lets no name turn the words around it, or break out of its line', () => {
  expect(plainText('Acme\u202e detpirc\u2066\n\tBank\u0000\u0085x\u2028y')).toBe('Acme detpirc Bank x y');
});

it('cuts a name without end, and no letter in two', () => {
  const cut = plainText('🙂'.repeat(1000));
  expect([[...cut].length, cut.at(-1), cut.startsWith('🙂🙂')]).toEqual([80, '…', true]);
  expect(plainText('x'.repeat(80))).toBe('x'.repeat(80));
});
