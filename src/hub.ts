import { askWords } from './coach/background.ts';
import { enter } from './coach/enter.ts';
import { createHubCoach } from './coach/hub/hub.ts';
import { listen, send } from './coach/runtime.ts';
import type { FromHub, HubOrders, ToHub } from './messages/orders.ts';

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
