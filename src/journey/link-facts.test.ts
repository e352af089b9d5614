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
const onPage = (on: TestJourney, step: GuideStep, workspace = '') =>
  on.send({ type: 'page-opened', tab: 7 }).send({ type: 'page-seen', tab: 7, step, missing: null, workspace });
const given = (on: TestJourney, draft: string, workspaces: string[] = [], identity: Identity = ada) =>
  on.send({ type: 'token-given', draft, reading: goodToken() }).answer({ type: 'token-checked', identity, workspaces });
const pasted = (on: TestJourney, workspaces: string[] = []) => given(on, 'sct_ro_acme_1', workspaces);
const handedOver = (on: TestJourney, workspaces: string[] = [], identity: Identity = ada) =>
  given(on, '', workspaces, identity);
const asked = ({ state }: TestJourney) => (state.name === 'question' ? state.questions : []);

describe('nothing is asked', () => {
  it.each<[string, TestJourney]>([
    ['for a token that was handed over on the page', handedOver(onPage(started(), 'new-token'))],
    ['where a tab shows its workspace', pasted(started(), ['acme'])],
    [
      'where one was made on a page of its workspace',
      pasted(onPage(started(), 'new-token', 'acme').send({ type: 'page-closed', tab: 7 })),
    ],
    [
      'beside a page that names no workspace, on which the person is signed in',
      pasted(onPage(started(), 'token-name')),
    ],
    [
      'where one was made on a page that names no workspace',
      pasted(onPage(started(), 'new-token').send({ type: 'page-closed', tab: 7 })),
    ],
    ['where the link states a name or reading', pasted(started({ tokenName: 'For Acme', access: 'read' }), ['acme'])],
  ])('%s', (_, on) => {
    expect(stateName(on)).toBe('connecting');
  });
});

describe('the account is confirmed before anything is linked', () => {
  it.each<[string, TestJourney]>([
    ['where nothing tells whose token it is', pasted(started())],
    ['where the person is not signed in', pasted(onPage(started(), 'sign-in'))],
    ['where the tab has gone elsewhere', pasted(onPage(started(), 'elsewhere'))],
    ['where one was made on a page of another workspace', pasted(onPage(started(), 'new-token', 'globex'))],
    ['where a page handed over another workspace’s', handedOver(onPage(started(), 'new-token', 'globex'))],
    ['where the link states who asks', handedOver(onPage(started({ vendor: 'Your Bank' }), 'new-token'))],
    ['where it does so as whom to ask', handedOver(onPage(started({ contact: 'Your company’s IT' }), 'new-token'))],
  ])('%s', (_, on) => {
    expect(asked(on)).toEqual(['account-unconfirmed']);
    expect(on.allEffects.map(({ type }) => type)).not.toContain('link-account');
    expect(stateName(on.send({ type: 'link-anyway', question: 'account-unconfirmed' }))).toBe('connecting');
  });

  it('where the link states writing, though the person chose it', () => {
    const on = onPage(started({ access: 'write' }), 'new-token').send({ type: 'access-chosen', access: 'write' });
    expect(asked(handedOver(on, [], { ...ada, access: 'write' }))).toEqual(['account-unconfirmed']);
  });

  it('by the answer to any other question, which shows it as well', () => {
    expect(asked(pasted(started({ vendor: 'V' }), ['globex']))).toEqual(['several-workspaces']);
  });
});
