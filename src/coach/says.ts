/** Which sentence and which buttons the card has for what is seen. The popup says the same sentences. */
import type { Orders } from '../messages/orders.ts';
import type { Button, Says } from './card.ts';
import type { Sight } from './find.ts';

export function says(seen: Pick<Sight, 'act' | 'missing'> | null, orders: Orders): Says {
  if (!seen || orders.show !== 'guide') return { key: `page_${orders.show}`, name: '', buttons: ['hide'] };
  const { act, missing } = seen;
  const key = missing ? `missing_${missing}` : `act_${act}`;
  const fills = !missing && (act === 'token-name' || act === 'read-only');
  const aim = fills && act === 'read-only' ? `_${orders.wanted}` : '';
  const buttons: Button[] = fills ? ['fill', 'hide'] : act === 'new-token' ? ['use', 'hide'] : ['hide'];
  return { key: `${key}${aim}`.replaceAll('-', '_'), name: orders.tokenName, buttons };
}
