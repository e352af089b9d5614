import type { FromTidy, Tidying, ToCoach } from '../contract/instructions.ts';
import { askWords } from '../page-guide/background-client.ts';
import { createTidy } from '../page-guide/cleanup-guide.ts';
import { listen, send, speak } from '../page-guide/extension-api.ts';
import { enter } from '../page-guide/lifecycle.ts';

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
