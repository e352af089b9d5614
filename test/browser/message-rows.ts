/** Every message once, as someone who may send it would, and what answers it. */
import { expect } from 'vitest';
import type { FromCoach, FromHub, FromTidy } from '../../src/contract/instructions.ts';
import type { PageMessage } from '../../src/contract/schema.ts';

/** A message and what answers it, one for each type; a type without its row is an error of types. */
type Rows<Message extends { type: string }> = {
  [Type in Message['type']]: [Extract<Message, { type: Type }>, unknown];
};

/** In the order in which they are sent: the first of them at step 2, where most of them matter. */
export const pageRows = (): Rows<PageMessage> => ({
  'popup/opened': [{ type: 'popup/opened' }, journey({ step: 'token' })],
  'popup/view': [{ type: 'popup/view' }, journey({ step: 'token' })],
  'popup/report': [{ type: 'popup/report' }, expect.stringMatching(/^Shortcut linking helper report 2\n/)],
  'popup/access-chosen': [{ type: 'popup/access-chosen', wanted: 'write' }, journey({ wanted: 'write' })],
  'popup/token-typed': [{ type: 'popup/token-typed', text: 'typed' }, journey({ tokenDraft: 'typed' })],
  'popup/check': [{ type: 'popup/check', text: 'no token' }, journey({ problem: problem('token-malformed') })],
  'popup/field-typed': [{ type: 'popup/field-typed', key: 'k', text: 'typed' }, journey({ step: 'token' })],
  'popup/hub-confirmed': [
    { type: 'popup/hub-confirmed', origin: 'https://vendor.example.com' },
    journey({ step: 'token' }),
  ],
  'popup/other-workspace': [{ type: 'popup/other-workspace', workspace: 'globex' }, journey({ step: 'token' })],
  'popup/link-anyway': [{ type: 'popup/link-anyway', concern: 'account-exists' }, journey({ step: 'token' })],
  'popup/try-again': [{ type: 'popup/try-again', run: 1 }, journey({ step: 'token' })],
  'popup/language-chosen': [{ type: 'popup/language-chosen', language: null }, journey({ language: null })],
  'popup/act': [{ type: 'popup/act', act: 'start-over' }, journey({ step: 'link', tokenDraft: '' })],
  'popup/link-typed': [{ type: 'popup/link-typed', text: 'half' }, journey({ step: 'link', linkDraft: 'half' })],
  'popup/start': [{ type: 'popup/start', text: '' }, journey({ problem: problem('session-missing') })],
});

export const coachRows = (token: string): Rows<FromCoach> => ({
  'coach/orders': [{ type: 'coach/orders' }, guide()],
  'coach/seen': [{ type: 'coach/seen', act: 'settings', missing: 'settings' }, guide()],
  'coach/use-token': [{ type: 'coach/use-token', text: token }, { show: 'checking' }],
});

/** Where no token is to be deleted. */
export const tidyRows = (): Rows<FromTidy> => ({
  'tidy/orders': [{ type: 'tidy/orders' }, null],
  'tidy/over': [{ type: 'tidy/over', gone: 'StackOne Integration' }, null],
});

/** Where the person did not let us in. */
export const hubRows = (): Rows<FromHub> => ({
  'hub/orders': [{ type: 'hub/orders' }, { show: 'nothing' }],
  'hub/seen': [{ type: 'hub/seen', seen: 'linked' }, { show: 'nothing' }],
  'hub/take-token': [{ type: 'hub/take-token', by: 'me' }, null],
});

const journey = (part: object) => expect.objectContaining({ diary: expect.anything(), ...part });
const problem = (code: string) => expect.objectContaining({ code });
const guide = () => ({ show: 'guide', wanted: 'read', tokenName: 'StackOne Integration' });

export const messagesOf = (rows: Record<string, [unknown, unknown]>) => Object.values(rows).map(([message]) => message);
export const answersOf = (rows: Record<string, [unknown, unknown]>) => Object.values(rows).map(([, answer]) => answer);
