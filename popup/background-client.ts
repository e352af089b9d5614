/** The popup's line to the background, which owns the journey; the popup only shows it and passes on what is done. */
import browser from 'webextension-polyfill';
import type { AskPanel, ToPages } from '../src/contract/instructions.ts';
import type { PageMessage } from '../src/contract/schema.ts';
import type { Host, Journey } from '../src/journey/state.ts';
import { isPanel, onNewFront, preparePanel } from './side-panel.ts';

/** Milliseconds between two questions while something is under way: they wake a worker the browser stopped. */
const PULSE = 2000;

type Show = (journey: Journey | null) => void;

/** Calls `show` with the journey now and after every change; with null when the background does not answer. */
export function followJourney(show: Show): void {
  let latest: Journey | null = null;
  const take: Show = (journey) => {
    latest = journey;
    show(journey);
  };
  const open = () => void ask({ type: 'popup/opened' }).then(take);
  browser.runtime.onMessage.addListener((told: unknown) => {
    if (isNews(told)) take(told.journey);
    // Whoever has the panel open needs no popup over it.
    return isQuestion(told) && isPanel && document.visibilityState === 'visible' ? Promise.resolve(true) : undefined;
  });
  open();
  if (isPanel) onNewFront(open);
  else void preparePanel();
  setInterval(() => {
    if (!latest || isBusy(latest)) void ask({ type: 'popup/view' }).then(take);
  }, PULSE);
}

/** Passes on what the person did; the answer comes as news. */
export function tell(message: PageMessage): void {
  void ask(message);
}

export type Act = Extract<PageMessage, { type: 'popup/act' }>['act'];

/** What a button does that needs no more words. */
export const act = (which: Act): void => tell({ type: 'popup/act', act: which });

export const readReport = (): Promise<string> => browser.runtime.sendMessage({ type: 'popup/report' });

/** The browser asks the person; to be called on their click. It may close the popup: the background hears of it as well. */
export async function allowHosts(hosts: Host[]): Promise<void> {
  await browser.permissions.request({ origins: hosts.map((host) => `https://${host}/*`) }).catch(() => false);
  tell({ type: 'popup/opened' });
}

async function ask(message: PageMessage): Promise<Journey | null> {
  try {
    return await browser.runtime.sendMessage<PageMessage, Journey>(message);
  } catch {
    return null;
  }
}

const is = (type: string, told: unknown) =>
  typeof told === 'object' && told !== null && 'type' in told && told.type === type;

const isNews = (told: unknown): told is ToPages => is('journey', told);
const isQuestion = (told: unknown): told is AskPanel => is('panel-open', told);

function isBusy(journey: Journey): boolean {
  if (journey.link.is === 'opening' || journey.link.is === 'failed') return true;
  return journey.step === 'check' && journey.phase.is !== 'choosing';
}
