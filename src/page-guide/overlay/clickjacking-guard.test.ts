/** By a clock of the test's own: how long the card has to rest before a press counts, and what makes it start anew. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lifetime } from '../lifecycle.ts';
import { createClickjackingGuard } from './clickjacking-guard.ts';

/** Milliseconds: as long as the promise says. */
const REST = 400;
const POLL = 150;

let now = 0;
let isOnTop = true;
let hasFocus = true;
let box = { x: 10, y: 20 };
let poll: () => unknown = () => {};
let tellVisibility: (isVisible: boolean | undefined) => void = () => {};

class Observer {
  constructor(tell: (entries: { isVisible: boolean | undefined }[]) => void) {
    tellVisibility = (isVisible) => tell([{ isVisible }]);
  }
  observe() {}
  disconnect() {}
}

const lifetime: Lifetime = {
  signal: new AbortController().signal,
  end: () => {},
  fail: (error) => {
    throw error;
  },
  guard: (job) => job,
  every: () => () => {},
  on: () => {},
  onEnd: () => {},
};

const stubWindow = ({ isFrame }: { isFrame: boolean }) => {
  const top = {};
  vi.stubGlobal('window', Object.assign(isFrame ? {} : top, { top }));
};

function createGuard() {
  const card = Object.assign(Object.create(null), { getBoundingClientRect: () => box });
  const host = Object.assign(Object.create(null), { isOnTop: () => isOnTop });
  const { isSafeToPress: isSafe } = createClickjackingGuard(host, card, lifetime);
  return (subject: string, at?: number) => {
    poll = () => isSafe(subject);
    return isSafe(subject, at);
  };
}

beforeEach(() => {
  now = 1000;
  isOnTop = true;
  hasFocus = true;
  box = { x: 10, y: 20 };
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('document', { hasFocus: () => hasFocus });
  stubWindow({ isFrame: false });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** As pages are looked at, several times a second. */
const letPass = (milliseconds: number) => {
  const end = now + milliseconds;
  for (now += POLL; now < end; now += POLL) poll();
  now = end;
};

/** While nobody looks. */
const stopFor = (milliseconds: number) => {
  now += milliseconds;
};

describe('a press counts', () => {
  it('once the card was seen at rest for 0.4 s, not before', () => {
    const isSafe = createGuard();
    expect(isSafe('token')).toBe(false);
    letPass(REST);
    expect(isSafe('token')).toBe(false);
    letPass(1);
    expect(isSafe('token')).toBe(true);
  });

  it.each<[string, () => string]>([
    ['another token', () => 'another token'],
    [
      'another place',
      () => {
        box = { x: 10, y: 21 };
        return 'token';
      },
    ],
    [
      'another window in front',
      () => {
        hasFocus = false;
        return 'token';
      },
    ],
  ])('only 0.4 s after %s', (_, change) => {
    const isSafe = createGuard();
    isSafe('token');
    letPass(REST + 1);
    expect(isSafe('token')).toBe(true);
    const subject = change();
    expect(isSafe(subject)).toBe(false);
    letPass(REST);
    expect(isSafe(subject)).toBe(false);
    letPass(1);
    expect(isSafe(subject)).toBe(true);
  });

  it.each<[string, (covered: boolean) => void]>([
    [
      'something may be above it',
      (covered) => {
        isOnTop = !covered;
      },
    ],
    ['the browser says it is covered', (covered) => tellVisibility(!covered)],
  ])('not while %s, and only 0.4 s after that', (_, cover) => {
    const isSafe = createGuard();
    isSafe('token');
    letPass(REST + 1);
    cover(true);
    expect(isSafe('token')).toBe(false);
    letPass(10 * REST);
    expect(isSafe('token')).toBe(false);
    cover(false);
    expect(isSafe('token')).toBe(false);
    letPass(REST + 1);
    expect(isSafe('token')).toBe(true);
  });

  it('only 0.4 s after a pause in which nobody looked: a page may have stopped us, with something above the card', () => {
    const isSafe = createGuard();
    isSafe('token');
    letPass(REST + 1);
    expect(isSafe('token')).toBe(true);
    stopFor(REST + 1);
    expect(isSafe('token')).toBe(false);
  });

  it('however late it comes to us, if it was made soon after somebody looked', () => {
    const isSafe = createGuard();
    isSafe('token');
    letPass(REST + 1);
    isSafe('token');
    stopFor(10 * REST);
    expect(isSafe('token', now - 10 * REST)).toBe(true);
  });

  it('in a frame, which gets the focus by the very press, and may be called covered', () => {
    stubWindow({ isFrame: true });
    hasFocus = false;
    const isSafe = createGuard();
    tellVisibility(false);
    isSafe('token');
    letPass(REST + 1);
    hasFocus = true;
    expect(isSafe('token')).toBe(true);
  });

  it('in a browser that says nothing of covers', () => {
    const isSafe = createGuard();
    tellVisibility(undefined);
    isSafe('token');
    letPass(REST + 1);
    expect(isSafe('token')).toBe(true);
  });
});
