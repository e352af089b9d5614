import { describe, expect, it } from 'vitest';
import { plainText } from './display-text.ts';

it.each([
  ['Latin', 'Robin Doe', 'Robin Doe'],
  ['of many scripts', '  Zoë 🙂 山田 ', 'Zoë 🙂 山田'],
  ['Persian, with a non-joiner', 'می\u200cخواهم', 'می\u200cخواهم'],
])('leaves a name readable: %s', (_, name, shown) => {
  expect(plainText(name)).toBe(shown);
});

it.each([
  ['Vietnamese', 'Nguyễn Thị Việt Ngọc'],
  ['Vietnamese, its marks apart', 'Nguyễn Thị Việt Ngọc'.normalize('NFD')],
  ['Thai', 'ทิพย์ ปิ่นแก้ว น้ำ ที่'],
  ['Hindi', 'हर्षवर्धन श्रीं क्षत्रिय ज़ें'],
  ['Hindi, with a joiner', 'क्\u200dष'],
  ['Arabic with vowel marks', 'مُحَمَّدٌ عَبْدُ اللّٰه'],
  ['Hebrew with points', 'שָׁלוֹם בְּרֵאשִׁית'],
  ['Burmese', 'မြို့ ကျွန်ုပ်'],
  ['Tibetan', 'བསྒྲུབས'],
  ['Korean', '홍길동'.normalize('NFD')],
  ['emoji of several', '👨‍👩‍👧‍👦 ❤️‍🔥 👩🏽‍💻 🇫🇷 1️⃣'],
])('leaves real names as they are: %s', (_, name) => {
  expect(plainText(name)).toBe(name);
});

it('lets no name turn the words around it, or break out of its line', () => {
  expect(plainText('Acme\u202e detpirc\u2066\n\tBank\u0000\u0085x\u2028y')).toBe('Acme detpirc Bank x y');
});

describe('lets no name paint over the words around it, or hide something', () => {
  const above = '\u0300\u0301\u0302\u0303\u0304';
  it.each([
    ['marks piled up', `A${above.repeat(50)}cme`, 'A\u0300\u0301cme'],
    ['marks around letters', 'A\u20dd\u20de\u20df\u20e0\u0489cme', 'A\u20dd\u20de\u0489cme'],
    ['piles with joiners in between', `A${'\u0300\u0301\u200d'.repeat(50)}cme`, 'A\u0300\u0301\u200d\u200dcme'],
    ['piles with marks of a script in between', `A${'\u0300\u0e34'.repeat(50)}cme`, 'A\u0300\u0e34\u0300\u0e34cme'],
    ['marks of a script', `ก${'\u0e34'.repeat(50)}`, `ก${'\u0e34'.repeat(4)}`],
    ['marks without a letter', `${above} \u0301Acme`, 'Acme'],
    ['selectors in bulk', `A${'\ufe0f'.repeat(50)}cme`, 'A\ufe0f\ufe0fcme'],
    ['selectors that carry bytes', `A${'\u{e0100}\u{e01ef}'.repeat(50)}cme`, 'Acme'],
    ['tags', 'A\u{e0041}\u{e0042}\u{e007f}cme', 'Acme'],
    ['zero widths', 'A\u200b\u2060\u00ad\ufeff\u180e\u034fcme', 'Acme'],
    ['annotations', 'A\ufff9c\ufffam\ufffbe', 'Acme'],
    ['fillers that look like blanks', 'A\u3164\uffa0\u115fcme', 'Acme'],
  ])('%s', (_, name, shown) => {
    expect(plainText(name)).toBe(shown);
  });
});

it('cuts a name without end, and no letter in two', () => {
  const cut = plainText('🙂'.repeat(1000));
  expect([[...cut].length, cut.at(-1), cut.startsWith('🙂🙂')]).toEqual([80, '…', true]);
  expect(plainText('x'.repeat(80))).toBe('x'.repeat(80));
});
