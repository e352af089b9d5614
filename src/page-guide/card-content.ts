/** Which sentence and which buttons the card has for what is seen. The popup says the same sentences. */
import type { GuideInstruction } from '../contract/shortcut-page.ts';
import type { Sight } from './locate/read-page.ts';
import type { Button, Says } from './overlay/card.ts';

/** `rests`: the card has stood long enough for a press that hands over the token. */
export function says(seen: Pick<Sight, 'act' | 'missing'> | null, orders: GuideInstruction, rests = true): Says {
  const { show } = orders;
  if (!seen || show !== 'guide') return { step: stepOf(show), key: `page_${show}`, name: '', buttons: ['hide'] };
  const { act, missing } = seen;
  const key = missing ? `missing_${missing}` : act === 'read-only' ? `act_${act}_${orders.access}` : `act_${act}`;
  const fills = act === 'token-name' || act === 'read-only';
  const main: Button[] = missing ? [] : fills ? ['fill'] : act === 'new-token' ? ['use'] : [];
  const buttons: Button[] = [...main, 'hide'];
  const early = act === 'new-token' && !rests;
  return { step: 'coach_step', key: key.replaceAll('-', '_'), name: orders.tokenName, buttons, early };
}

const stepOf = (show: string): string =>
  show === 'done' ? 'coach_step_done' : show.endsWith('ing') ? 'coach_step_check' : 'coach_name';
