/** What the coach asks the background, and hears from it. */
import type { FromCoach, Orders, ToCoach } from '../messages/orders.ts';
import { listen, send } from './runtime.ts';

export const ask: (question: FromCoach) => Promise<Orders | undefined> = send;

export const onOrders = (obey: (orders: Orders, wake?: boolean) => void, signal: AbortSignal): void =>
  listen((told) => isOrders(told) && obey(told.orders, told.wake), signal);

const isOrders = (told: unknown): told is ToCoach => told instanceof Object && 'orders' in told;
