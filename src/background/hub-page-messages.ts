/** Answers the script in the page with the Hub. The token is given once, to the first that asks where the person let us. */
import type { Handlers } from '../contract/define-message.ts';
import type { HubInstruction, HubPageExchanges } from '../contract/hub-page.ts';
import type { Place } from '../journey/handing.ts';
import { hubOf } from '../journey/hub.ts';
import type { Journey } from '../journey/state.ts';
import { hubInstructionFor } from './page-instructions.ts';
import { type PageContext, pageScriptHandlers } from './page-script-messages.ts';

interface HubContext extends PageContext {
  place: Place;
}

export const hubPageHandlers: Handlers<HubPageExchanges, HubContext> = {
  ...pageScriptHandlers,
  'hub/instruction': async (_, { place, current }) => hubInstructionFor(await current(), place),
  'hub/page-seen': async ({ seen }, { place, dispatch }) =>
    afterPageSeen(await dispatch({ type: 'hub-seen', place, seen }), place),
  'hub/take-token': async ({ by }, { place, dispatch }) =>
    tokenFor(await dispatch({ type: 'token-taken', place, by }), place, by),
};

/** Once linked, the card says so until the person hides it. */
const afterPageSeen = (journey: Journey, place: Place): HubInstruction =>
  journey.step === 'done' ? { show: 'done' } : hubInstructionFor(journey, place);

function tokenFor(journey: Journey, { tab, origin }: Place, by: string): string | null {
  const hub = hubOf(journey);
  const isTheirs = hub?.tab === tab && hub.origin === origin && hub.filledBy === by;
  return isTheirs && journey.step === 'check' ? journey.token : null;
}
