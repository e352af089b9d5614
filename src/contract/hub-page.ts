/** Messages of the script in the page with the Hub, and what it is sent. */
import * as z from 'zod/mini';
import { HUB_PAGE_STATES } from '../journey/types.ts';
import { answer, type ExchangesOf, type Message, message, noPayload, text } from './define-message.ts';
import { pageScriptMessages } from './page-scripts.ts';

/** `guide`: the way to the token box and on; `filled` once the token was given. */
export type HubInstruction = { type: 'nothing' | 'done' } | { type: 'guide'; filled: boolean };

const instruction = answer<HubInstruction>();

export const hubPageMessages = {
  ...pageScriptMessages,
  'hub/instruction': message(noPayload, instruction),
  'hub/page-seen': message(
    z.object({
      shows: z.enum(HUB_PAGE_STATES),
      /** The person pressed the form's own button to connect. */
      isSent: z.optional(z.boolean()),
    }),
    instruction,
  ),
  /** Answered with the token, once, or with null. `requester`: a text that no other request has. */
  'hub/take-token': message(z.object({ requester: text }), answer<string | null>()),
};

export type HubPageExchanges = ExchangesOf<typeof hubPageMessages>;
export type HubPageMessage = Message<HubPageExchanges>;

export interface ToHubPage {
  type: 'hub-page/instruction';
  instruction: HubInstruction;
  /** The person named the page anew: a card that was hidden comes back. */
  reveal: boolean;
}
