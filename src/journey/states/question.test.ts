/** Step 3: questions before anything is linked, and what may be answered. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  atCheck,
  atToken,
  connector,
  effectTypes,
  goodToken,
  type TestJourney,
} from '../../../test/helpers/test-journey.ts';
import type { PreLinkQuestion } from '../../problems/question.ts';
import type { Identity } from '../types.ts';

const can = (access: Identity['access'], role = 'member'): Identity => ({ ...ada, access, role });
const edits = { id: 'acc-7', ending: '', workspace: '' };
const text = ({ journey }: TestJourney) => JSON.stringify(journey);

describe('a token that works', () => {
  it.each<[string, 'read' | 'write', Identity, PreLinkQuestion | null]>([
    ['read-only is too narrow for writing', 'write', can('read'), 'access-too-narrow'],
    ['writing in part is too narrow for writing', 'write', can('part'), 'access-too-narrow'],
    ['full access suits writing', 'write', can('write'), null],
    ['full access is too wide for reading', 'read', can('write'), 'access-too-wide'],
    ['writing in part is too wide for reading', 'read', can('part'), 'access-too-wide'],
    ['read-only suits reading', 'read', can('read'), null],
    ['an access nobody knows is no question', 'write', can('unknown'), null],
    ['an Observer cannot write, whatever the token says', 'write', can('write', 'Observer'), 'role-cannot-write'],
    ['an Observer may read', 'read', can('read', 'observer'), null],
  ])('%s', (_, access, identity, question) => {
    const on = atToken()
      .send({ type: 'access-chosen', access })
      .send({ type: 'token-given', draft: '', reading: goodToken() })
      .answer({ type: 'token-checked', identity });
    if (question === null) return expect(effectTypes(on)).toEqual(['link-account']);
    expect(on.state).toMatchObject({ name: 'question', questions: [question] });
    expect(effectTypes(on)).toEqual(['open-popup']);
    on.send({ type: 'link-anyway', question });
    expect(effectTypes(on)).toEqual(['link-account']);
  });

  it('that is not the right one is dropped for another, and the person is told to delete it', () => {
    const on = atCheck()
      .answer({ type: 'token-checked', identity: can('write') })
      .send({ type: 'another-token' });
    expect(on.effects).toEqual([{ type: 'open-page', tab: 7, workspace: '' }]);
    expect(on.state.name).toBe('token');
    expect(on.session).toMatchObject({ tokenDraft: '', leftoverTokens: [expect.anything()] });
    expect(text(on)).not.toContain('sct_ro_acme_1');
  });

  it('raises each question in turn, the account about to be overwritten last', () => {
    const on = atCheck({ ...connector, edits }).answer({ type: 'token-checked', identity: can('write') });
    expect(on.state).toMatchObject({ questions: ['access-too-wide', 'account-exists'] });
    on.send({ type: 'link-anyway', question: 'access-too-wide' });
    expect(on.state).toMatchObject({ name: 'question', questions: ['account-exists'] });
    // The second half of a double click must not answer a question nobody has read.
    on.send({ type: 'link-anyway', question: 'access-too-wide' });
    expect(on.state).toMatchObject({ name: 'question', questions: ['account-exists'] });
    on.send({ type: 'link-anyway', question: 'account-exists' });
    expect(on.effects).toMatchObject([{ type: 'link-account', connector: { edits } }]);
  });
});

describe('a question about a token that works', () => {
  const ALTERNATIVES = ['another-token', 'another-link', 'already-linked'] as const;
  const reader = can('read');
  const writer = can('write');

  it.each([
    ['access-too-wide', 'another-token', 'read', writer, connector],
    ['access-too-narrow', 'another-token', 'write', reader, connector],
    ['role-cannot-write', 'another-token', 'write', { ...writer, role: 'observer' }, connector],
    ['account-exists', 'another-link', 'read', reader, { ...connector, edits }],
    ['workspace-changes', 'another-token', 'read', reader, { ...connector, edits: { ...edits, workspace: 'Globex' } }],
  ] as const)('%s: %s is the one way besides linking', (question, alternative, access, identity, open) => {
    const asked = () =>
      atToken(open)
        .send({ type: 'access-chosen', access })
        .send({ type: 'token-given', draft: '', reading: goodToken() })
        .answer({ type: 'token-checked', identity });
    for (const action of ALTERNATIVES) {
      const on = asked();
      expect(on.state).toMatchObject({ name: 'question', questions: [question] });
      const before = on.journey;
      const isIt = action === alternative;
      expect(on.send({ type: action }).journey === before).toBe(!isIt);
    }
  });
});
