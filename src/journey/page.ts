/** Shortcut's tab: what it shows, and the events about it, which count in every state. */
import { type Journey, type StateName, withSession } from './journey.ts';
import { type Handlers, type Transition, to, unchanged } from './transition.ts';
import type { Page } from './types.ts';

export const isOpenIn = ({ page }: { page: Page }, tab: number): boolean => page.status === 'open' && page.tab === tab;

/** Opens or focuses the API Tokens page. It may be asked for in any state: to make a token, or to delete one. */
export function showPage<N extends StateName>(journey: Journey<N>): Transition {
  const { page, targetWorkspace: workspace } = journey.session;
  const tab = page.status === 'open' ? page.tab : null;
  return to(withSession(journey, { cleanup: null, pageRefused: false }), { type: 'open-page', tab, workspace });
}

/** For a script of ours that broke in Shortcut's tab. A request that broke has its own failure event. */
export function markPageFailed(journey: Journey, { tab }: { tab?: number }): Transition {
  const { page } = journey.session;
  if (page.status !== 'open' || page.tab !== tab) return unchanged(journey);
  return to(withSession(journey, { cleanup: null, page: { ...page, hasFailed: true } }));
}

export const pageHandlers: Handlers = {
  'show-page': showPage,

  'page-opened': (journey, { tab }) => {
    const { page, pageRefused } = journey.session;
    if (page.status === 'open' && page.tab === tab) {
      return pageRefused ? to(withSession(journey, { pageRefused: false })) : unchanged(journey);
    }
    const opened = { status: 'open', tab, step: 'looking', missing: null, hasFailed: false } as const;
    const next = withSession(journey, { page: opened, pageRefused: false });
    return page.status === 'open' ? to(next, { type: 'leave-page', tab: page.tab }) : to(next);
  },

  'page-not-opened': (journey) => to(withSession(journey, { pageRefused: true })),

  'page-seen': (journey, { tab, step, missing, isNamed = false, isAwaiting, workspace = '' }) => {
    const { session, state } = journey;
    if (session.page.status !== 'open' || session.page.tab !== tab) return unchanged(journey);
    const { page } = session;
    const isSame =
      page.step === step &&
      page.missing === missing &&
      (isAwaiting === undefined || (page.isAwaited ?? false) === isAwaiting);
    if (isSame && !page.hasFailed) return unchanged(journey);
    const isMade = (step === 'new-token' || step === 'choose-token') && state.name !== 'done';
    const made = isMade ? { tokenMade: true, madeIn: workspace, isNameSeen: isNamed && !session.isNameStated } : {};
    const seen = { ...page, step, missing, isAwaited: isAwaiting ?? page.isAwaited, hasFailed: false };
    return to(withSession(journey, { ...made, pageRefused: false, page: seen }));
  },

  'page-closed': (journey, { tab }) =>
    isOpenIn(journey.session, tab)
      ? to(withSession(journey, { cleanup: null, page: { status: 'closed' } }))
      : unchanged(journey),

  'internal-fault': markPageFailed,
};
