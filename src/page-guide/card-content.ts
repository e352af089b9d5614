/** Which sentence and which buttons the card has for what the page shows. The popup says the same sentences. */
import type { GuideInstruction } from '../contract/shortcut-page.ts';
import { guideCopy, pageCopy } from '../ui/i18n/guide-copy.ts';
import type { CopyKey, MessageKey } from '../ui/i18n/message-key.ts';
import { isAdminBox } from './access-setting.ts';
import type { ScopeControl } from './locate/access-controls.ts';
import { isGuess, type PageSnapshot } from './locate/read-page.ts';
import { isTranslated } from './locate/translated.ts';
import type { Button, CardContent } from './overlay/card.ts';

/** What a press on the card's main button would come to. */
interface PressState {
  /** The card did not stand still for long enough. */
  isEarly: boolean;
  /** Why a press does not count, or did not. */
  warning?: MessageKey | undefined;
}

export type Guiding = Extract<GuideInstruction, { type: 'guide' }>;

export function cardContentFor(
  snapshot: PageSnapshot | null,
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
  return {
    progress: 'card_step',
    key: copyFor(snapshot, instruction),
    name: instruction.tokenName,
    note: warning ?? noteFor(snapshot, instruction),
    buttons: [...mainButtons(snapshot), 'hide'],
    isEarly: snapshot.tokens.length > 0 && isEarly,
  };
}

function mainButtons({ step, missing, tokens }: PageSnapshot): Button[] {
  if (missing) return [];
  if (step === 'token-name' || step === 'read-only') return ['fill'];
  if (step === 'new-token') return ['use'];
  return step === 'choose-token' ? tokens.map(({ text }) => ({ token: text })) : [];
}

/** The popup knows no more than the step; the card can say which kind of control it is about. */
function copyFor({ step, missing, scope }: PageSnapshot, instruction: Guiding): CopyKey {
  const isWrite = instruction.access === 'write';
  if (missing === 'read-only' && isWrite) return 'missing_read_only_write';
  if (!missing && scope && isAdminBox(scope)) return 'act_admin';
  if (!missing && isList(scope)) return isWrite ? 'act_list_write' : 'act_list_read';
  if (!missing && scope?.kind === 'option') return isWrite ? 'act_option_write' : 'act_option_read';
  return guideCopy(step, missing, instruction);
}

/** One that opens: the browser's own, too, whose options are nowhere to be seen before. */
const isList = (scope: ScopeControl | undefined) =>
  scope?.kind === 'list' || scope?.control instanceof HTMLOptionElement;

/** What else the person should know, the weightiest. */
function noteFor(snapshot: PageSnapshot, { access }: Guiding): MessageKey | undefined {
  const { step, missing, tokens, form, scope, isAccessAbsent } = snapshot;
  const prefix = step === 'new-token' && tokens[0]?.text.slice(0, 'sct_ro'.length);
  if (prefix === 'sct_ro' && access === 'write') return 'card_note_reads';
  if (prefix === 'sct_rw' && access === 'read') return 'card_note_writes';
  if (isGuess(snapshot)) return isTranslated() ? 'card_note_guess_translated' : 'card_note_guess';
  if (step === 'generate' && isAccessAbsent) return 'card_note_access';
  const isInForm = step === 'read-only' || step === 'generate';
  const isSaid = missing || (scope && isAdminBox(scope));
  if (isInForm && !isSaid && form?.scopes.some(isAdminBox)) return 'card_note_admin';
  return isTranslated() ? 'card_note_translated' : undefined;
}

function progressOf({ type }: GuideInstruction): MessageKey {
  if (type === 'done') return 'card_step_done';
  return type === 'checking' || type === 'connecting' ? 'card_step_check' : 'card_name';
}
