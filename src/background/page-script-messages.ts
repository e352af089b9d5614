/** Answers what every script of ours in a page may send. */
import type { Handlers } from '../contract/define-message.ts';
import type { PageScriptExchanges } from '../contract/page-scripts.ts';
import type { JourneyRunner } from './dispatch.ts';
import { pageCopyFor } from './page-copy.ts';

export interface PageContext extends JourneyRunner {
  tab: number;
}

export const pageScriptHandlers: Handlers<PageScriptExchanges, PageContext> = {
  'page-copy': async (_, { current }) => pageCopyFor(await current()),
  'page-fault': async ({ where }, { tab, dispatch }) => {
    await dispatch({ type: 'internal-fault', where, tab });
    return null;
  },
};
