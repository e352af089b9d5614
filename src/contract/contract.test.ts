import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../test/helpers/property-runs.ts';
import { MAX_TEXT_LENGTH } from '../journey/text-limit.ts';
import { ACCESS_LEVELS, GUIDE_CONTROLS, GUIDE_STEPS } from '../journey/types.ts';
import { PRE_LINK_QUESTIONS } from '../problems/question.ts';
import { type Definitions, type Exchanges, parseMessage } from './define-message.ts';
import { hubPageMessages } from './hub-page.ts';
import { ownPageMessages } from './own-pages.ts';
import { shortcutPageMessages } from './shortcut-page.ts';

const ACTIONS = [
  'start-without-link',
  'show-page',
  'fill-here',
  'fill-elsewhere',
  'hub-linked',
  'show-leftover',
  'fields-given',
  'change-fields',
  'another-token',
  'another-link',
  'already-linked',
  'start-over',
  'finish',
];
/** The message as its handler gets it. */
const parsed = <E extends Exchanges>(definitions: Definitions<E>, message: unknown) =>
  parseMessage(definitions, message, (type, payload) => ({ type, ...payload }));

/** By sender; undefined where it is refused. */
const asAnyone = (message: unknown) => ({
  own: parsed(ownPageMessages, message),
  shortcut: parsed(shortcutPageMessages, message),
  hub: parsed(hubPageMessages, message),
});

const REFUSED = { own: undefined, shortcut: undefined, hub: undefined };

it.each(['link-typed', 'start', 'token-typed', 'token-given'])('journey/%s takes a text of any length', (name) => {
  const type = `journey/${name}`;
  const long = (length: number) => parsed(ownPageMessages, { type, text: 'x'.repeat(length) });
  expect(long(MAX_TEXT_LENGTH)).toEqual({ type, text: 'x'.repeat(MAX_TEXT_LENGTH) });
  expect(long(3 * MAX_TEXT_LENGTH)).toEqual({ type, text: 'x'.repeat(MAX_TEXT_LENGTH + 1) });
});

it.each([
  ['a connector’s field', ownPageMessages, { type: 'journey/field-typed', key: 'k' }],
  ['a token on the page', shortcutPageMessages, { type: 'guide/use-token' }],
])('so does %s', (_, messages, message) => {
  expect(parsed<Exchanges>(messages, { ...message, text: 'x'.repeat(3 * MAX_TEXT_LENGTH) })).toMatchObject({
    text: 'x'.repeat(MAX_TEXT_LENGTH + 1),
  });
});

it.each([
  ['the name of a connector’s field', { type: 'journey/field-typed', key: 'x'.repeat(3 * MAX_TEXT_LENGTH), text: '' }],
  ['the session of an offered link', { type: 'journey/use-offered', sessionToken: 'x'.repeat(3 * MAX_TEXT_LENGTH) }],
])('%s comes from outside and may be long, too', (_, message) => {
  const cut = 'x'.repeat(MAX_TEXT_LENGTH + 1);
  expect(Object.values(parsed<Exchanges>(ownPageMessages, message) ?? {})).toContain(cut);
});

describe('a message is parsed before anything looks at it', () => {
  it.each([
    { type: 'view/opened' },
    { type: 'journey/get' },
    { type: 'report/get' },
    { type: 'journey/link-typed', text: 'https://app.st' },
    { type: 'journey/start', text: '' },
    { type: 'journey/token-typed', text: 'x'.repeat(20_000) },
    { type: 'journey/token-given', text: 'sct_ro_x' },
    ...ACCESS_LEVELS.map((access) => ({ type: 'journey/access-chosen', access })),
    ...PRE_LINK_QUESTIONS.map((question) => ({ type: 'journey/link-anyway', question })),
    ...ACTIONS.map((action) => ({ type: 'journey/action', action })),
  ])('%j is one of our own pages’, and of nobody else', (message) => {
    expect(asAnyone(message)).toEqual({ ...REFUSED, own: message });
  });

  it.each([
    { type: 'guide/instruction' },
    ...GUIDE_STEPS.map((step) => ({ type: 'guide/page-seen', step, missing: null })),
    ...GUIDE_CONTROLS.map((missing) => ({ type: 'guide/page-seen', step: 'settings', missing })),
    { type: 'guide/use-token', text: 'sct_ro_x' },
    { type: 'cleanup/instruction' },
    { type: 'cleanup/finished', name: null },
  ])('%j is one of Shortcut’s page, and of nobody else', (message) => {
    expect(asAnyone(message)).toEqual({ ...REFUSED, shortcut: message });
  });

  it.each([
    { type: 'hub/instruction' },
    { type: 'hub/page-seen', shows: 'form' },
    { type: 'hub/take-token', requester: 'me' },
  ])('%j is one of the Hub’s page, and of nobody else', (message) => {
    expect(asAnyone(message)).toEqual({ ...REFUSED, hub: message });
  });

  it.each([{ type: 'page-copy' }, { type: 'page-fault', where: 'TypeError shortcut-page.js:1:2345 <anonymous>' }])(
    '%j is one of any page script’s',
    (message) => {
      expect(asAnyone(message)).toEqual({ own: undefined, shortcut: message, hub: message });
    },
  );

  it.each<[string, unknown]>([
    ['an unknown type', { type: 'journey/everything' }],
    ['a type that every object has', { type: 'toString' }],
    ['a type that is none', { type: ['journey/get'] }],
    ['a missing text', { type: 'journey/token-given' }],
    ['a text that is none', { type: 'journey/token-given', text: { toString: 'x' } }],
    ['a name without end', { type: 'journey/other-workspace', workspace: 'x'.repeat(20_001) }],
    ['an unknown access', { type: 'journey/access-chosen', access: 'admin' }],
    ['an unknown question', { type: 'journey/link-anyway', question: 'CANARY' }],
    ['an unknown action', { type: 'journey/action', action: 'CANARY' }],
    ['an event that is no action', { type: 'journey/action', action: 'resumed' }],
    ['an unknown step', { type: 'guide/page-seen', step: 'CANARY', missing: null }],
    ['an unknown control', { type: 'guide/page-seen', step: 'settings', missing: 'CANARY' }],
    ['nothing about a control', { type: 'guide/page-seen', step: 'settings' }],
    ['a fault at an endless place', { type: 'page-fault', where: 'x'.repeat(201) }],
    ['a fault that quotes', { type: 'page-fault', where: 'Error "CANARY"' }],
    ['a list', [{ type: 'journey/get' }]],
    ['a text', 'journey/get'],
    ['nothing', undefined],
    ['null', null],
  ])('%s is refused', (_, message) => {
    expect(asAnyone(message)).toEqual(REFUSED);
  });

  it('drops whatever else comes along', () => {
    const message = { type: 'guide/use-token', text: 'x', tab: 9, requestId: 1 };
    expect(asAnyone(message).shortcut).toEqual({ type: 'guide/use-token', text: 'x' });
  });

  it('anything at all is parsed without throwing, and is none of ours unless it says so', () => {
    const type = fc.constantFrom(
      ...(['journey/token-given', 'journey/start', 'journey/access-chosen'] as const),
      ...(['guide/page-seen', 'guide/use-token', 'toString', '__proto__'] as const),
    );
    const nearly = fc.record({
      type,
      text: fc.anything(),
      access: fc.anything(),
      step: fc.anything(),
      missing: fc.anything(),
    });
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }), nearly),
        (message) => {
          for (const payload of Object.values(asAnyone(message))) {
            if (payload && 'text' in payload) expect(payload.text).toBeTypeOf('string');
            if (payload && 'access' in payload) expect(['read', 'write']).toContain(payload.access);
          }
        },
      ),
      propertyRuns(1000),
    );
  });
});
