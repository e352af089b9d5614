/** Every message once, as someone who may send it would, and what answers it. */
import { expect } from 'vitest';
import type { Message } from '../../src/contract/define-message.ts';
import type { HubPageMessage } from '../../src/contract/hub-page.ts';
import type { OwnPageMessage } from '../../src/contract/own-pages.ts';
import type { PageScriptExchanges } from '../../src/contract/page-scripts.ts';
import type { ShortcutPageMessage } from '../../src/contract/shortcut-page.ts';

/** A message and what answers it, one for each type; a type without its row is an error of types. */
type Rows<Message extends { type: string }> = {
  [Type in Message['type']]: [Extract<Message, { type: Type }>, unknown];
};

/** In the order in which they are sent: the first of them at step 2, where most of them matter. */
export const ownPageRows = (): Rows<OwnPageMessage> => ({
  'view/opened': [{ type: 'view/opened' }, inState({ name: 'token' })],
  'journey/get': [{ type: 'journey/get' }, inState({ name: 'token' })],
  'report/get': [{ type: 'report/get' }, expect.stringMatching(/^Shortcut linking helper report 2\n/)],
  'journey/access-chosen': [{ type: 'journey/access-chosen', access: 'write' }, inSession({ access: 'write' })],
  'journey/token-typed': [{ type: 'journey/token-typed', text: 'typed' }, inSession({ tokenDraft: 'typed' })],
  'journey/token-given': [
    { type: 'journey/token-given', text: 'no token' },
    inState({ problem: problem('token-malformed') }),
  ],
  'journey/field-typed': [{ type: 'journey/field-typed', key: 'k', text: 'typed' }, inState({ name: 'token' })],
  'journey/use-offered': [{ type: 'journey/use-offered', sessionToken: 'other' }, inState({ name: 'token' })],
  'journey/leftover-deleted': [{ type: 'journey/leftover-deleted', name: 'other' }, inState({ name: 'token' })],
  'journey/hub-confirmed': [
    { type: 'journey/hub-confirmed', origin: 'https://vendor.example.com' },
    inState({ name: 'token' }),
  ],
  'journey/other-workspace': [{ type: 'journey/other-workspace', workspace: 'globex' }, inState({ name: 'token' })],
  'journey/link-anyway': [{ type: 'journey/link-anyway', question: 'account-exists' }, inState({ name: 'token' })],
  'journey/try-again': [{ type: 'journey/try-again', requestId: 1 }, inState({ name: 'token' })],
  'journey/language-chosen': [{ type: 'journey/language-chosen', language: null }, inSession({ language: null })],
  'journey/action': [{ type: 'journey/action', action: 'start-over' }, inState({ name: 'link' })],
  'journey/link-typed': [{ type: 'journey/link-typed', text: 'half' }, inSession({ linkDraft: 'half' })],
  'journey/start': [{ type: 'journey/start', text: '' }, inState({ problem: problem('session-missing') })],
});

type Of<Message, Group extends string> = Extract<Message, { type: `${Group}/${string}` }>;

export const guideRows = (token: string): Rows<Of<ShortcutPageMessage, 'guide'>> => ({
  'guide/instruction': [{ type: 'guide/instruction' }, guide()],
  'guide/page-seen': [{ type: 'guide/page-seen', step: 'settings', missing: 'settings' }, guide()],
  'guide/use-token': [{ type: 'guide/use-token', text: token }, { type: 'checking' }],
});

/** Where no token is to be deleted. */
export const cleanupRows = (): Rows<Of<ShortcutPageMessage, 'cleanup'>> => ({
  'cleanup/instruction': [{ type: 'cleanup/instruction' }, null],
  'cleanup/finished': [{ type: 'cleanup/finished', name: 'StackOne Integration' }, null],
});

/** Where the person did not let us in. */
export const hubRows = (): Rows<Of<HubPageMessage, 'hub'>> => ({
  'hub/instruction': [{ type: 'hub/instruction' }, { type: 'nothing' }],
  'hub/page-seen': [{ type: 'hub/page-seen', shows: 'linked' }, { type: 'nothing' }],
  'hub/take-token': [{ type: 'hub/take-token', requester: 'me' }, null],
});

/** From any page script, which is told nothing by either: the browser's own language needs no copy. */
export const pageScriptRows = (where = 'TypeError x.js:1:2'): Rows<Message<PageScriptExchanges>> => ({
  'page-copy': [{ type: 'page-copy' }, null],
  'page-fault': [{ type: 'page-fault', where }, null],
});

const inSession = (part: object) => ({ session: expect.objectContaining(part), state: expect.anything() });
const inState = (part: object) => ({ session: expect.anything(), state: expect.objectContaining(part) });
const problem = (code: string) => expect.objectContaining({ code });
const guide = () => ({
  type: 'guide',
  access: 'read',
  tokenName: 'StackOne Integration',
  isNameStated: false,
  isAwaited: false,
  wordings: {},
});

export const messagesOf = (rows: Record<string, [unknown, unknown]>) => Object.values(rows).map(([message]) => message);
export const answersOf = (rows: Record<string, [unknown, unknown]>) => Object.values(rows).map(([, answer]) => answer);
