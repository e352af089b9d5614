/** The way without a link: to whom the token is given, and what is believed of the page it went to. */

import { describe, expect, it } from 'vitest';
import { ada, connector, goodToken, kinds, player, where } from '../../test/helpers/journey-player.ts';
import type { HubSight } from './vocabulary.ts';

const VENDOR = { tab: 9, origin: 'https://vendor.example.com' };
const OTHERS = [
  { tab: 8, origin: VENDOR.origin },
  { tab: 9, origin: 'https://evil.example' },
];

const handing = () =>
  player()
    .send({ type: 'start-without-link' })
    .send({ type: 'token-given', draft: '', reading: goodToken() })
    .answer({ type: 'token-checked', identity: ada });
const over = (place: typeof VENDOR | null, session: string | null = null) =>
  handing().send({
    type: 'tab-seen',
    front: { place, barred: null },
    link: session === null ? null : { session, stated: null },
  });
const confirmed = () => over(VENDOR).send({ type: 'fill-here' }).send({ type: 'hub-confirmed', origin: VENDOR.origin });
const taken = () => confirmed().send({ type: 'token-taken', place: VENDOR, by: 'a' });
const seen = (what: HubSight, place = VENDOR) => ({ type: 'hub-seen', place, seen: what }) as const;

describe('the page with the Hub', () => {
  it('is attended once the person named its host, and no other is', () => {
    const on = over(VENDOR).send({ type: 'fill-here' });
    expect(kinds(on)).toEqual([]);
    const before = on.state;
    expect(on.send({ type: 'hub-confirmed', origin: 'https://evil.example' }).state).toBe(before);
    expect(on.send({ type: 'hub-confirmed', origin: VENDOR.origin }).effects).toEqual([{ type: 'guide-hub', tab: 9 }]);
  });

  it('is not attended without the question', () => {
    const on = over(VENDOR);
    expect(kinds(on.send({ type: 'hub-confirmed', origin: VENDOR.origin }))).toEqual([]);
    expect(kinds(over(null).send({ type: 'fill-here' }).send({ type: 'hub-confirmed', origin: '' }))).toEqual([]);
  });

  it('is asked about anew over another tab', () => {
    const on = over(VENDOR)
      .send({ type: 'fill-here' })
      .send({ type: 'tab-seen', front: { place: OTHERS[1] ?? null, barred: null }, link: null });
    expect(on.state).toMatchObject({ phase: { asked: false } });
  });

  it('is said to be out of reach when the browser does not let us in, and may be named again', () => {
    const shut = confirmed().send({ type: 'hub-shut', tab: 9 });
    expect(shut.state).toMatchObject({ phase: { hub: null, barred: 'shut' } });
    const front = { place: VENDOR, barred: null };
    const again = shut.send({ type: 'tab-seen', front, link: null });
    expect(again.state).toMatchObject({ phase: { here: VENDOR, barred: null } });
  });

  it('is not asked about when others could read along, and that is said', () => {
    const front = { place: null, barred: 'insecure' } as const;
    const on = handing().send({ type: 'tab-seen', front, link: null });
    expect(on.state).toMatchObject({ phase: { here: null, barred: 'insecure' } });
    expect(on.send({ type: 'fill-here' }).state).toMatchObject({ phase: { asked: false } });
  });

  it('gets the token once', () => {
    const on = taken();
    expect(on.state).toMatchObject({ phase: { hub: { filledBy: 'a' } } });
    const before = on.state;
    expect(on.send({ type: 'token-taken', place: VENDOR, by: 'b' }).state).toBe(before);
  });

  it.each(OTHERS)('keeps %j from the token, and from being believed', (place) => {
    const on = confirmed();
    const before = on.state;
    expect(on.send({ type: 'token-taken', place, by: 'a' }).state).toBe(before);
    expect(on.send(seen('linked', place)).state).toBe(before);
  });

  it('is left with the journey', () => {
    expect(taken().send({ type: 'start-over' }).effects).toContainEqual({ type: 'leave-hub', tab: 9 });
    expect(taken().send({ type: 'another-link' }).effects).toContainEqual({ type: 'leave-hub', tab: 9 });
    const late = confirmed()
      .wait(16 * 60_000)
      .send({ type: 'time-passed' });
    expect([where(late), kinds(late)]).toEqual(['token', ['leave-hub']]);
  });
});

describe('a success', () => {
  it('is believed where the token was filled in, and the token is forgotten', () => {
    const on = taken().send(seen('busy')).send(seen('linked'));
    expect(on.state).toMatchObject({ step: 'done', accountId: '', identity: ada });
    expect(JSON.stringify(on.state)).not.toContain(goodToken().ok && 'sct_ro_acme_1');
    expect(kinds(on)).toEqual([]);
  });

  it('is not believed before that', () => {
    expect(where(confirmed().send(seen('linked')))).toBe('check handing');
  });

  it('may be told by the person', () => {
    expect(where(handing().send({ type: 'hub-linked' }))).toBe('done');
  });
});

it('a refusal lets the person make another token', () => {
  const on = taken().send(seen('refused'));
  expect(kinds(on.send({ type: 'another-token' }))).toEqual(['leave-hub', 'open-page']);
  // It may be linked all the same, so nobody is told to delete it.
  expect(on.state).toMatchObject({ step: 'token', toDelete: [], unsure: true });
  const early = confirmed();
  expect(kinds(early.send({ type: 'another-token' }))).toEqual([]);
});

it('an auth link in the tab in front is used on the person’s word', () => {
  const on = over(VENDOR, 'session-9');
  expect([on.state.offered, kinds(on)]).toEqual([{ session: 'session-9', stated: null }, []]);
  on.send({ type: 'use-offered' });
  expect([where(on), kinds(on)]).toEqual(['check awaiting-link', ['open-session']]);
});

describe('a link that edits an account, used for a token that was made before', () => {
  const edits = { id: 'acc-7', ending: '', workspace: '' };
  const on = () => over(VENDOR, 'session-9').send({ type: 'use-offered' });

  it('leaves it the name it was made under, and calls no token of that name the old one', () => {
    const asked = on().answer({ type: 'session-opened', connector: { ...connector, edits } });
    expect(asked.state.tokenName).toBe('StackOne Integration');
    asked.send({ type: 'link-anyway', concern: 'account-exists' }).answer({ type: 'linked', accountId: 'acc-7' });
    expect(asked.state).toMatchObject({ step: 'done', toDelete: [] });
  });
});

it('whoever saw the form sent off is asked before anything else is linked', () => {
  const sent = taken().send(seen('busy'));
  expect(sent.state.unsure).toBe(true);
  expect(sent.send(seen('linked')).state).toMatchObject({ step: 'done', unsure: false });
  expect(taken().send({ type: 'hub-gone', tab: 9 }).state.unsure).toBe(true);
  expect(confirmed().send({ type: 'hub-gone', tab: 9 }).state.unsure).toBe(false);
});
