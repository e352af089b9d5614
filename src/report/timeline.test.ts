import { expect, it } from 'vitest';
import { parseTimeline, timelineStart } from './timeline.ts';

const TEXT = 'helper 1.2.3 unsure no 03:04:06 token-given 03.04.05 start';

it('begins at the first time', () => {
  expect(TEXT.slice(timelineStart(TEXT))).toBe('03:04:06 token-given 03.04.05 start');
  expect(timelineStart('helper 1.2.3')).toBe('helper 1.2.3'.length);
});

it('has an entry from each time to the next, in their order', () => {
  expect(parseTimeline(TEXT)).toEqual([
    { time: '03:04:06', what: 'token-given' },
    { time: '03:04:05', what: 'start' },
  ]);
  expect(parseTimeline('helper 1.2.3')).toEqual([]);
});
