import { afterAll, beforeEach, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => {
  const runtime = { getURL: (path: string) => `https://extension.example/${path}` };
  return { default: { runtime, i18n: { getMessage: (key: string) => `the browser’s ${key}` } } };
});

import { catalogOf } from './catalog.ts';

const MESSAGES = {
  plain: { message: 'Start' },
  name: { message: '“$NAME$”, that is $name$', placeholders: { name: { content: '$1' } } },
  both: {
    message: 'Press $BUTTON_NAME$: $second$, $first$',
    placeholders: {
      first: { content: '$1' },
      second: { content: '$2' },
      button_name: { content: 'Save' },
    },
  },
  price: { message: 'It costs $$5.' },
};

beforeEach(() => {
  vi.stubGlobal('fetch', async () => Response.json(MESSAGES));
});
afterAll(() => vi.unstubAllGlobals());

it('fills values and constants into their places, whatever the case of their names', async () => {
  const { say } = await catalogOf('de');
  expect(say('plain')).toBe('Start');
  expect(say('name', ['Mine'])).toBe('“Mine”, that is Mine');
  expect(say('both', ['one', 'two'])).toBe('Press Save: two, one');
});

it('has nothing where no value is given, and for a key that is not there', async () => {
  const { say } = await catalogOf('de');
  expect([say('name'), say('unknown')]).toEqual(['“”, that is ', '']);
});

it('leaves what a value brings along as it is', async () => {
  const { say } = await catalogOf('de');
  expect(say('both', ['$2', '$name$'])).toBe('Press Save: $name$, $2');
});

it('writes a doubled dollar sign as one', async () => {
  const { say } = await catalogOf('de');
  expect(say('price')).toBe('It costs $5.');
});

it('leaves the browser’s own language to the browser', async () => {
  const { say } = await catalogOf(null);
  expect(say('plain')).toBe('the browser’s plain');
});
