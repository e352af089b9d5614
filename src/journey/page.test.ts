/** What Shortcut's page shows, and what follows from it. */
import { expect, it } from 'vitest';
import { atLinking, atToken, goodLink, player } from '../../test/helpers/journey-player.ts';
import type { JourneyEvent } from './events.ts';

const seen = (act: 'generate' | 'new-token'): JourneyEvent => ({ type: 'page-seen', tab: 7, act, missing: null });

it('a page that opens is looked at first, and no other is left for it', () => {
  const on = player().send({ type: 'start', reading: goodLink() }).send({ type: 'page-opened', tab: 7 });
  expect(on.state.page).toEqual({ at: 'open', tab: 7, act: 'looking', missing: null });
  expect(on.effects).toEqual([]);
});

it('a page opened in another tab is looked at anew', () => {
  const on = atToken().send(seen('generate')).send({ type: 'page-opened', tab: 8 });
  expect(on.state.page).toEqual({ at: 'open', tab: 8, act: 'looking', missing: null });
});

it('a token was made once it is seen, and stays so whatever the page shows then', () => {
  const on = atToken().send(seen('generate'));
  expect(on.state.made).toBe(false);
  expect(on.send(seen('new-token')).state.made).toBe(true);
  expect(on.send(seen('generate')).state.made).toBe(true);
});

it('a token that is still on the page after the end is the linked one, not one to delete', () => {
  const on = atLinking().answer({ type: 'linked', accountId: 'acc-1' }).send(seen('new-token'));
  expect(on.state.made).toBe(false);
});
