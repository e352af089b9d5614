/** Step 1: for whom? The auth link is pasted, found in a tab, or there is none. */
import type { Problem } from '../../problems/problem.ts';
import { autoRetry } from '../auto-retry.ts';
import type { EventMap } from '../events.ts';
import { type Journey, withSession } from '../journey.ts';
import { hasSession, openLink, reopenLink, withLinkFailed } from '../link.ts';
import { accessHandlers, withPreset } from '../link-preset.ts';
import { type Handlers, type SessionChange, type Transition, to, unchanged } from '../transition.ts';
import type { FoundLink } from '../types.ts';
import { enterToken } from './token.ts';

export interface LinkState {
  name: 'link';
  /** Secret: auth links that tabs show, of which the person says which one is meant; empty when that is no question. */
  foundLinks: FoundLink[];
  /** What is wrong with the text in the box. */
  problem: Problem | null;
}

declare module '../journey.ts' {
  interface States {
    link: LinkState;
  }
}

const emptyState: LinkState = { name: 'link', foundLinks: [], problem: null };

export const linkHandlers: Handlers<'link'> = {
  ...accessHandlers,

  'link-typed': (journey, { draft, reading, fromTab = false }) => {
    const session = { ...journey.session, linkDraft: draft, linkFromTab: fromTab };
    const typed: Journey<'link'> = { session, state: emptyState };
    // Half a link is no mistake yet: it is called one when the person presses Start.
    // A bare token is sent nowhere before that either, since any long word looks like one.
    if (!reading.ok || reading.bare) return to(withoutLink(typed));
    const preset = withPreset(typed, reading.preset);
    if (hasSession(preset.session.link, reading.sessionToken)) return to(preset);
    return stayInLink(preset, openLink({ ...preset.session, autoRetries: 0 }, reading.sessionToken));
  },

  /** Of several tabs that show an auth link none is taken unasked; a single one is offered beside what is in the box. */
  'links-found': (journey, { found }) => {
    const { link } = journey.session;
    const others = found.filter(({ sessionToken }) => !hasSession(link, sessionToken));
    if (found.length < 2) return to({ ...journey, state: { ...journey.state, foundLinks: others } });
    const asked = { ...journey, state: { ...journey.state, foundLinks: found } };
    return to(withSession(withoutLink(asked), { linkDraft: '', linkFromTab: false }));
  },

  start: (journey, { reading }) => {
    const { session, state } = journey;
    if (!reading.ok) {
      return to({ session: { ...session, link: { status: 'none' } }, state: { ...state, problem: reading.problem } });
    }
    if (!hasSession(session.link, reading.sessionToken)) return startWith(journey, reading);
    return session.link.status === 'failed' ? tryAgain(journey) : enterToken(session);
  },

  'start-without-link': (journey) => enterToken({ ...withoutLink(journey).session, linkDraft: '' }),

  /** The button answers the failure that was shown, and no other. */
  'try-again': (journey, { requestId }) => {
    const { link } = journey.session;
    return link.status === 'failed' && link.requestId === requestId ? tryAgain(journey) : unchanged(journey);
  },

  'session-failed': (journey, event) => {
    const failed = withLinkFailed(journey, event);
    return failed === journey ? unchanged(journey) : to(failed, ...autoRetry(failed.session, event));
  },
};

const tryAgain = (journey: Journey<'link'>): Transition =>
  stayInLink(journey, reopenLink({ ...journey.session, autoRetries: 0 }));

function startWith(journey: Journey<'link'>, { sessionToken, preset }: EventMap['start']['reading'] & { ok: true }) {
  const { session } = withPreset(journey, preset);
  const opening = openLink({ ...session, autoRetries: 0 }, sessionToken);
  const entered = enterToken(opening.session);
  return to(entered.journey, ...opening.effects, ...entered.effects);
}

const stayInLink = ({ state }: Journey<'link'>, { session, effects }: SessionChange): Transition =>
  to({ session, state }, ...effects);

const withoutLink = (journey: Journey<'link'>): Journey<'link'> =>
  withSession(withPreset(journey, null), { link: { status: 'none' } });
