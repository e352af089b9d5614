import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { lenient, optionalPart } from './lenient.ts';

const Answer = z.object({ name: z.string(), size: lenient(z.number(), 0), tags: optionalPart(z.array(z.string())) });

describe('an answer of which a part is wrong', () => {
  it.each([
    ['right', { name: 'a', size: 2, tags: ['x'] }, { name: 'a', size: 2, tags: ['x'] }],
    ['of another type', { name: 'a', size: 'big', tags: 'x' }, { name: 'a', size: 0 }],
    ['null', { name: 'a', size: null, tags: null }, { name: 'a', size: 0, tags: null }],
    ['wrong inside', { name: 'a', size: Number.NaN, tags: ['x', 1] }, { name: 'a', size: 0 }],
    ['missing', { name: 'a' }, { name: 'a', size: 0 }],
  ])('%s', (_, body, expected) => {
    expect(Answer.safeParse(body).data).toEqual(expected);
  });

  it('is of no use where the part is needed', () => {
    expect(Answer.safeParse({ size: 2 }).success).toBe(false);
  });
});
