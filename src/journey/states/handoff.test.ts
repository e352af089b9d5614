/** The way without a link: to whom the token is given, and what is believed of the page it went to. */

import { describe, expect, it } from 'vitest';
import { ada, connector, effectTypes, goodToken, stateName, testJourney } from '../../../test/helpers/test-journey.ts';
import { alertOf } from '../alert.ts';
import { TOKEN_LIFE } from '../expiry.ts';
import type { HubPageState } from '../types.ts';

const VENDOR = { tab: 9, origin: 'https://vendor.example.com' };
const OTHERS = [
  { tab: 8, origin: VENDOR.origin },
  { tab: 9, origin: 'https://evil.example' },
];

const atHandoff = () =>
  testJourney()
    .send({ type: 'start-without-link' })
    .send({ type: 'token-given', draft: '', reading: goodToken() })
    .answer({ type: 'token-checked', identity: ada });
const over = (site: typeof VENDOR | null, sessionToken: string | null = null) =>
  atHandoff().send({
    type: 'tab-seen',
    activeTab: { site, blockedReason: null },
    link: sessionToken === null ? null : { sessionToken, preset: null },
  });
const confirmed = () => over(VENDOR).send({ type: 'fill-here' }).send({ type: 'hub-confirmed', origin: VENDOR.origin });
const taken = () => confirmed().send({ type: 'token-taken', site: VENDOR, requester: 'a' });
const seen = (shows: HubPageState, isSent = false, site = VENDOR) =>
  ({ type: 'hub-seen', site, shows, isSent }) as const;

describe('the page with the Hub', () => {
  it('is attended once the person named its host, and no other is', () => {
    const on = over(VENDOR).send({ type: 'fill-here' });
    expect(effectTypes(on)).toEqual([]);
    const before = on.journey;
    expect(on.send({ type: 'hub-confirmed', origin: 'https://evil.example' }).journey).toBe(before);
    expect(on.send({ type: 'hub-confirmed', origin: VENDOR.origin }).effects).toEqual([{ type: 'guide-hub', tab: 9 }]);
  });

  it('is not attended without the question', () => {
    const on = over(VENDOR);
    expect(effectTypes(on.send({ type: 'hub-confirmed', origin: VENDOR.origin }))).toEqual([]);
    expect(effectTypes(over(null).send({ type: 'fill-here' }).send({ type: 'hub-confirmed', origin: '' }))).toEqual([]);
  });

  it('is asked about anew over another tab', () => {
    const on = over(VENDOR)
      .send({ type: 'fill-here' })
      .send({ type: 'tab-seen', activeTab: { site: OTHERS[1] ?? null, blockedReason: null }, link: null });
    expect(on.state).toMatchObject({ asked: false });
  });

  it('is said to be out of reach when the browser does not let us in, and may be named again', () => {
    const shut = confirmed().send({ type: 'hub-blocked', tab: 9 });
    expect(shut.state).toMatchObject({ hub: null, blockedReason: 'shut' });
    const activeTab = { site: VENDOR, blockedReason: null };
    const again = shut.send({ type: 'tab-seen', activeTab, link: null });
    expect(again.state).toMatchObject({ here: VENDOR, blockedReason: null });
  });

  it('is given up when our script broke there: that is said, and it may be named again', () => {
    const fault = { type: 'internal-fault', where: 'TypeError hub-page.js:1:2', tab: 9 } as const;
    const broken = confirmed().send(fault);
    expect(broken.state).toMatchObject({ hub: null });
    expect(broken.journey.session.outcomeUnknown).toBe(false);
    expect(alertOf(broken.journey)).toBe('internal');
    const again = broken.send({ type: 'tab-seen', activeTab: { site: VENDOR, blockedReason: null }, link: null });
    expect(alertOf(again.journey)).toBe('internal');
    const named = again.send({ type: 'fill-here' }).send({ type: 'hub-confirmed', origin: VENDOR.origin });
    expect([named.state, alertOf(named.journey)]).toEqual([expect.objectContaining({ hub: expect.anything() }), null]);
    expect(taken().send(fault).journey.session.outcomeUnknown).toBe(true);
    expect(confirmed().send({ ...fault, tab: 8 }).state).toMatchObject({ hub: { tab: 9 }, hasFailed: false });
  });

  it('is not asked about when others could read along, and that is said', () => {
    const activeTab = { site: null, blockedReason: 'insecure' } as const;
    const on = atHandoff().send({ type: 'tab-seen', activeTab, link: null });
    expect(on.state).toMatchObject({ here: null, blockedReason: 'insecure' });
    expect(on.send({ type: 'fill-here' }).state).toMatchObject({ asked: false });
  });

  it('gets the token once', () => {
    const on = taken();
    expect(on.state).toMatchObject({ hub: { filledBy: 'a' } });
    const before = on.journey;
    expect(on.send({ type: 'token-taken', site: VENDOR, requester: 'b' }).journey).toBe(before);
  });

  it.each(OTHERS)('keeps %j from the token, and from being believed', (site) => {
    const on = confirmed();
    const before = on.journey;
    expect(on.send({ type: 'token-taken', site, requester: 'a' }).journey).toBe(before);
    expect(on.send(seen('linked', true, site)).journey).toBe(before);
  });

  it('is left with the journey', () => {
    expect(taken().send({ type: 'start-over' }).effects).toContainEqual({ type: 'leave-hub', tab: 9 });
    expect(taken().send({ type: 'another-link' }).effects).toContainEqual({ type: 'leave-hub', tab: 9 });
    const late = confirmed().wait(TOKEN_LIFE).send({ type: 'time-passed' });
    expect([stateName(late), effectTypes(late)]).toEqual(['token', ['leave-hub']]);
  });
});

describe('a success', () => {
  it('is told as the page’s word where the person sent the token off; it is forgotten, and stays listed', () => {
    const on = taken().send(seen('ready', true)).send(seen('busy')).send(seen('linked'));
    expect(on.session.leftoverTokens).toMatchObject([{ why: 'unproven', workspace: 'acme' }]);
    expect(on.state).toEqual({ name: 'done', accountId: '', identity: ada });
    expect(JSON.stringify(on.journey)).not.toContain('sct_ro_acme_1');
    expect(effectTypes(on)).toEqual([]);
  });

  it('is not taken for one before that', () => {
    expect(stateName(confirmed().send(seen('linked', true)))).toBe('handoff');
    const unsent = taken();
    const before = unsent.journey;
    expect(unsent.send(seen('linked')).journey).toBe(before);
  });

  it('may be told by the person', () => {
    expect(stateName(atHandoff().send({ type: 'hub-linked' }))).toBe('done');
  });
});

it('a refusal lets the person make another token', () => {
  const on = taken().send(seen('refused'));
  expect(effectTypes(on.send({ type: 'another-token' }))).toEqual(['leave-hub', 'open-page']);
  // It may be linked all the same, so nobody is told to delete it.
  expect(stateName(on)).toBe('token');
  expect(on.session).toMatchObject({ leftoverTokens: [], outcomeUnknown: true });
  const early = confirmed();
  expect(effectTypes(early.send({ type: 'another-token' }))).toEqual([]);
});

it('an auth link in the tab in front is used on the person’s word', () => {
  const on = over(VENDOR, 'session-9');
  expect([on.session.offeredLink, effectTypes(on)]).toEqual([{ sessionToken: 'session-9', preset: null }, []]);
  on.send({ type: 'use-offered', sessionToken: 'session-8' });
  expect([stateName(on), on.effects]).toEqual(['handoff', []]);
  on.send({ type: 'use-offered', sessionToken: 'session-9' });
  expect([stateName(on), effectTypes(on)]).toEqual(['awaiting-link', ['open-session']]);
});

describe('a link that edits an account, used for a token that was made before', () => {
  const edits = { id: 'acc-7', ending: '', workspace: '' };
  const on = () => over(VENDOR, 'session-9').send({ type: 'use-offered', sessionToken: 'session-9' });

  it('leaves it the name it was made under, and calls the old one by no name', () => {
    const asked = on().answer({ type: 'session-opened', connector: { ...connector, edits } });
    expect(asked.session.tokenName).toBe('StackOne Integration');
    asked.send({ type: 'link-anyway', question: 'account-exists' }).answer({ type: 'linked', accountId: 'acc-7' });
    expect([stateName(asked), asked.session.leftoverTokens]).toMatchObject(['done', [{ name: '', why: 'replaced' }]]);
  });
});

it('whoever saw the form sent off is asked before anything else is linked', () => {
  const sent = taken().send(seen('busy'));
  expect(sent.session.outcomeUnknown).toBe(true);
  sent.send(seen('linked', true));
  expect([stateName(sent), sent.session.outcomeUnknown]).toEqual(['done', false]);
  expect(taken().send({ type: 'hub-gone', tab: 9 }).session.outcomeUnknown).toBe(true);
  expect(confirmed().send({ type: 'hub-gone', tab: 9 }).session.outcomeUnknown).toBe(false);
});
