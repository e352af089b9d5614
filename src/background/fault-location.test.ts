import { describe, expect, it } from 'vitest';
import { faultLocation } from './fault-location.ts';

/** An error as a browser makes it, with the stack that it gives it. */
function errorWith(stack: string, message = ''): Error {
  const error = new TypeError(message);
  error.stack = stack;
  return error;
}

describe('where a fault happened', () => {
  it.each([
    [
      'in Chromium',
      'TypeError: CANARY\n    at run (chrome-extension://abc/background.js:1:2345)\n    at async chrome-extension://abc/background.js:1:9',
      'TypeError background.js:1:2345',
    ],
    [
      'in Chromium, in a function without a name',
      'TypeError: CANARY\n    at chrome-extension://abc/shortcut-page.js:3:4',
      'TypeError shortcut-page.js:3:4',
    ],
    [
      'in Firefox',
      'run@moz-extension://1111-2222/background.js:1:2345\nasync*@moz-extension://1111-2222/background.js:1:9\n',
      'TypeError background.js:1:2345',
    ],
    ['outside of any file', 'TypeError: CANARY\n    at <anonymous>', 'TypeError'],
  ])('%s', (_, stack, where) => {
    expect(faultLocation(errorWith(stack, 'CANARY'))).toBe(where);
  });

  it('is never read from the message, whatever that holds', () => {
    const message = 'no such token:\n    at sct_CANARY (https://evil.example/CANARY.js:1:2)\n';
    const stack = `TypeError: ${message}\n    at run (chrome-extension://abc/background.js:1:2345)`;
    expect(faultLocation(errorWith(stack, message))).toBe('TypeError background.js:1:2345');
  });

  it('is found for a real error', () => {
    expect(faultLocation(new RangeError('CANARY'))).toMatch(/^RangeError fault-location\.test\.ts:\d+:\d+$/);
  });

  it.each([
    ['CANARY', 'thrown string'],
    [undefined, 'thrown undefined'],
    [{ message: 'CANARY' }, 'thrown object'],
  ])('of %j, which is no error, is not known', (thrown, where) => {
    expect(faultLocation(thrown)).toBe(where);
  });

  it('fits what the contract allows for a place', () => {
    const error = errorWith(`run@moz-extension://1/${'x'.repeat(500)}.js:1:2`);
    error.name = 'Odd "name" \n of an error';
    expect(faultLocation(error)).toMatch(/^[\w.:$<>/ -]{1,200}$/);
  });
});
