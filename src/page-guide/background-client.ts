/** What the coach asks the background, and hears from it. */
import type { AskWords, FromCoach, Orders, ToCoach, Words } from '../contract/instructions.ts';
import { listen, send, speak } from './extension-api.ts';

export const ask: (question: FromCoach) => Promise<Orders | undefined> = send;

export const askWords = (): Promise<void> => send<AskWords, Words>({ type: 'words' }).then(speak);

export const onOrders = (obey: (orders: Orders, wake?: boolean) => void, signal: AbortSignal): void =>
  listen((told) => {
    if (!isOrders(told)) return;
    speak(told.words);
    obey(told.orders, told.wake);
  }, signal);

const isOrders = (told: unknown): told is ToCoach => told instanceof Object && 'orders' in told;
