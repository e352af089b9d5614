/** An end keeps no secret, not even one in a field that nobody thought of. */
import { describe, expect, it } from 'vitest';
import { ada, connector, NOW } from '../../test/helpers/test-journey.ts';
import type { JourneyEvent } from './events.ts';
import type { Journey } from './journey.ts';
import { reduce } from './reduce.ts';
import { emptySession, keptForNextJourney, keptWhenDone, type Session } from './session.ts';
import type { TabOrigin } from './types.ts';

const CANARY = 'CANARY';
const token = { text: CANARY, cleaned: false };
const hub: TabOrigin = { tab: 9, origin: 'https://vendor.example' };

/** Every secret field is filled, and so is one that the code doesn't know. */
const secrets = {
  ...emptySession,
  linkDraft: CANARY,
  link: { status: 'ready', sessionToken: CANARY, connector },
  answers: { second_secret: CANARY },
  refusedSessions: [CANARY],
  offeredLink: { sessionToken: CANARY, preset: null },
  tokenDraft: CANARY,
  expiresAt: NOW + 1000,
  outcomeUnknown: true,
  newSecret: CANARY,
} as const;
const session: Session = { ...secrets, refusedSessions: [...secrets.refusedSessions] };

const atHub: Journey<'handoff'> = {
  session: { ...session, link: { status: 'none' } },
  state: {
    name: 'handoff',
    token,
    identity: ada,
    here: null,
    asked: false,
    blockedReason: null,
    hasFailed: false,
    hub: { ...hub, shows: 'busy', filledBy: 'a', isSent: true, wasOutcomeUnknown: false },
  },
};
const failed: Journey<'failed'> = {
  session,
  state: { name: 'failed', requestId: 0, token, identity: ada, problem: { code: 'outcome-unknown' } },
};
const fields: Journey<'fields'> = {
  session,
  state: { name: 'fields', token, identity: ada, drafts: { second_secret: CANARY }, tried: false },
};
const link: Journey<'link'> = {
  session,
  state: {
    name: 'link',
    foundLinks: [{ url: `https://hub.example/${CANARY}`, sessionToken: CANARY, inFront: true }],
    problem: null,
  },
};
const connecting: Journey<'connecting'> = {
  session,
  state: { name: 'connecting', requestId: 0, token, identity: ada },
};
const done: Journey<'done'> = { session, state: { name: 'done', accountId: 'acc-1', identity: ada } };

const linked: JourneyEvent = { type: 'linked', requestId: 0, accountId: 'acc-1' };
const seenLinked: JourneyEvent = { type: 'hub-seen', site: hub, shows: 'linked' };

describe('no secret is left', () => {
  it.each<[string, Journey, JourneyEvent, string]>([
    ['once StackOne linked the account', connecting, linked, 'done'],
    ['once the Hub’s page linked it', atHub, seenLinked, 'done'],
    ['once the person saw that the Hub linked it', atHub, { type: 'hub-linked' }, 'done'],
    ['after Done', done, { type: 'finish' }, 'link'],
    ['after starting over at the end', done, { type: 'start-over' }, 'link'],
    ['after starting over in step 1', link, { type: 'start-over' }, 'link'],
    ['after starting over while fields are filled in', fields, { type: 'start-over' }, 'link'],
    ['after starting over from a failure', failed, { type: 'start-over' }, 'link'],
    ['once the person says that it is linked already', failed, { type: 'already-linked' }, 'link'],
  ])('%s', (_, before, event, name) => {
    expect(JSON.stringify(before)).toContain(CANARY);
    const { journey } = reduce(before, event, NOW);
    expect(journey.state.name).toBe(name);
    expect(JSON.stringify(journey)).not.toContain(CANARY);
  });

  it('in what an end takes over', () => {
    for (const kept of [keptForNextJourney(session), keptWhenDone(session)]) {
      expect(Object.keys(kept).toSorted()).toEqual(Object.keys(emptySession).toSorted());
    }
  });
});
