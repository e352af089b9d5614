/** Whose account it is has to be confirmed unless there is a sign that it is the one the person works in. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  connector,
  goodToken,
  stateName,
  type TestJourney,
  testJourney,
} from '../../test/helpers/test-journey.ts';
import type { GuideStep, Identity, LinkPreset } from './types.ts';

const PLAIN: LinkPreset = { access: null, tokenName: '', vendor: '', contact: '', language: '' };

const started = (preset: Partial<LinkPreset> | null = null) =>
  testJourney()
    .send({
      type: 'start',
      reading: { ok: true, sessionToken: 's', bare: false, preset: preset && { ...PLAIN, ...preset } },
    })
    .answer({ type: 'session-opened', connector });
const onPage = (on: TestJourney, step: GuideStep) =>
  on.send({ type: 'page-opened', tab: 7 }).send({ type: 'page-seen', tab: 7, step, missing: null });
const checked = (on: TestJourney, workspaces: string[] = [], identity: Identity = ada) =>
  on
    .send({ type: 'token-given', draft: '', reading: goodToken() })
    .answer({ type: 'token-checked', identity, workspaces });
const asked = ({ state }: TestJourney) => (state.name === 'question' ? state.questions : []);

describe('nothing is asked', () => {
  it.each<[string, TestJourney]>([
    [
      'for a token that was made on the page',
      checked(onPage(started(), 'new-token').send({ type: 'page-closed', tab: 7 })),
    ],
    ['where a tab shows its workspace', checked(started(), ['acme'])],
    ['beside a page on which the person is signed in', checked(onPage(started(), 'token-name'))],
    [
      'where the link states a contact, a name or reading',
      checked(onPage(started({ contact: 'Ann', access: 'read' }), 'generate')),
    ],
  ])('%s', (_, on) => {
    expect(stateName(on)).toBe('connecting');
  });
});

describe('the account is confirmed before anything is linked', () => {
  it.each<[string, TestJourney]>([
    ['where nothing tells whose token it is', checked(started())],
    ['where the person is not signed in', checked(onPage(started(), 'sign-in'))],
    ['where the tab has gone elsewhere', checked(onPage(started(), 'elsewhere'))],
    ['where the link states who asks', checked(onPage(started({ vendor: 'Your Bank' }), 'new-token'))],
  ])('%s', (_, on) => {
    expect(asked(on)).toEqual(['account-unconfirmed']);
    expect(on.allEffects.map(({ type }) => type)).not.toContain('link-account');
    expect(stateName(on.send({ type: 'link-anyway', question: 'account-unconfirmed' }))).toBe('connecting');
  });

  it('where the link states writing, though the person chose it', () => {
    const on = onPage(started({ access: 'write' }), 'new-token').send({ type: 'access-chosen', access: 'write' });
    expect(asked(checked(on, [], { ...ada, access: 'write' }))).toEqual(['account-unconfirmed']);
  });

  it('by the answer to any other question, which shows it as well', () => {
    expect(asked(checked(started({ vendor: 'V' }), ['globex']))).toEqual(['several-workspaces']);
  });
});
