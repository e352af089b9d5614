/** What the coach asks the background, and hears from it. */
import type { SendMessage } from '../contract/define-message.ts';
import type { PageScriptExchanges } from '../contract/page-scripts.ts';
import type { GuideInstruction, ShortcutPageExchanges, ToShortcutPage } from '../contract/shortcut-page.ts';
import { listen, send, speak } from './extension-api.ts';

export const ask: SendMessage<ShortcutPageExchanges> = send;

const askForCopy: SendMessage<PageScriptExchanges> = send;

export const askWords = (): Promise<void> => askForCopy({ type: 'page-copy' }).then(speak);

export const onOrders = (obey: (orders: GuideInstruction, wake?: boolean) => void, signal: AbortSignal): void =>
  listen((told) => {
    if (!isOrders(told)) return;
    speak(told.copy);
    obey(told.guide, told.reveal);
  }, signal);

const isOrders = (told: unknown): told is ToShortcutPage => told instanceof Object && 'guide' in told;
