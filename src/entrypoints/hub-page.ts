import type { FromHub, HubOrders, ToHub } from '../contract/instructions.ts';
import { askWords } from '../page-guide/background-client.ts';
import { listen, send } from '../page-guide/extension-api.ts';
import { createHubCoach } from '../page-guide/hub-guide.ts';
import { enter } from '../page-guide/lifecycle.ts';

const isOrders = (told: unknown): told is ToHub =>
  told instanceof Object && 'type' in told && told.type === 'hub-orders';

// A frame without an origin of its own is not the site that the person named.
if (self.origin !== 'null')
  enter('shortcutLinkingHub', createHubCoach, (coach, signal) => {
    listen((told) => isOrders(told) && coach.obey(told.orders, told.wake), signal);
    void askWords()
      .then(() => send<FromHub, HubOrders>({ type: 'hub/orders' }))
      .then((orders) => coach.obey(orders));
  });
