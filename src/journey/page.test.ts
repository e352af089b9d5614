/** What Shortcut's page shows, and what follows from it. */
import { describe, expect, it } from 'vitest';
import {
  atLinking,
  atToken,
  goodLink,
  stateName,
  type TestJourney,
  testJourney,
} from '../../test/helpers/test-journey.ts';
import type { JourneyEvent } from './events.ts';

const seen = (step: 'generate' | 'new-token'): JourneyEvent => ({ type: 'page-seen', tab: 7, step, missing: null });
const looking = { status: 'open', step: 'looking', missing: null, hasFailed: false };

it('a page that opens is looked at first, and no other is left for it', () => {
  const on = testJourney().send({ type: 'start', reading: goodLink() }).send({ type: 'page-opened', tab: 7 });
  expect(on.session.page).toEqual({ ...looking, tab: 7 });
  expect(on.effects).toEqual([]);
});

it('a page opened in another tab is looked at anew', () => {
  const on = atToken().send(seen('generate')).send({ type: 'page-opened', tab: 8 });
  expect(on.session.page).toEqual({ ...looking, tab: 8 });
});

it('a token was made once it is seen, and stays so whatever the page shows then', () => {
  const on = atToken().send(seen('generate'));
  expect(on.session.tokenMade).toBe(false);
  expect(on.send(seen('new-token')).session.tokenMade).toBe(true);
  expect(on.send(seen('generate')).session.tokenMade).toBe(true);
});

it('a token that is still on the page after the end is the linked one, not one to delete', () => {
  const on = atLinking().answer({ type: 'linked', accountId: 'acc-1' }).send(seen('new-token'));
  expect(on.session.tokenMade).toBe(false);
});

it('a token that is awaited is awaited still while the page is loaded anew, and nobody could look', () => {
  const isAwaited = ({ session: { page } }: TestJourney) => page.status === 'open' && page.isAwaited;
  const on = atToken().send({ type: 'page-seen', tab: 7, step: 'await-token', missing: null, isAwaiting: true });
  expect(isAwaited(on)).toBe(true);
  expect(isAwaited(on.send({ type: 'page-seen', tab: 7, step: 'elsewhere', missing: null }))).toBe(true);
  const seen = { type: 'page-seen', tab: 7, step: 'new-token', missing: null, isAwaiting: false } as const;
  expect(isAwaited(on.send(seen))).toBe(false);
});

describe('Shortcut’s page', () => {
  it('is believed in the journey’s own tab only', () => {
    const on = atToken();
    const before = on.journey;
    on.send({ type: 'page-seen', tab: 8, step: 'new-token', missing: null }).send({ type: 'page-closed', tab: 8 });
    expect(on.journey).toBe(before);
  });

  it('moved to another tab is left in the first', () => {
    const on = atToken().send({ type: 'page-opened', tab: 8 });
    expect(on.effects).toEqual([{ type: 'leave-page', tab: 7 }]);
  });

  it('closed while a token is made is opened anew by Show me', () => {
    const on = atToken().send({ type: 'page-closed', tab: 7 }).send({ type: 'show-page' });
    expect([stateName(on), on.effects]).toEqual(['token', [{ type: 'open-page', tab: null, workspace: '' }]]);
  });
});
