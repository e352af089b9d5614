/** Answers the script in the page with the Hub. The token is given once, to the first that asks where the person let us. */
import type { Handlers } from '../contract/define-message.ts';
import type { HubInstruction, HubPageExchanges } from '../contract/hub-page.ts';
import type { Journey } from '../journey/journey.ts';
import { hubOf, isAtHub } from '../journey/states/handoff.ts';
import type { TabOrigin } from '../journey/types.ts';
import { hubInstructionFor } from './page-instructions.ts';
import { type PageContext, pageScriptHandlers } from './page-script-messages.ts';

interface HubContext extends PageContext {
  site: TabOrigin;
}

export const hubPageHandlers: Handlers<HubPageExchanges, HubContext> = {
  ...pageScriptHandlers,
  'hub/instruction': async (_, { site, current }) => hubInstructionFor(await current(), site),
  'hub/page-seen': async ({ shows, isSent }, { site, dispatch }) =>
    afterPageSeen(await dispatch({ type: 'hub-seen', site, shows, isSent }), site),
  'hub/take-token': async ({ requester }, { site, dispatch }) =>
    tokenFor(await dispatch({ type: 'token-taken', site, requester }), site, requester),
};

/** Once linked, the card says so until the person hides it. */
const afterPageSeen = (journey: Journey, site: TabOrigin): HubInstruction =>
  journey.state.name === 'done' ? { type: 'done' } : hubInstructionFor(journey, site);

function tokenFor(journey: Journey, site: TabOrigin, requester: string): string | null {
  const { state } = journey;
  const isTheirs = isAtHub(journey, site) && hubOf(journey)?.filledBy === requester;
  return isTheirs && state.name === 'handoff' ? state.token.text : null;
}
