/** Everything that can go wrong with a request, and what the person is told then. */
import type { Code } from '../../src/problems/problem.ts';
import type { Fault, FaultKind } from '../sandbox/index.ts';
import { SHORTCUT, STACKONE } from './sandbox-fetch.ts';

export type Outcome = Code | 'done';

/** A request of the journey, and which of the fault's columns it is answered for. */
export interface JourneyRequest extends Pick<Fault, 'host' | 'path' | 'method'> {
  column: 'link' | 'whoami' | 'member' | 'account';
  /** The session edits an account. */
  edits?: true;
}

export const REQUESTS: Record<string, JourneyRequest> = {
  'the settings of the link': { host: STACKONE, path: '/hub/settings', column: 'link' },
  'the connectors': { host: STACKONE, path: '/hub/connectors?', column: 'link' },
  'the connector’s form': { host: STACKONE, path: /^\/hub\/connectors\/./, column: 'link' },
  'whose token it is': { host: SHORTCUT, path: '/api/v3/member', column: 'member' },
  'what the token allows': { host: SHORTCUT, path: '/api/v4/whoami', column: 'whoami' },
  'linking an account': { host: STACKONE, path: '/hub/accounts', method: 'POST', column: 'account' },
  'updating an account': { host: STACKONE, path: '/hub/accounts', method: 'PATCH', column: 'account', edits: true },
};

/** What never reaches the sandbox at all. */
export type Unreachable = 'dns' | 'refused';

interface Row {
  kind: FaultKind | Unreachable;
  link: Outcome;
  member: Outcome;
  account: Outcome;
}

const told = (kind: Row['kind'], link: Outcome, member: Outcome, account: Outcome): Row => ({
  kind,
  link,
  member,
  account,
});

const status = (code: number, headers: Record<string, string> = {}): FaultKind => ({ status: code, headers, body: {} });
const body = (text: string): FaultKind => ({ status: 200, body: text });

/** Whether a link request arrived is unknown whenever no answer, or none that can be read, came back. */
export const FAULTS: Record<string, Row> = {
  'no such host': told('dns', 'stackone-unreachable', 'shortcut-unreachable', 'outcome-unknown'),
  'connection refused': told('refused', 'stackone-unreachable', 'shortcut-unreachable', 'outcome-unknown'),
  'connection dropped before it acted': told(
    'drop-before',
    'stackone-unreachable',
    'shortcut-unreachable',
    'outcome-unknown',
  ),
  'connection dropped after it acted': told(
    'drop-after',
    'stackone-unreachable',
    'shortcut-unreachable',
    'outcome-unknown',
  ),
  'no answer': told('hang', 'stackone-unreachable', 'shortcut-unreachable', 'outcome-unknown'),
  '400': told(status(400), 'stackone-unexpected', 'shortcut-unexpected', 'stackone-refused'),
  '401': told(status(401), 'session-refused', 'token-refused', 'session-refused'),
  '403': told(status(403), 'session-refused', 'token-forbidden', 'session-refused'),
  '404': told(status(404), 'stackone-unexpected', 'shortcut-unexpected', 'stackone-unexpected'),
  '409': told(status(409), 'stackone-unexpected', 'shortcut-unexpected', 'account-exists-refused'),
  '422': told(status(422), 'stackone-unexpected', 'shortcut-unexpected', 'stackone-refused'),
  '429': told(status(429), 'stackone-rate-limited', 'shortcut-rate-limited', 'stackone-rate-limited'),
  '429 with Retry-After': told(
    status(429, { 'retry-after': '2' }),
    'stackone-rate-limited',
    'shortcut-rate-limited',
    'stackone-rate-limited',
  ),
  '500': told(status(500), 'stackone-unexpected', 'shortcut-unexpected', 'outcome-unknown'),
  '502': told(status(502), 'stackone-unexpected', 'shortcut-unexpected', 'outcome-unknown'),
  '503': told(status(503), 'stackone-unexpected', 'shortcut-unexpected', 'outcome-unknown'),
  'half an answer': told('truncate', 'stackone-unexpected', 'shortcut-unexpected', 'outcome-unknown'),
  'JSON of another kind': told(body('[7]'), 'stackone-unexpected', 'shortcut-unexpected', 'outcome-unknown'),
  HTML: told(body('<h1>Hello</h1>'), 'stackone-unexpected', 'shortcut-unexpected', 'outcome-unknown'),
  '50 MB': told(body('x'.repeat(50_000_000)), 'stackone-unexpected', 'shortcut-unexpected', 'outcome-unknown'),
  'a redirect to another host': told(
    status(307, { location: 'https://app.stackone.com/steal' }),
    'stackone-unexpected',
    'shortcut-unexpected',
    'outcome-unknown',
  ),
  'unknown fields besides': told({ extra: { later: [1], nothing: null } }, 'done', 'done', 'done'),
  'nothing of what it should hold': told('bare', 'stackone-unexpected', 'shortcut-unexpected', 'outcome-unknown'),
};

/** Where a request and its fault go their own way. */
const EXCEPTIONS: Record<string, Record<string, Outcome>> = {
  // An answer without that field is the usual one: this session edits no account.
  'the settings of the link': { 'nothing of what it should hold': 'done' },
  // An update may be answered with nothing at all.
  'updating an account': { 'nothing of what it should hold': 'done' },
};

/** `what the token allows` only adds to what else is known: whatever it answers, the journey goes on. */
export function expectedOutcome(request: string, fault: string): Outcome {
  const { column } = REQUESTS[request] ?? { column: 'whoami' };
  if (column === 'whoami') return 'done';
  const row = FAULTS[fault];
  if (!row) throw new Error(`no fault ${fault}`);
  return EXCEPTIONS[request]?.[fault] ?? row[column];
}
