/** Every request of the journey × everything that can go wrong with it: the right words, nothing lost, a way forward. */
import { setTimeout as realTime, setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isBusy } from '../../test/helpers/background-in-memory.ts';
import {
  expectedOutcome,
  FAULTS,
  type JourneyRequest,
  REQUESTS,
  type Unreachable,
} from '../../test/helpers/fault-table.ts';
import { browser } from '../../test/helpers/memory-browser-module.ts';
import { ENGLISH } from '../../test/helpers/messages.ts';
import { abortAfter } from '../../test/helpers/sandbox-fetch.ts';
import { type FaultKind, type Sandbox, startSandbox } from '../../test/sandbox/index.ts';
import type { OwnPageMessage } from '../contract/own-pages.ts';
import { isIn, type Journey, stepOf } from '../journey/journey.ts';
import { type Problem, recoveryActionsFor } from '../problems/problem.ts';

let sandbox: Sandbox;
/** Where requests of this kind end instead of at the sandbox. */
let nowhere: { request: JourneyRequest; how: Unreachable } | null = null;
const inFlight = new Set<Request>();
const realFetch = globalThis.fetch;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(abortAfter);
  vi.stubGlobal('fetch', (input: string | URL | Request, init?: RequestInit) => send(new Request(input, init)));
  sandbox.reset();
  browser.restart();
  nowhere = null;
});
afterEach(() => {
  browser.stopBackground();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function send(request: Request): Promise<Response> {
  inFlight.add(request);
  try {
    return await (nowhere && isAsked(request, nowhere.request) ? NOWHERE[nowhere.how]() : sandbox.fetch(request));
  } finally {
    inFlight.delete(request);
  }
}

const NOWHERE: Record<Unreachable, () => Promise<Response>> = {
  dns: () => realFetch('https://nobody.invalid/'),
  refused: () => realFetch('https://127.0.0.1:9/'),
};

function isAsked({ method, url }: Request, { host, path, ...asked }: JourneyRequest): boolean {
  const target = url.replace(`https://${host}`, '');
  const fits = typeof path === 'string' ? target.startsWith(path) : path.test(target);
  return fits && (!asked.method || asked.method === method);
}

async function ask(message: OwnPageMessage): Promise<Journey> {
  const journey = await browser.ask(message);
  if (!journey) throw new Error(`no answer to ${message.type}`);
  return journey;
}

/** Until nothing is under way. Time goes by only while it alone can bring news: `hanging` requests have no answer. */
async function rest(hanging = 0): Promise<Journey> {
  for (;;) {
    await setImmediate();
    const journey = await ask({ type: 'journey/get' });
    if (!isBusy(journey)) return journey;
    if (inFlight.size <= hanging) await vi.advanceTimersByTimeAsync(200);
    else await realTime(1);
  }
}

interface Go {
  session: string;
  token: string;
  /** How many requests at once are never answered. */
  hanging?: number;
}

/** From the link to where it goes no further by itself. */
async function go({ session, token, hanging = 0 }: Go): Promise<Journey> {
  await ask({ type: 'journey/link-typed', text: session });
  const looked = await rest(hanging);
  if (looked.session.link.status === 'failed') return looked;
  await ask({ type: 'journey/start', text: session });
  await ask({ type: 'journey/token-given', text: token });
  return confirm(hanging);
}

/** An update is asked about first; that is no fault. */
async function confirm(hanging = 0): Promise<Journey> {
  const journey = await rest(hanging);
  if (!isIn(journey, 'question')) return journey;
  await ask({ type: 'journey/link-anyway', question: journey.state.questions[0] });
  return rest(hanging);
}

type Told = Problem & { requestId: number };

function told({ session, state }: Journey): Told | null {
  if (state.name === 'failed') return { ...state.problem, requestId: state.requestId };
  const { link } = session;
  return link.status === 'failed' ? { ...link.problem, requestId: link.requestId } : null;
}

function wordsFor({ code, detail }: Problem): string {
  const key = `problem_${code}`.replaceAll('-', '_');
  return ENGLISH.get(`${key}_${detail?.replaceAll('-', '_')}`) ?? ENGLISH.get(key) ?? '';
}

/** What the person entered. */
const entered = ({ session, state }: Journey): string[] => [
  session.linkDraft,
  'token' in state ? state.token.text : session.tokenDraft,
];

/** How many accounts hold this token, whatever was said of it. */
const saved = (token: string) =>
  sandbox.stackone.accounts().filter(({ credentials }) => Object.values(credentials).includes(token)).length;

describe.each(Object.entries(REQUESTS))('a fault in %s', (name, request) => {
  it.each(Object.entries(FAULTS))('%s', async (fault, { kind }) => {
    const account = request.edits ? sandbox.stackone.linkAccount(make()) : null;
    const another = () =>
      sandbox.stackone.createSession(account ? { account_id: account } : { multiple: true }).auth_link_url;
    const [session, token] = [another(), make()];
    // Of an empty answer no half could be missing.
    if (account) sandbox.stackone.setPatchAnswer('account');
    const mend = breakDown(request, kind);

    const journey = await go({ session, token, hanging: kind === 'hang' ? 1 : 0 });
    const problem = told(journey);
    expect(problem?.code ?? stepOf(journey)).toBe(expectedOutcome(name, fault));
    if (!problem) return expect([stepOf(journey), saved(token)]).toEqual(['done', 1]);

    expect(wordsFor(problem)).toMatch(
      problem.code === 'outcome-unknown' ? /may be saved/ : /othing|saved nothing|not linked yet/,
    );
    expect(entered(journey)).toEqual(request.column === 'link' ? [session, ''] : [session, token]);
    const before = saved(token);
    expect(before).toBeLessThanOrEqual(problem.code === 'outcome-unknown' ? 1 : 0);
    mend();
    expect(await onward(journey, problem, { another, token })).toMatchObject({ state: { name: 'done' } });
  });
});

const make = () => sandbox.shortcut.createToken({ name: 'A token', access: 'ro' });

/** Answers with what mends it again. */
function breakDown(request: JourneyRequest, kind: FaultKind | Unreachable): () => void {
  if (kind !== 'dns' && kind !== 'refused') return sandbox.fault({ ...request, kind, times: Number.POSITIVE_INFINITY });
  nowhere = { request, how: kind };
  return () => {
    nowhere = null;
  };
}

interface Means {
  another: () => string;
  token: string;
}

/** The fault is gone: the first way that the person is offered leads to the end. */
async function onward(journey: Journey, problem: Told, { another, token }: Means): Promise<Journey> {
  const [way] = recoveryActionsFor(problem);
  // Where the server asked for time it may be asked again by itself.
  if (problem.retryAt) await vi.advanceTimersByTimeAsync(problem.retryAt - Date.now());
  if (way === 'try-again') await ask({ type: 'journey/try-again', requestId: problem.requestId });
  else if (way && stepOf(journey) === 'check') await ask({ type: 'journey/action', action: way });
  const next = await rest();
  if (isIn(next, 'link')) {
    return go({ session: way === 'another-link' ? another() : next.session.linkDraft, token });
  }
  if (isIn(next, 'token')) await ask({ type: 'journey/token-given', text: make() });
  return confirm();
}
