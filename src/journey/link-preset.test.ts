/** What others say beforehand: the link, and the person's organization. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  atCheck,
  connector,
  goodLink,
  goodToken,
  NOW,
  stateName,
  testJourney,
} from '../../test/helpers/test-journey.ts';
import { languageOf, presetAccess } from './link-preset.ts';
import { type LinkPreset, type LinkPresetReading, NO_SETTINGS, type Settings } from './types.ts';

const PRESET: LinkPreset = { access: 'read', tokenName: 'For Acme', vendor: 'Vendor', contact: 'Ann', language: '' };
const linkThat = (preset: LinkPresetReading, sessionToken = 'session-1') => ({
  type: 'link-typed' as const,
  draft: 'x',
  reading: { ok: true as const, sessionToken, bare: false, preset },
});
const fixed = (settings: Partial<Settings>) => ({
  type: 'settings-seen' as const,
  settings: { ...NO_SETTINGS, ...settings },
});

describe('a setup link', () => {
  it('fills in the access and the token’s name', () => {
    const { session } = testJourney().send({ type: 'access-chosen', access: 'write' }).send(linkThat(PRESET));
    expect(session).toMatchObject({ access: 'read', tokenName: 'For Acme', linkPreset: PRESET });
  });

  it('leaves the last word to the person', () => {
    const on = testJourney()
      .send(linkThat(PRESET))
      .send({ type: 'access-chosen', access: 'write' })
      .send(linkThat(PRESET));
    expect(on.session.access).toBe('write');
  });

  it('that wants writing leaves it to the person to choose that', () => {
    const on = testJourney().send(linkThat({ ...PRESET, access: 'write' }));
    expect([on.session.access, presetAccess(on.session)]).toEqual(['read', null]);
  });

  it.each([
    ['en-US', 'ja', null],
    ['de-AT, ja', 'ja', 'ja'],
    ['de-AT', 'de', 'de'],
    ['en', 'xx', null],
  ])('for browser languages %s, states %s, and %s is spoken', (browsers, language, spoken) => {
    const browserLanguages = browsers.split(', ');
    const on = testJourney().send({ type: 'language-seen', language: null, browserLanguages });
    expect(languageOf(on.send(linkThat({ ...PRESET, language })).session)).toBe(spoken);
    on.send({ type: 'language-chosen', language: 'fr' });
    expect(languageOf(on.session)).toBe('fr');
  });

  it('takes what it said with it when another link takes its place', () => {
    const on = testJourney().send(linkThat(PRESET)).send(linkThat(null, 'session-2'));
    expect(on.session).toMatchObject({ access: 'read', tokenName: 'StackOne Integration', linkPreset: null });
    const without = testJourney().send(linkThat(PRESET)).send({ type: 'start-without-link' });
    expect(without.session).toMatchObject({ tokenName: 'StackOne Integration', linkPreset: null });
  });

  it('takes it along when the person starts over, goes back for another link, or has to say which', () => {
    const gone = { tokenName: 'StackOne Integration', linkPreset: null };
    expect(testJourney().send(linkThat(PRESET)).send({ type: 'start-over' }).session).toMatchObject(gone);
    const found = ['one', 'other'].map((sessionToken) => ({ url: sessionToken, sessionToken, inFront: false }));
    expect(testJourney().send(linkThat(PRESET)).send({ type: 'links-found', found }).session).toMatchObject(gone);
    const failed = testJourney()
      .send({ type: 'start', reading: linkThat(PRESET).reading })
      .answer({ type: 'session-opened', connector })
      .send({ type: 'token-given', draft: '', reading: goodToken() })
      .answer({ type: 'token-checked', identity: ada })
      .send({ type: 'link-anyway', question: 'account-unconfirmed' })
      .answer({ type: 'link-failed', problem: { code: 'session-refused' } });
    failed.send({ type: 'another-link' });
    expect([stateName(failed), failed.session.linkPreset]).toEqual(['link', null]);
  });

  it('is taken when Start is pressed on it, too', () => {
    const { reading } = linkThat(PRESET);
    const on = testJourney().send({ type: 'start', reading });
    expect([stateName(on), on.session.tokenName]).toEqual(['token', 'For Acme']);
  });

  it('that can’t be read says nothing, and leaves what the person chose', () => {
    const on = testJourney().send({ type: 'access-chosen', access: 'write' }).send(linkThat('unreadable'));
    expect(on.session).toMatchObject({
      access: 'write',
      tokenName: 'StackOne Integration',
      linkPreset: 'unreadable',
    });
  });

  it('names the token of an account that is updated, with the day', () => {
    const edits = { id: 'a', ending: '', workspace: '' };
    const on = testJourney()
      .send(linkThat(PRESET))
      .answer({ type: 'session-opened', connector: { ...connector, edits } });
    expect(on.session.tokenName).toBe(`For Acme ${new Date(NOW).toISOString().slice(0, 10)}`);
  });
});

describe('an organization', () => {
  it('has the last word', () => {
    const on = testJourney()
      .send(fixed({ access: 'read', tokenName: 'Ours', contact: 'IT' }))
      .send(linkThat(PRESET));
    expect(on.send({ type: 'access-chosen', access: 'write' }).session).toMatchObject({
      access: 'read',
      tokenName: 'Ours',
    });
  });

  it('applies to the next journey as well', () => {
    const on = testJourney()
      .send(fixed({ access: 'write', tokenName: 'Ours' }))
      .send({ type: 'start', reading: goodLink() });
    on.send({ type: 'start-over' });
    expect(stateName(on)).toBe('link');
    expect(on.session).toMatchObject({ access: 'write', tokenName: 'Ours' });
  });

  it('lets go of what it fixed', () => {
    const on = testJourney()
      .send(fixed({ access: 'write', tokenName: 'Ours' }))
      .send(fixed({}));
    expect(on.session).toMatchObject({ access: 'read', tokenName: 'StackOne Integration' });
  });

  it('does not rename a token that was made already', () => {
    const on = atCheck().send(fixed({ tokenName: 'Ours' }));
    expect(on.session.tokenName).toBe('StackOne Integration');
  });

  it('can forbid to link against the helper’s advice, but not what the helper advises', () => {
    const wide = atCheck().send(fixed({ linkAnyway: false }));
    wide.answer({ type: 'token-checked', identity: { ...ada, access: 'write' } });
    const before = wide.journey;
    expect(wide.send({ type: 'link-anyway', question: 'access-too-wide' }).journey).toBe(before);

    const several = testJourney()
      .send(fixed({ linkAnyway: false }))
      .send({ type: 'start', reading: goodLink() });
    several.answer({ type: 'session-opened', connector });
    several.send({ type: 'token-given', draft: '', reading: goodToken() });
    several.answer({ type: 'token-checked', identity: ada, workspaces: ['acme', 'other'] });
    several.send({ type: 'link-anyway', question: 'several-workspaces' });
    expect(stateName(several)).toBe('connecting');
  });
});
