import { askWords } from './coach/background.ts';
import { enter } from './coach/enter.ts';
import { listen, send, speak } from './coach/runtime.ts';
import { createTidy } from './coach/tidy/tidy.ts';
import type { FromTidy, Tidying, ToCoach } from './messages/orders.ts';

const isOrders = (told: unknown): told is ToCoach => told instanceof Object && 'tidying' in told;

enter('shortcutLinkingTidy', createTidy, (tidy, signal) => {
  listen((told) => {
    if (!isOrders(told)) return;
    speak(told.words);
    tidy.obey(told.tidying, told.wake);
  }, signal);
  void askWords()
    .then(() => send<FromTidy, Tidying | null>({ type: 'tidy/orders' }))
    .then((tidying) => tidy.obey(tidying));
});
