/** Which sentence and which buttons the card has for what the page shows. The popup says the same sentences. */
import type { GuideInstruction } from '../contract/shortcut-page.ts';
import { guideCopy, pageCopy } from '../ui/i18n/guide-copy.ts';
import type { MessageKey } from '../ui/i18n/message-key.ts';
import type { PageSnapshot } from './locate/read-page.ts';
import type { Button, CardContent } from './overlay/card.ts';

/** What a press on the card's main button would come to. */
interface PressState {
  /** The card did not stand still for long enough. */
  isEarly: boolean;
  /** Why a press does not count, or did not. */
  warning?: MessageKey | undefined;
}

export function cardContentFor(
  snapshot: Pick<PageSnapshot, 'step' | 'missing'> | null,
  instruction: GuideInstruction,
  { isEarly, warning }: PressState,
): CardContent {
  if (!snapshot || instruction.type !== 'guide') {
    return {
      progress: progressOf(instruction),
      key: pageCopy(instruction),
      name: '',
      buttons: ['hide'],
      account: 'account' in instruction ? instruction.account : undefined,
    };
  }
  const { step, missing } = snapshot;
  const canFill = step === 'token-name' || step === 'read-only';
  const main: Button[] = missing ? [] : canFill ? ['fill'] : step === 'new-token' ? ['use'] : [];
  return {
    progress: 'card_step',
    key: guideCopy(step, missing, instruction),
    name: instruction.tokenName,
    note: warning,
    buttons: [...main, 'hide'],
    isEarly: step === 'new-token' && isEarly,
  };
}

function progressOf({ type }: GuideInstruction): MessageKey {
  if (type === 'done') return 'card_step_done';
  return type === 'checking' || type === 'connecting' ? 'card_step_check' : 'card_name';
}
