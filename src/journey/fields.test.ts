/** What StackOne's connector needs beside the token: asked for once, kept, and given on. */
import { describe, expect, it } from 'vitest';
import { ada, atCheck, connector, goodToken, kinds, workspaceSlug } from '../../test/helpers/journey-player.ts';
import { faultOf } from './answers.ts';
import type { ConnectorField } from './connector.ts';

const needsSlug = { ...connector, fields: [workspaceSlug] };
const asking = () => atCheck(needsSlug).answer({ type: 'token-checked', identity: ada });
const typed = (text: string, key = 'workspace_slug') => ({ type: 'field-typed', key, text }) as const;
const answered = () => asking().send(typed('acme')).send({ type: 'fields-given' });
const refused = () => answered().answer({ type: 'link-failed', problem: { code: 'stackone-refused', status: 400 } });

describe('what a connector needs besides', () => {
  it('is asked for once the token proved good, and calls the person', () => {
    const on = asking();
    expect(on.state).toMatchObject({ step: 'check', phase: { is: 'asking', tried: false, identity: ada } });
    expect(kinds(on)).toEqual(['ask-person']);
  });

  it('is kept while it is typed, and sent along with the token', () => {
    const on = asking().send(typed('ac')).send(typed('acme'));
    expect(on.state).toMatchObject({ phase: { drafts: { workspace_slug: 'acme' } } });
    on.send({ type: 'fields-given' });
    expect(on.effects).toMatchObject([{ type: 'link-account', answers: { workspace_slug: 'acme' } }]);
  });

  it('holds linking up while it does not fit, and is then said to', () => {
    const on = asking().send(typed('ACME')).send({ type: 'fields-given' });
    expect(on.state).toMatchObject({ phase: { is: 'asking', tried: true, drafts: { workspace_slug: 'ACME' } } });
    expect(on.effects).toEqual([]);
  });

  it('takes nothing that the connector did not ask for', () => {
    const on = asking();
    const before = on.state;
    expect(on.send(typed('x', 'other')).send(typed('x', '__proto__')).state).toBe(before);
  });

  it('still leaves the questions to be asked', () => {
    const on = atCheck(needsSlug).answer({ type: 'token-checked', identity: { ...ada, access: 'write' } });
    on.send(typed('acme')).send({ type: 'fields-given' });
    expect(on.state).toMatchObject({ phase: { is: 'choosing', concerns: ['access-too-wide'] } });
    expect(on.send({ type: 'link-anyway', concern: 'access-too-wide' }).effects).toMatchObject([
      { type: 'link-account', answers: { workspace_slug: 'acme' } },
    ]);
  });

  it('can be changed when StackOne refuses', () => {
    const on = refused().send({ type: 'change-fields' });
    expect(on.state).toMatchObject({ phase: { is: 'asking', drafts: { workspace_slug: 'acme' } } });
  });

  it('can’t be changed after another failure: that is answered first', () => {
    const on = answered().answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } });
    const before = on.state;
    expect(on.send({ type: 'change-fields' }).state).toBe(before);
  });

  it('is not asked again for another token', () => {
    const on = refused().send({ type: 'another-token' }).send({ type: 'token-given', draft: '', reading: goodToken() });
    on.answer({ type: 'token-checked', identity: ada });
    expect(on.effects).toMatchObject([{ type: 'link-account', answers: { workspace_slug: 'acme' } }]);
  });

  it('is forgotten for another link, once linked, and with a token that nobody uses', () => {
    expect(answered().answer({ type: 'linked', accountId: 'a' }).state.answers).toEqual({});
    const other = { type: 'start', reading: { ok: true, session: 'session-2', bare: false, stated: null } } as const;
    expect(refused().send({ type: 'another-link' }).send(other).state.answers).toEqual({});
    const late = refused()
      .send({ type: 'change-fields' })
      .wait(16 * 60_000)
      .send({ type: 'time-passed' });
    expect(JSON.stringify(late.state)).not.toContain('"workspace_slug":"acme"');
  });
});

describe('a text fits', () => {
  const field = (more: Partial<ConnectorField>): ConnectorField => ({ ...workspaceSlug, pattern: '', ...more });
  const options = [{ value: 'us', label: 'US' }];
  it.each([
    ['nothing', {}, ' ', 'empty'],
    ['a text', {}, 'x', null],
    ['a number', { is: 'number' }, '12', null],
    ['a number with a sign', { is: 'number' }, '-1', 'not-a-number'],
    ['a choice', { is: 'select', options }, 'us', null],
    ['what is no choice', { is: 'select', options }, 'eu', 'empty'],
    ['the pattern somewhere in it, as the Hub has it', { pattern: 'b+' }, 'abc', null],
    ['without the pattern', { pattern: 'b+' }, 'ac', 'not-fitting'],
  ] as const)('%s', (_, more, text, fault) => expect(faultOf(field(more), text)).toBe(fault));
});
