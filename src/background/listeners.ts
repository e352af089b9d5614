/** The browser events that wake the background. Browsers demand that all are registered synchronously on start. */

import browser, { type Runtime } from 'webextension-polyfill';
import type { Journey } from '../journey/journey.ts';
import { isOpenIn } from '../journey/page.ts';
import { SHORTCUT_APP_HOST } from '../providers/shortcut/hosts.ts';
import type { JourneyRunner } from './dispatch.ts';
import { onHubTabUpdated } from './hub-tab.ts';
import { refreshSettings } from './managed-settings.ts';
import { onMessage } from './messages.ts';
import { removeLeftovers } from './overlay-leftovers.ts';
import { scriptFor } from './page-instructions.ts';
import { refreshPermissions } from './permissions.ts';
import { catchFaults } from './report-fault.ts';
import { ensureInjected } from './shortcut-tab.ts';
import { openWelcomePage } from './welcome.ts';

export function registerListeners(runner: JourneyRunner): void {
  const { dispatch } = runner;
  const handle = (work: () => Promise<unknown>) => void catchFaults(dispatch, work);
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    onMessage(message, sender, runner),
  );
  browser.runtime.onInstalled.addListener((details) => handle(() => openWelcomePage(details)));
  browser.runtime.onInstalled.addListener(() => handle(removeLeftovers));
  browser.tabs.onUpdated.addListener((tab, { status }) => handle(() => onTabUpdated(tab, status, runner)));
  browser.tabs.onRemoved.addListener((tab) => handle(() => onTabRemoved(tab, runner)));
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') handle(() => refreshSettings(dispatch));
  });
  browser.permissions.onAdded.addListener(() => handle(() => refreshPermissions(dispatch)));
  browser.permissions.onRemoved.addListener(() => handle(() => refreshPermissions(dispatch)));
}

async function onTabUpdated(tab: number, status: string | undefined, runner: JourneyRunner): Promise<void> {
  const { current, dispatch } = runner;
  if (status) await onHubTabUpdated(tab, status, runner);
  const journey = await current();
  if (!isOpenIn(journey.session, tab) || isLeftAlone(journey)) return;
  if (!status || (await ensureInjected(tab, journey))) return;
  const { session } = await refreshPermissions(dispatch);
  const mayInject = !session.withheldHosts.includes(SHORTCUT_APP_HOST);
  // Refused though we may be on Shortcut's page: the tab shows another site.
  if (mayInject) await dispatch({ type: 'page-seen', tab, step: 'elsewhere', missing: null });
}

/**
 * Once linked, a card that is there stays until the person hides it, and is not put back. A page that
 * kept removing the overlay is left alone until the person presses Show me.
 */
const isLeftAlone = (journey: Journey) => scriptFor(journey) === null || isOverlayRemoved(journey);

const isOverlayRemoved = ({ session: { page, cleanup } }: Journey) =>
  page.status === 'open' && page.step === 'overlay-removed' && !cleanup;

async function onTabRemoved(tab: number, { current, dispatch }: JourneyRunner): Promise<void> {
  const { session } = await current();
  if (isOpenIn(session, tab)) await dispatch({ type: 'page-closed', tab });
  await dispatch({ type: 'hub-gone', tab });
}
