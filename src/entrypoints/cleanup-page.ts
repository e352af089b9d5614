import type { ToShortcutPage } from '../contract/shortcut-page.ts';
import { ask, askWords } from '../page-guide/background-client.ts';
import { createTidy } from '../page-guide/cleanup-guide.ts';
import { listen, speak } from '../page-guide/extension-api.ts';
import { enter } from '../page-guide/lifecycle.ts';

const isOrders = (told: unknown): told is ToShortcutPage => told instanceof Object && 'cleanup' in told;

enter('shortcutLinkingTidy', createTidy, (tidy, signal) => {
  listen((told) => {
    if (!isOrders(told)) return;
    speak(told.copy);
    tidy.obey(told.cleanup, told.reveal);
  }, signal);
  void askWords()
    .then(() => ask({ type: 'cleanup/instruction' }))
    .then((tidying) => tidy.obey(tidying));
});
