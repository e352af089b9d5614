/** Answers the guide and the cleanup script in Shortcut's page. In any other tab than the journey's both are told to leave. */
import type { Handlers } from '../contract/define-message.ts';
import type { CleanupInstruction, GuideInstruction, ShortcutPageExchanges } from '../contract/shortcut-page.ts';
import type { JourneyEvent } from '../journey/events.ts';
import type { Journey } from '../journey/journey.ts';
import { newJourney } from '../journey/new-journey.ts';
import { isOpenIn } from '../journey/page.ts';
import { readToken } from '../providers/shortcut/read-token.ts';
import { cleanupInstructionFor, guideInstructionFor } from './page-instructions.ts';
import { type PageContext, pageScriptHandlers } from './page-script-messages.ts';

interface ShortcutPageContext extends PageContext {
  /** The slug in the page's address, or empty. */
  workspace: string;
}

export const shortcutPageHandlers: Handlers<ShortcutPageExchanges, ShortcutPageContext> = {
  ...pageScriptHandlers,
  'guide/instruction': (_, context) => guideInstruction(context),
  'guide/page-seen': (seen, context) => {
    const { tab, workspace } = context;
    return guideInstruction(context, { ...seen, type: 'page-seen', tab, workspace });
  },
  'guide/use-token': ({ text }, context) =>
    guideInstruction(context, { type: 'token-given', draft: '', reading: readToken(text) }),
  'cleanup/instruction': (_, context) => cleanupInstruction(context),
  'cleanup/finished': ({ name }, context) =>
    cleanupInstruction(context, { type: 'cleanup-finished', tab: context.tab, name }),
};

const guideInstruction = async (context: PageContext, event?: JourneyEvent): Promise<GuideInstruction> =>
  guideInstructionFor((await journeyInTab(context, event)) ?? newJourney);

async function cleanupInstruction(context: PageContext, event?: JourneyEvent): Promise<CleanupInstruction | null> {
  const journey = await journeyInTab(context, event);
  return journey && cleanupInstructionFor(journey);
}

/** The journey after the event; null, and no event, when it is not in this tab. */
async function journeyInTab({ tab, current, dispatch }: PageContext, event?: JourneyEvent): Promise<Journey | null> {
  const journey = await current();
  if (!isOpenIn(journey.session, tab)) return null;
  return event ? dispatch(event) : journey;
}
