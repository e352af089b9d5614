/** Where a journey stands, and what is on the screen: as the popup, the report and the call script all say it. */

import { describe, expect, it } from 'vitest';
import {
  ada,
  atCheck,
  atLinking,
  atToken,
  badToken,
  connector,
  goodLink,
  goodToken,
  type TestJourney,
  testJourney,
  workspaceSlug,
} from '../../test/helpers/test-journey.ts';
import { alertOf, obstacleOf } from './alert.ts';
import { TOKEN_LIFE } from './expiry.ts';
import { withSession } from './journey.ts';
import { placeOf } from './place.ts';
import type { GuideStep } from './types.ts';

const at = ({ journey }: TestJourney) => [placeOf(journey), alertOf(journey)];
const link = (url: string) => ({ url, sessionToken: url, inFront: false });
const seen = (step: GuideStep, missing: 'generate' | null = null) =>
  atToken().send({ type: 'page-seen', tab: 7, step, missing });

/** The token proved good, and there is no link to use it for. */
const atHand = () =>
  testJourney()
    .send({ type: 'start-without-link' })
    .send({ type: 'token-given', draft: '', reading: goodToken() })
    .answer({ type: 'token-checked', identity: ada });
const SITE = { tab: 3, origin: 'https://vendor.example' };
const over = (site: typeof SITE | null, blockedReason: 'insecure' | null = null) =>
  atHand().send({ type: 'tab-seen', activeTab: { site, blockedReason }, link: null });
const inHub = () => over(SITE).send({ type: 'fill-here' }).send({ type: 'hub-confirmed', origin: SITE.origin });

describe('step 1', () => {
  it('without a link, with one that is looked up, and with one that works', () => {
    const on = testJourney();
    expect(at(on)).toEqual(['1A', null]);
    on.send({ type: 'link-typed', draft: 'x', reading: goodLink() });
    expect(at(on)).toEqual(['1B', null]);
    on.answer({ type: 'session-opened', connector });
    expect(at(on)).toEqual(['1C', null]);
  });

  it('with one that can’t be used', () => {
    const on = testJourney().send({ type: 'start', reading: goodLink() });
    on.answer({ type: 'session-failed', problem: { code: 'session-refused' } });
    expect(at(on)).toEqual(['1D', 'session-refused']);
    const wrong = { ok: false, problem: { code: 'session-malformed' } } as const;
    expect(at(testJourney().send({ type: 'start', reading: wrong }))).toEqual(['1D', 'session-malformed']);
  });

  it('with several; a single one beside the box is no question', () => {
    expect(at(testJourney().send({ type: 'links-found', found: [link('a'), link('b')] }))).toEqual([
      '1E',
      'several-links',
    ]);
    expect(at(testJourney().send({ type: 'links-found', found: [link('a')] }))).toEqual(['1A', null]);
  });
});

describe('step 2', () => {
  it.each<[GuideStep, string]>([
    ['looking', '2A'],
    ['elsewhere', '2C'],
    ['settings', '2D'],
    ['api-tokens', '2D'],
    ['token-name', '2E'],
    ['read-only', '2F'],
    ['generate', '2G'],
    ['await-token', '2H'],
    ['new-token', '2I'],
    ['copy-token', '2J'],
    ['overlay-removed', '2L'],
  ])('while the page shows %s', (step, place) => {
    expect(at(seen(step))).toEqual([place, null]);
  });

  it('when Shortcut asks to sign in, a control is missing, or the page is closed', () => {
    expect(at(seen('sign-in'))).toEqual(['2B', 'signed-out']);
    expect(at(seen('generate', 'generate'))).toEqual(['2K', 'control-missing']);
    expect(at(seen('sign-in').send({ type: 'page-closed', tab: 7 }))).toEqual(['2A', null]);
  });

  it('when what was pasted is no token', () => {
    const on = seen('sign-in').send({ type: 'token-given', draft: 'x', reading: badToken });
    expect(at(on)).toEqual(['2M', 'token-malformed']);
  });

  it('without a word of the page while the browser keeps it from us', () => {
    const on = seen('generate', 'generate').send({ type: 'permissions-seen', withheld: ['app.shortcut.com'] });
    expect(at(on)).toEqual(['2G', 'permission-missing']);
    expect(at(seen('sign-in').send({ type: 'permissions-seen', withheld: ['api.stackone.com'] }))).toEqual([
      '2B',
      'signed-out',
    ]);
  });

  it('after a token was forgotten; the problem of the moment is said first', () => {
    const on = seen('token-name').send({ type: 'token-typed', draft: 'sct_ro_acme_1' }).wait(TOKEN_LIFE);
    on.send({ type: 'time-passed' });
    expect(at(on)).toEqual(['2E', 'token-expired']);
    expect(at(on.send({ type: 'page-seen', tab: 7, step: 'sign-in', missing: null }))).toEqual(['2B', 'signed-out']);
    on.send({ type: 'page-seen', tab: 7, step: 'token-name', missing: null });
    expect(at(on.send({ type: 'permissions-seen', withheld: ['api.stackone.com'] }))).toEqual([
      '2E',
      'permission-missing',
    ]);
  });
});

describe('step 3', () => {
  it('at work', () => {
    expect(at(atCheck())).toEqual(['3A', null]);
    expect(at(atLinking())).toEqual(['3A', null]);
    const waiting = testJourney()
      .send({ type: 'start', reading: goodLink() })
      .send({ type: 'token-given', draft: '', reading: goodToken() })
      .answer({ type: 'token-checked', identity: ada });
    expect(at(waiting)).toEqual(['3A', null]);
  });

  it('with a question', () => {
    const on = atCheck().answer({ type: 'token-checked', identity: { ...ada, access: 'write' } });
    expect(at(on)).toEqual(['3B', 'access-too-wide']);
    expect(obstacleOf(on.journey)).toBeNull();
  });

  it('stopped: at the check, or while linking', () => {
    expect(at(atCheck().answer({ type: 'check-failed', problem: { code: 'token-refused' } }))).toEqual([
      '3C',
      'token-refused',
    ]);
    const linking = (code: 'stackone-refused' | 'account-exists-refused') =>
      atLinking().answer({ type: 'link-failed', problem: { code } });
    expect(at(linking('stackone-refused'))).toEqual(['3D', 'stackone-refused']);
    expect(at(linking('account-exists-refused'))).toEqual(['3D', 'account-exists-refused']);
  });

  it('asking for more', () => {
    const on = atCheck({ ...connector, fields: [workspaceSlug] }).answer({ type: 'token-checked', identity: ada });
    expect(at(on)).toEqual(['3E', null]);
  });

  it('with the token at hand: before a page, over one, and over one that can’t be filled in', () => {
    expect(at(atHand())).toEqual(['3F', null]);
    expect(at(over(SITE))).toEqual(['3F', null]);
    expect(at(over(SITE).send({ type: 'fill-here' }))).toEqual(['3F', 'hub-host']);
    expect(at(over(null, 'insecure'))).toEqual(['3F', 'page-insecure']);
    expect(at(inHub().send({ type: 'hub-blocked', tab: 3 }))).toEqual(['3F', 'page-shut']);
  });

  it('in the Hub’s form', () => {
    expect(at(inHub())).toEqual(['3G', null]);
    const filled = inHub().send({ type: 'token-taken', site: SITE, requester: 'a' });
    filled
      .send({ type: 'hub-seen', site: SITE, shows: 'ready' })
      .send({ type: 'hub-seen', site: SITE, shows: 'refused' });
    expect(at(filled)).toEqual(['3G', 'hub-refused']);
  });

  it('keeps no word of a forgotten token', () => {
    const { journey } = atCheck();
    expect(alertOf(withSession(journey, { tokenForgotten: true }))).toBeNull();
  });
});

it('step 4 has one place, and nothing stands in the way anymore', () => {
  const on = atLinking().answer({ type: 'linked', accountId: 'a' });
  expect(at(on)).toEqual(['4A', null]);
  expect(at(on.send({ type: 'permissions-seen', withheld: ['api.stackone.com'] }))).toEqual(['4A', null]);
});
