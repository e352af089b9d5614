import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findPosition, type Position } from './card-position.ts';

const CARD = { width: 288, height: 160 };

beforeEach(() => {
  vi.stubGlobal('innerWidth', 1000);
  vi.stubGlobal('innerHeight', 700);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const covers = ([x, y]: Position, { left, top, right, bottom }: ReturnType<typeof box>) =>
  x < right && x + CARD.width > left && y < bottom && y + CARD.height > top;

describe('the card', () => {
  it('is right of its control where there is room', () => {
    expect(findPosition(CARD, [box(300, 200, 200, 40)], [], [])).toEqual([516, 200]);
  });

  it('is below a control that reaches to the window’s edge', () => {
    expect(findPosition(CARD, [box(300, 200, 650, 40)], [], [])).toEqual([300, 256]);
  });

  it('covers no other part of the form, and no message of the page’s', () => {
    const field = box(300, 200, 200, 40);
    const button = box(600, 220, 120, 40);
    const message = box(300, 300, 400, 60);
    const position = findPosition(CARD, [field, button], [message], []);
    expect([field, button, message].filter((one) => covers(position, one))).toEqual([]);
  });

  it('stays where the person put it, inside the window', () => {
    expect(findPosition(CARD, [box(300, 200, 200, 40)], [], [[5000, 5000]])).toEqual([696, 524]);
  });

  it('leaves the person’s place when the control comes there', () => {
    const control = box(700, 540, 200, 40);
    expect(covers(findPosition(CARD, [control], [], [[696, 524]]), control)).toBe(false);
  });

  it('covers the rest of the form rather than the control, in a window too small for both', () => {
    vi.stubGlobal('innerHeight', 320);
    const control = box(0, 0, 1000, 60);
    const rest = box(0, 60, 1000, 260);
    const position = findPosition(CARD, [control, rest], [], []);
    expect(covers(position, control)).toBe(false);
    expect(covers(position, rest)).toBe(true);
  });

  it('is in a corner when there is nothing to ring', () => {
    expect(findPosition(CARD, [], [], [])).toEqual([696, 524]);
  });
});
