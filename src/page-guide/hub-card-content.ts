/** Which sentence and which buttons the card has on the page with the Hub. */
import type { HubPageState } from '../journey/types.ts';
import { HUB_COPY } from '../ui/i18n/hub-copy.ts';
import type { CopyKey } from '../ui/i18n/message-key.ts';
import type { HubContent } from './locate/hub-form.ts';
import type { CardContent } from './overlay/card.ts';

/** `isTokenTaken`: the token was filled in once already. */
export function hubCardContent(content: HubContent, state: HubPageState, isTokenTaken: boolean): CardContent {
  const key = copyKeyFor(content, state, isTokenTaken);
  return {
    progress: key === 'hub_linked' ? 'card_step_done' : 'card_step_check',
    key,
    name: '',
    buttons: key === 'hub_form' ? ['fill', 'hide'] : ['hide'],
  };
}

function copyKeyFor(content: HubContent, state: HubPageState, isTokenTaken: boolean): CopyKey {
  if (content.type !== 'form') return HUB_COPY[state];
  if (content.form.edit) return 'hub_edit';
  if (state === 'ready' && content.form.connect.matches(':disabled')) return 'hub_rest';
  return state === 'form' && isTokenTaken ? 'hub_spent' : HUB_COPY[state];
}
