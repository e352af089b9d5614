import type { SendMessage } from '../contract/define-message.ts';
import type { HubPageExchanges, ToHubPage } from '../contract/hub-page.ts';
import { askWords } from '../page-guide/background-client.ts';
import { listen, send } from '../page-guide/extension-api.ts';
import { createHubCoach } from '../page-guide/hub-guide.ts';
import { enter } from '../page-guide/lifecycle.ts';

const isOrders = (told: unknown): told is ToHubPage =>
  told instanceof Object && 'type' in told && told.type === 'hub-page/instruction';

const ask: SendMessage<HubPageExchanges> = send;

// A frame without an origin of its own is not the site that the person named.
if (self.origin !== 'null')
  enter('shortcutLinkingHub', createHubCoach, (coach, signal) => {
    listen((told) => isOrders(told) && coach.obey(told.instruction, told.reveal), signal);
    void askWords()
      .then(() => ask({ type: 'hub/instruction' }))
      .then((orders) => coach.obey(orders));
  });
