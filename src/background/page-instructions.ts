/** What the scripts in pages are to show for a journey. */
import type { HubInstruction } from '../contract/hub-page.ts';
import type { AccountFacts, CleanupInstruction, GuideInstruction } from '../contract/shortcut-page.ts';
import type { Journey } from '../journey/journey.ts';
import { knownName } from '../journey/leftover-tokens.ts';
import { hubOf, isAtHub } from '../journey/states/handoff.ts';
import type { Identity, TabOrigin } from '../journey/types.ts';

/** Questions are answered in the popup, so the page only points there. */
export function guideInstructionFor({ session, state }: Journey): GuideInstruction {
  // The cleanup script has the page to itself.
  if (session.cleanup) return { type: 'nothing' };
  switch (state.name) {
    case 'link':
      return { type: session.page.status === 'closed' ? 'nothing' : 'decide' };
    case 'token':
      return {
        type: 'guide',
        access: session.access,
        tokenName: session.tokenName,
        isNameStated: session.isNameStated,
        isAwaited: session.page.status === 'open' && session.page.isAwaited === true,
        wordings: session.settings.wordings,
      };
    case 'checking':
    case 'awaiting-link':
      return { type: 'checking' };
    case 'connecting':
      return { type: 'connecting', account: accountFacts(state.identity) };
    case 'handoff':
      return { type: 'handoff' };
    case 'fields':
    case 'question':
    case 'failed':
      return { type: 'decide' };
    case 'done':
      // Linked elsewhere, as a page says: Shortcut's page has nothing to say of that.
      return state.accountId ? { type: 'done', account: accountFacts(state.identity) } : { type: 'nothing' };
  }
}

const accountFacts = ({ workspace, person, access }: Identity): AccountFacts => ({ workspace, person, access });

/** Pointed at is only what the helper saw being made: what has the same name may be in use. Null: nothing to delete. */
export const cleanupInstructionFor = ({ session: { cleanup } }: Journey): CleanupInstruction | null =>
  cleanup && { name: knownName(cleanup), workspace: cleanup.workspace };

/** The script that belongs in Shortcut's page now; null for none. */
export function scriptFor(journey: Journey): 'shortcut-page.js' | 'cleanup-page.js' | null {
  if (journey.session.cleanup) return 'cleanup-page.js';
  const isIdle = journey.state.name === 'done' || guideInstructionFor(journey).type === 'nothing';
  return isIdle ? null : 'shortcut-page.js';
}

/** `nothing` for any page but the one that the person named. */
export const hubInstructionFor = (journey: Journey, site: TabOrigin): HubInstruction =>
  isAtHub(journey, site) ? { type: 'guide', filled: hubOf(journey)?.filledBy !== null } : { type: 'nothing' };
