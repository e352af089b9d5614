/** What others say beforehand: the link, and the person's organisation. */
import { describe, expect, it } from 'vitest';
import { ada, atCheck, connector, goodLink, goodToken, NOW, player } from '../../test/helpers/journey-player.ts';
import { NO_SETTINGS, type Setup } from './settings.ts';
import { contactOf } from './setup.ts';

const SETUP: Setup = { wanted: 'write', tokenName: 'For Acme', vendor: 'Vendor', contact: 'Ann', language: '' };
const linkThat = (stated: Setup | 'unreadable' | null, session = 'session-1') => ({
  type: 'link-typed' as const,
  draft: 'x',
  reading: { ok: true as const, session, bare: false, stated },
});
const fixed = (settings: Partial<typeof NO_SETTINGS>) => ({
  type: 'settings-seen' as const,
  settings: { ...NO_SETTINGS, ...settings },
});

describe('a setup link', () => {
  it('fills in the access and the token’s name', () => {
    const { state } = player().send(linkThat(SETUP));
    expect(state).toMatchObject({ wanted: 'write', tokenName: 'For Acme', stated: SETUP });
    expect(contactOf(state)).toBe('Ann');
  });

  it('leaves the last word to the person', () => {
    const on = player().send(linkThat(SETUP)).send({ type: 'access-chosen', wanted: 'read' }).send(linkThat(SETUP));
    expect(on.state.wanted).toBe('read');
  });

  it('takes what it said with it when another link takes its place', () => {
    const on = player().send(linkThat(SETUP)).send(linkThat(null, 'session-2'));
    expect(on.state).toMatchObject({ wanted: 'read', tokenName: 'StackOne Integration', stated: null });
    expect(player().send(linkThat(SETUP)).send({ type: 'start-without-link' }).state.wanted).toBe('read');
  });

  it('takes it along when the person starts over, goes back for another link, or has to say which', () => {
    const gone = { wanted: 'read', stated: null };
    expect(player().send(linkThat(SETUP)).send({ type: 'start-over' }).state).toMatchObject(gone);
    const found = ['one', 'other'].map((session) => ({ url: session, session, inFront: false }));
    expect(player().send(linkThat(SETUP)).send({ type: 'links-found', found }).state).toMatchObject(gone);
    const failed = player()
      .send({ type: 'start', reading: linkThat(SETUP).reading })
      .answer({ type: 'session-opened', connector })
      .send({ type: 'token-given', draft: '', reading: goodToken() })
      .answer({ type: 'token-checked', identity: { ...ada, access: 'write' } })
      .answer({ type: 'link-failed', problem: { code: 'session-refused' } });
    expect(failed.send({ type: 'another-link' }).state).toMatchObject({ ...gone, step: 'link' });
  });

  it('is taken when Start is pressed on it, too', () => {
    const { reading } = linkThat(SETUP);
    expect(player().send({ type: 'start', reading }).state).toMatchObject({ step: 'token', wanted: 'write' });
  });

  it('that can’t be read says nothing, and leaves what the person chose', () => {
    const on = player().send({ type: 'access-chosen', wanted: 'write' }).send(linkThat('unreadable'));
    expect(on.state).toMatchObject({ wanted: 'write', tokenName: 'StackOne Integration', stated: 'unreadable' });
  });

  it('names the token of an account that is updated, with the day', () => {
    const edits = { id: 'a', ending: '', workspace: '' };
    const on = player()
      .send(linkThat(SETUP))
      .answer({ type: 'session-opened', connector: { ...connector, edits } });
    expect(on.state.tokenName).toBe(`For Acme ${new Date(NOW).toISOString().slice(0, 10)}`);
  });
});

describe('an organisation', () => {
  it('has the last word', () => {
    const on = player()
      .send(fixed({ wanted: 'read', tokenName: 'Ours', contact: 'IT' }))
      .send(linkThat(SETUP));
    expect(on.send({ type: 'access-chosen', wanted: 'write' }).state).toMatchObject({
      wanted: 'read',
      tokenName: 'Ours',
    });
    expect(contactOf(on.state)).toBe('IT');
  });

  it('is obeyed in the next journey as well', () => {
    const on = player()
      .send(fixed({ wanted: 'write', tokenName: 'Ours' }))
      .send({ type: 'start', reading: goodLink() });
    expect(on.send({ type: 'start-over' }).state).toMatchObject({ step: 'link', wanted: 'write', tokenName: 'Ours' });
  });

  it('lets go of what it fixed', () => {
    const on = player()
      .send(fixed({ wanted: 'write', tokenName: 'Ours' }))
      .send(fixed({}));
    expect(on.state).toMatchObject({ wanted: 'read', tokenName: 'StackOne Integration' });
  });

  it('does not rename a token that was made already', () => {
    const on = atCheck().send(fixed({ tokenName: 'Ours' }));
    expect(on.state.tokenName).toBe('StackOne Integration');
  });

  it('can forbid to link against the helper’s advice, but not what the helper advises', () => {
    const wide = atCheck().send(fixed({ linkAnyway: false }));
    wide.answer({ type: 'token-checked', identity: { ...ada, access: 'write' } });
    const before = wide.state;
    expect(wide.send({ type: 'link-anyway', concern: 'access-too-wide' }).state).toBe(before);

    const several = player()
      .send(fixed({ linkAnyway: false }))
      .send({ type: 'start', reading: goodLink() });
    several.answer({ type: 'session-opened', connector });
    several.send({ type: 'token-given', draft: '', reading: goodToken() });
    several.answer({ type: 'token-checked', identity: ada, workspaces: ['acme', 'other'] });
    several.send({ type: 'link-anyway', concern: 'several-workspaces' });
    expect(several.state).toMatchObject({ phase: { is: 'linking' } });
  });
});
