/** Everything the browser may wake us for. Registered at once on start, as the browser demands. */
import browser, { type Runtime } from 'webextension-polyfill';
import type { ToPages } from '../contract/instructions.ts';
import { CoachMessage, HubMessage, PageMessage, TidyMessage, WordsMessage } from '../contract/schema.ts';
import { classify } from '../contract/senders.ts';
import type { Journey } from '../journey/state.ts';
import { SHORTCUT } from '../providers/shortcut/page-locators.ts';
import { hubUpdated } from './hub-tab.ts';
import type { Runner } from './journey-runner.ts';
import { lookAtSettings } from './managed-settings.ts';
import { answerPage } from './own-page-messages.ts';
import { wordsFor } from './page-copy.ts';
import { scriptFor } from './page-instructions.ts';
import { answerCoach, answerHub, answerTidy } from './page-messages.ts';
import { lookAtPermissions } from './permissions.ts';
import { attend } from './shortcut-tab.ts';
import { tellCoach } from './tabs.ts';
import { showIcon } from './toolbar-icon.ts';
import { welcome } from './welcome.ts';

export function listen(runner: Runner): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    onMessage(message, sender, runner),
  );
  browser.runtime.onInstalled.addListener((details) => void welcome(details));
  browser.tabs.onUpdated.addListener((tab, change) => void onUpdated(tab, change.status, runner));
  browser.tabs.onRemoved.addListener((tab) => void onRemoved(tab, runner));
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void lookAtSettings(runner.dispatch);
  });
  browser.permissions.onAdded.addListener(() => void lookAtPermissions(runner.dispatch));
  browser.permissions.onRemoved.addListener(() => void lookAtPermissions(runner.dispatch));
}

/** Undefined, so no answer at all, to a stranger or to a message that is not one of ours. */
function onMessage(message: unknown, sender: Runtime.MessageSender, runner: Runner): Promise<unknown> | undefined {
  const own = { id: browser.runtime.id, root: browser.runtime.getURL('') };
  const from = classify(sender, own, SHORTCUT);
  if (from.is === 'page') {
    const { data } = PageMessage.safeParse(message);
    return data && answerPage(data, runner);
  }
  if (from.is !== 'stranger' && WordsMessage.safeParse(message).success) return runner.current().then(wordsFor);
  if (from.is === 'coach') {
    const { data: coach } = CoachMessage.safeParse(message);
    if (coach) return answerCoach(coach, from.tab, runner);
    const { data: tidy } = TidyMessage.safeParse(message);
    return tidy && answerTidy(tidy, from.tab, runner);
  }
  if (from.is === 'hub') {
    const { data } = HubMessage.safeParse(message);
    return data && answerHub(data, from, runner);
  }
  return undefined;
}

async function onUpdated(tab: number, status: string | undefined, runner: Runner): Promise<void> {
  const { current, dispatch } = runner;
  if (status) await hubUpdated(tab, status, runner);
  const journey = await current();
  if (journey.page.at !== 'open' || journey.page.tab !== tab || isLeftAlone(journey)) return;
  if (!status || (await attend(tab, journey))) return;
  const { withheld } = await lookAtPermissions(dispatch);
  const mayLook = !withheld.includes('app.shortcut.com');
  if (mayLook) await dispatch({ type: 'page-seen', tab, act: 'elsewhere', missing: null });
}

/**
 * Once linked the page is left alone: what stands there stays until it is hidden, and does not come back. A page that
 * drove the coach out is left alone until the person asks to be shown.
 */
const isLeftAlone = (journey: Journey) => scriptFor(journey) === null || isCrowdedOut(journey);

const isCrowdedOut = ({ page, tidying }: Journey) => page.at === 'open' && page.act === 'crowded-out' && !tidying;

async function onRemoved(tab: number, { current, dispatch }: Runner): Promise<void> {
  const { page } = await current();
  if (page.at === 'open' && page.tab === tab) await dispatch({ type: 'page-closed', tab });
  await dispatch({ type: 'hub-gone', tab });
}

/** Shows a changed journey everywhere it is on view. */
export function publish(journey: Journey): void {
  const message: ToPages = { type: 'journey', journey };
  // Nobody listening means no page of ours is open.
  browser.runtime.sendMessage(message).catch(() => undefined);
  if (journey.page.at === 'open') void tellCoach(journey.page.tab, journey);
  void showIcon(journey);
}
