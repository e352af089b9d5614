import { describe, expect, it } from 'vitest';
import {
  accessHint,
  findToken,
  hasTokenPrefix,
  isToken,
  isWhole,
  looksLikeToken,
  mayBeginToken,
} from './token-shape.ts';

const NEW = 'sct_ro_acme_Ab3-x_9';
const OLD = '01234567-89ab-cdef-0123-456789abcdef';

describe('a token', () => {
  it.each([NEW, 'sct_rw_x', OLD, OLD.toUpperCase()])('is %s', (text) => {
    expect([isToken(text), findToken(text), looksLikeToken(text), mayBeginToken(text)]).toEqual([
      true,
      text,
      true,
      true,
    ]);
  });

  it.each(['', 'sct_ro_', 'sct_xx_a', 'SCT_RO_A', `${NEW} `, `${NEW}…`, `${NEW}.x`, `x${OLD}`, OLD.slice(1)])(
    'is not %j',
    (text) => {
      expect(isToken(text)).toBe(false);
    },
  );
});

describe('in a text', () => {
  it.each([
    [`Your token: ${NEW}. Copy it now.`, NEW],
    [`${OLD}, ${NEW}`, OLD],
    [`id=${OLD}`, OLD],
    [`a${OLD}`, undefined],
    [`${OLD}0`, undefined],
    ['sct_ro_', undefined],
    ['', undefined],
  ])('%j it finds %j', (text, token) => {
    expect(findToken(text)).toBe(token);
  });
});

it.each([
  ['sct_ro_', true],
  ['API_TOKEN=SCT_RW_x', true],
  [OLD, false],
  ['sct_xx_', false],
])('that %j has the prefix of a token is %j', (text, has) => {
  expect(hasTokenPrefix(text)).toBe(has);
});

it.each([
  ['my token is sct_rw_', true],
  ['SCT_RO_X', true],
  ['01234567-89AB-', true],
  ['01234567-89ab', false],
  ['My password', false],
  ['', false],
])('that %j looks like one, or a part of one, is %j', (text, looks) => {
  expect(looksLikeToken(text)).toBe(looks);
});

it.each([
  ['sct', true],
  ['Token: sct_', true],
  [' 0123', true],
  ['-', true],
  ['Your tokens', false],
  ['', false],
])('that one may begin in the piece %j is %j', (text, may) => {
  expect(mayBeginToken(text)).toBe(may);
});

it.each([
  [NEW, 'read'],
  ['sct_rw_acme_1', 'write'],
  [OLD, 'unknown'],
  ['SCT_RO_a', 'unknown'],
])('the prefix of %s hints at %s', (token, access) => {
  expect(accessHint(token)).toBe(access);
});

describe('on a page', () => {
  it.each([
    [NEW, ''],
    [NEW, '. Copy it now.'],
    [NEW, 'Copy'],
    ['sct_rw_x9Ab3dE5', ''],
    [NEW, '”'],
    [NEW, ' 📋'],
    [NEW, '\nCopied'],
    [NEW, ' ×'],
    [NEW, ' · Read-only'],
    ['sct_rw_Ab3dE5gH7kLmN_pQ7', ''],
    ['sct_ro_acme_Ab3xxXx9yOuR5q', ''],
    [OLD, ''],
  ])('%j before %j is all of a token', (text, rest) => {
    expect(isWhole(text, rest)).toBe(true);
  });

  it.each([
    ['sct_ro_acme_Ab3', '…'],
    ['sct_ro_acme_Ab3', '...'],
    ['sct_ro_acme_', '••••2345'],
    ['sct_ro_acme_Ab3', '****'],
    ['sct_ro_acme_xxxxxxxx2345', ''],
    ['sct_ro_acme_XXXX', ''],
    ['sct_ro_acme_Ab3dE5gHxxxx', ''],
    ['sct_ro_acme_Ab3xxxxxxxx9x2k', ''],
    ['sct_rw_your-workspace_your-token', ''],
    ['sct_ro_acme_example', ''],
    ['sct_ro_acme_1234567890', ''],
    ['sct_rw_TOKEN', ''],
    ['sct_ro_my-token', ''],
    ['sct_ro_abc123', ''],
    ['sct_rw_acme_INSERT_SECRET', ''],
    ['sct_ro_Ab3d', ''],
    [NEW, '[…]'],
    [NEW, ' ⋯'],
    [NEW, '⬤⬤⬤⬤'],
    [NEW, '＊＊＊＊'],
    [NEW, ' (hidden)'],
    [NEW, '\nAb3dE5gH7'],
  ])('%j before %j is not', (text, rest) => {
    expect(isWhole(text, rest)).toBe(false);
  });
});
