import { enter } from './coach/enter.ts';
import { listen, send } from './coach/runtime.ts';
import { createTidy } from './coach/tidy/tidy.ts';
import type { FromTidy, Tidying, ToCoach } from './messages/orders.ts';

const isOrders = (told: unknown): told is ToCoach => told instanceof Object && 'tidying' in told;

enter('shortcutLinkingTidy', createTidy, (tidy, signal) => {
  listen((told) => isOrders(told) && tidy.obey(told.tidying, told.wake), signal);
  void send<FromTidy, Tidying | null>({ type: 'tidy/orders' }).then((tidying) => tidy.obey(tidying));
});
