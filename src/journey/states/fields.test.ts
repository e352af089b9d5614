/** Step 3: what StackOne's connector needs beside the token: asked for once, kept, and given on. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  atCheck,
  connector,
  effectTypes,
  goodLink,
  goodToken,
  workspaceSlug,
} from '../../../test/helpers/test-journey.ts';
import { TOKEN_LIFE } from '../expiry.ts';

const needsSlug = { ...connector, fields: [workspaceSlug] };
const asking = () => atCheck(needsSlug).answer({ type: 'token-checked', identity: ada });
const typed = (text: string, key = 'workspace_slug') => ({ type: 'field-typed', key, text }) as const;
const answered = () => asking().send(typed('acme')).send({ type: 'fields-given' });
const refused = () => answered().answer({ type: 'link-failed', problem: { code: 'stackone-refused', status: 400 } });

describe('what a connector needs besides', () => {
  it('is asked for once the token proved good, and calls the person', () => {
    const on = asking();
    expect(on.state).toMatchObject({ name: 'fields', tried: false, identity: ada });
    expect(effectTypes(on)).toEqual(['open-popup']);
  });

  it('is kept while it is typed, and sent along with the token', () => {
    const on = asking().send(typed('ac')).send(typed('acme'));
    expect(on.state).toMatchObject({ drafts: { workspace_slug: 'acme' } });
    on.send({ type: 'fields-given' });
    expect(on.effects).toMatchObject([{ type: 'link-account', answers: { workspace_slug: 'acme' } }]);
  });

  it('holds linking up while it is missing, and is then said to', () => {
    const on = asking().send(typed(' ')).send({ type: 'fields-given' });
    expect(on.state).toMatchObject({ name: 'fields', tried: true, drafts: { workspace_slug: ' ' } });
    expect(on.effects).toEqual([]);
  });

  it('takes nothing that the connector did not ask for', () => {
    const on = asking();
    const before = on.journey;
    expect(on.send(typed('x', 'other')).send(typed('x', '__proto__')).journey).toBe(before);
  });

  it('still leaves the questions to be asked', () => {
    const on = atCheck(needsSlug).answer({ type: 'token-checked', identity: { ...ada, access: 'write' } });
    on.send(typed('acme')).send({ type: 'fields-given' });
    expect(on.state).toMatchObject({ name: 'question', questions: ['access-too-wide'] });
    expect(on.send({ type: 'link-anyway', question: 'access-too-wide' }).effects).toMatchObject([
      { type: 'link-account', answers: { workspace_slug: 'acme' } },
    ]);
  });

  it('can be changed when StackOne refuses', () => {
    const on = refused().send({ type: 'change-fields' });
    expect(on.state).toMatchObject({ name: 'fields', drafts: { workspace_slug: 'acme' } });
  });

  it('can’t be changed after another failure: that is answered first', () => {
    const on = answered().answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } });
    const before = on.journey;
    expect(on.send({ type: 'change-fields' }).journey).toBe(before);
  });

  it('is not asked again for another token', () => {
    const on = refused().send({ type: 'another-token' }).send({ type: 'token-given', draft: '', reading: goodToken() });
    on.answer({ type: 'token-checked', identity: ada });
    expect(on.effects).toMatchObject([{ type: 'link-account', answers: { workspace_slug: 'acme' } }]);
  });

  it('is forgotten for another link, once linked, and with a token that nobody uses', () => {
    expect(answered().answer({ type: 'linked', accountId: 'a' }).session.answers).toEqual({});
    const other = { type: 'start', reading: goodLink('session-2') } as const;
    expect(refused().send({ type: 'another-link' }).send(other).session.answers).toEqual({});
    const late = refused().send({ type: 'change-fields' }).wait(TOKEN_LIFE).send({ type: 'time-passed' });
    expect(JSON.stringify(late.journey)).not.toContain('"workspace_slug":"acme"');
  });
});
