/** Messages of the scripts in Shortcut's page (guide and cleanup), and what these are sent. */
import * as z from 'zod/mini';
import {
  type AccessLevel,
  GUIDE_CONTROLS,
  GUIDE_STEPS,
  NO_FORM_REASONS,
  type TokenAccess,
  type Wordings,
} from '../journey/types.ts';
import { answer, type ExchangesOf, type Message, message, noPayload, text, typedText } from './define-message.ts';
import { type PageCopy, pageScriptMessages } from './page-scripts.ts';

/** What the guide shows. */
export type GuideInstruction =
  | { type: 'nothing' }
  /** `isNameStated`: the link's maker chose the name, so it is no part of a sentence. */
  | {
      type: 'guide';
      access: AccessLevel;
      tokenName: string;
      isNameStated: boolean;
      /** The person acted in this tab before, so that a token that is there already counts as new. */
      isAwaited: boolean;
      /** What the page calls its controls, too. */
      wordings: Wordings;
    }
  | { type: 'checking' | 'decide' | 'handoff' }
  /** With what is connected. */
  | { type: 'connecting' | 'done'; account: AccountFacts };

export interface AccountFacts {
  /** As Shortcut's API tells them. */
  workspace: string;
  person: string;
  access: TokenAccess;
}

/** The token to delete. */
export interface CleanupInstruction {
  /** Empty when it isn't known, and nothing is pointed at. */
  name: string;
  /** The slug in the address of a page where it may be pointed at; empty for an address without one. */
  workspace: string;
}

const guide = answer<GuideInstruction>();
const cleanup = answer<CleanupInstruction | null>();

export const shortcutPageMessages = {
  ...pageScriptMessages,
  'guide/instruction': message(noPayload, guide),
  'guide/page-seen': message(
    z.object({
      step: z.enum(GUIDE_STEPS),
      missing: z.nullable(z.enum([...GUIDE_CONTROLS, ...NO_FORM_REASONS])),
      /** The token on screen was made under the suggested name, which nothing on the page had before. */
      isNamed: z.optional(z.boolean()),
      /** A token that is not there yet would be new. */
      isAwaiting: z.optional(z.boolean()),
      /** How many text boxes, buttons and switches the page has, where one is missing: `0+9+2`; 9 stands for more. */
      found: z.optional(z.string().check(z.regex(/^\d\+\d\+\d$/))),
    }),
    guide,
  ),
  'guide/use-token': message(z.object({ text: typedText }), guide),
  'cleanup/instruction': message(noPayload, cleanup),
  /** `name`: of the token that was deleted; null when the person hid the card. */
  'cleanup/finished': message(z.object({ name: z.nullable(text) }), cleanup),
};

export type ShortcutPageExchanges = ExchangesOf<typeof shortcutPageMessages>;
export type ShortcutPageMessage = Message<ShortcutPageExchanges>;

/** To the guide and the cleanup script, whenever the journey changed. */
export interface ToShortcutPage {
  type: 'shortcut-page/instruction';
  guide: GuideInstruction;
  cleanup: CleanupInstruction | null;
  copy: PageCopy;
  /** The person asked to be shown: a card that was hidden comes back. */
  reveal: boolean;
}
