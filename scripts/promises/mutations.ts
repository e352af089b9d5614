/** All of them, by promise. */
import type { Mutation } from './mutation.ts';
import { PROMISE_1 } from './promise-1.ts';
import { PROMISE_2 } from './promise-2.ts';
import { PROMISE_3 } from './promise-3.ts';
import { PROMISE_4 } from './promise-4.ts';
import { PROMISE_5 } from './promise-5.ts';
import { PROMISE_6 } from './promise-6.ts';
import { PROMISE_7 } from './promise-7.ts';
import { PROMISE_8 } from './promise-8.ts';
import { PROMISE_9 } from './promise-9.ts';

export const MUTATIONS: Mutation[] = [
  ...PROMISE_1,
  ...PROMISE_2,
  ...PROMISE_3,
  ...PROMISE_4,
  ...PROMISE_5,
  ...PROMISE_6,
  ...PROMISE_7,
  ...PROMISE_8,
  ...PROMISE_9,
];
