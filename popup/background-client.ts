/** Messages between the views and the background, which owns the journey: views show it and pass on what is done. */
import browser from 'webextension-polyfill';
import type { SendMessage } from '../src/contract/define-message.ts';
import type {
  IsViewVisible,
  JourneyChanged,
  OwnPageExchanges,
  OwnPageMessage,
  UserAction,
} from '../src/contract/own-pages.ts';
import type { Journey } from '../src/journey/journey.ts';
import type { Host } from '../src/journey/types.ts';
import { isPanel, onActiveTabChanged, preparePanel } from './side-panel.ts';

/** Milliseconds between two requests while something is under way: they wake a background that the browser stopped. */
const POLL_MS = 2000;

type Show = (journey: Journey | null) => void;

/** Calls `show` with the journey now and after every change; with null when the background does not answer. */
export function followJourney(show: Show): void {
  let latest: Journey | null = null;
  const update: Show = (journey) => {
    latest = journey;
    show(journey);
  };
  let isInTab = true;
  void browser.tabs.getCurrent().then((tab) => {
    isInTab = tab !== undefined;
  });
  const opened = () => void askForJourney({ type: 'view/opened' }).then(update);
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isJourneyChanged(message)) update(message.journey);
    // Whoever has the panel or the popup open needs no popup. In a tab the same page is beside what the person works in.
    const isSeen = document.visibilityState === 'visible' && (isPanel || !isInTab);
    return isVisibilityQuestion(message) && isSeen ? Promise.resolve(true) : undefined;
  });
  opened();
  if (isPanel) onActiveTabChanged(opened);
  else void preparePanel();
  setInterval(() => {
    if (!latest || isBusy(latest)) void askForJourney({ type: 'journey/get' }).then(update);
  }, POLL_MS);
}

/** Passes on what the person did. What comes of it arrives as a changed journey. */
export function tell(message: OwnPageMessage): void {
  void send(message).catch(() => undefined);
}

/** What a button does that needs no more words. */
export const act = (action: UserAction): void => tell({ type: 'journey/action', action });

/** Rejects when the background does not answer. */
export async function readReport(): Promise<string> {
  const report = await send({ type: 'report/get' });
  if (report === undefined) throw new Error('no report');
  return report;
}

/** The browser asks the person; to be called on their click. It may close the popup: the background hears of it as well. */
export async function allowHosts(hosts: Host[]): Promise<void> {
  await browser.permissions.request({ origins: hosts.map((host) => `https://${host}/*`) }).catch(() => false);
  tell({ type: 'view/opened' });
}

const send: SendMessage<OwnPageExchanges> = (message) => browser.runtime.sendMessage(message);

async function askForJourney(message: { type: 'view/opened' | 'journey/get' }): Promise<Journey | null> {
  try {
    return (await send(message)) ?? null;
  } catch {
    return null;
  }
}

const hasType = (message: unknown, type: string) =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === type;

const isJourneyChanged = (message: unknown): message is JourneyChanged => hasType(message, 'journey/changed');
const isVisibilityQuestion = (message: unknown): message is IsViewVisible => hasType(message, 'view/is-visible');

function isBusy({ session, state }: Journey): boolean {
  if (session.link.status === 'opening' || session.link.status === 'failed') return true;
  return 'token' in state && state.name !== 'question';
}
