/** What is said of the page with StackOne's form: on the page's card and in the popup. */
import type { HubPageState } from '../../journey/types.ts';
import type { CopyKey } from './message-key.ts';

export const HUB_COPY: Record<HubPageState, CopyKey> = {
  looking: 'hub_looking',
  missing: 'hub_missing',
  list: 'hub_list',
  form: 'hub_form',
  ready: 'hub_ready',
  busy: 'hub_busy',
  refused: 'hub_refused',
  linked: 'hub_linked',
  over: 'hub_over',
};
