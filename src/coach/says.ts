/** Which sentence and which buttons the card has for what is seen. The popup says the same sentences. */
import type { Orders } from '../messages/orders.ts';
import type { Button, Says } from './card.ts';
import type { Sight } from './find.ts';

export function says(seen: Sight | null, orders: Orders, name: string): Says {
  if (!seen || orders.show !== 'guide') return { key: `page_${orders.show}`, name, buttons: ['hide'] };
  const key = seen.missing ? `missing_${seen.missing}` : `act_${seen.act}`;
  const aim = seen.act === 'read-only' && !seen.missing ? `_${orders.wanted}` : '';
  return { key: `${key}${aim}`.replaceAll('-', '_'), name, buttons: [...buttonFor(seen), 'hide'] };
}

function buttonFor({ act, missing }: Sight): Button[] {
  if (act === 'new-token') return ['use'];
  return !missing && (act === 'token-name' || act === 'read-only') ? ['fill'] : [];
}
