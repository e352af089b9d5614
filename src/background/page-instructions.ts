/** What the scripts in pages are to show for a journey. */
import type { HubInstruction } from '../contract/hub-page.ts';
import type { CleanupInstruction, GuideInstruction } from '../contract/shortcut-page.ts';
import type { Place } from '../journey/handing.ts';
import { hubOf } from '../journey/hub.ts';
import type { Journey } from '../journey/state.ts';

/** Questions are answered in the popup, so the page only points there. */
export function guideInstructionFor(journey: Journey): GuideInstruction {
  // The cleanup script has the page to itself.
  if (journey.tidying) return { show: 'nothing' };
  switch (journey.step) {
    case 'link':
      return { show: journey.page.at === 'closed' ? 'nothing' : 'decide' };
    case 'token':
      return { show: 'guide', wanted: journey.wanted, tokenName: journey.tokenName };
    case 'check':
      return whileChecking(journey.phase.is);
    case 'done':
      return { show: 'done' };
  }
}

function whileChecking(phase: (Journey & { step: 'check' })['phase']['is']): GuideInstruction {
  switch (phase) {
    case 'checking':
    case 'awaiting-link':
      return { show: 'checking' };
    case 'linking':
      return { show: 'linking' };
    case 'handing':
      return { show: 'hand' };
    case 'asking':
    case 'choosing':
    case 'failed':
      return { show: 'decide' };
  }
}

/** A token whose name only begins alike may be the one in use, so it is excepted. Null: nothing to delete. */
export const cleanupInstructionFor = ({ tidying, tokenName }: Journey): CleanupInstruction | null =>
  tidying && { name: tidying.name, except: tidying.why === 'replaced' ? tokenName : '' };

/** The script that belongs in Shortcut's page now; null for none. */
export function scriptFor(journey: Journey): 'shortcut-page.js' | 'cleanup-page.js' | null {
  if (journey.tidying) return 'cleanup-page.js';
  return journey.step === 'done' || guideInstructionFor(journey).show === 'nothing' ? null : 'shortcut-page.js';
}

/** `show: 'nothing'` for any page but the one that the person named. */
export function hubInstructionFor(journey: Journey, { tab, origin }: Place): HubInstruction {
  const hub = hubOf(journey);
  if (hub?.tab !== tab || hub.origin !== origin) return { show: 'nothing' };
  return { show: 'guide', filled: hub.filledBy !== null };
}
