/** A view was opened: the journey is told what may have changed meanwhile, and what the tab in front shows. */
import browser, { type Tabs } from 'webextension-polyfill';
import { isIn, type Journey } from '../journey/journey.ts';
import { linkInTab, readAuthLink } from '../stackone/auth-link.ts';
import { storedLanguage } from '../ui/i18n/language-store.ts';
import type { Dispatch } from './dispatch.ts';
import { refreshSettings } from './managed-settings.ts';
import { refreshPermissions } from './permissions.ts';
import { catchFaults } from './report-fault.ts';
import { activeTab, describeActiveTab, openAuthLinks } from './tabs.ts';

/** What was typed, or is under way, is kept. */
export async function viewOpened(dispatch: Dispatch): Promise<Journey> {
  // Not awaited: a browser may take seconds to read its policies.
  void catchFaults(dispatch, () => refreshSettings(dispatch));
  await dispatch({
    type: 'language-seen',
    language: await storedLanguage(),
    browserLanguages: await browser.i18n.getAcceptLanguages(),
  });
  const journey = await refreshPermissions(dispatch);
  const tab = await activeTab();
  // A view of ours in a tab of its own doesn't say what the person works in.
  if (tab?.url?.startsWith(browser.runtime.getURL(''))) return journey;
  if (isIn(journey, 'link')) return lookForLink(journey, tab, dispatch);
  return dispatch({ type: 'tab-seen', activeTab: describeActiveTab(tab ?? {}), link: linkInTab(tab?.url) });
}

/**
 * Takes an auth link in the tab in front as if it had been pasted. Of several open ones the person says which. Beside
 * one that was pasted, or chosen, it is only offered.
 */
async function lookForLink(journey: Journey<'link'>, tab: Tabs.Tab | undefined, dispatch: Dispatch): Promise<Journey> {
  const { linkDraft, linkFromTab, link, refusedSessions } = journey.session;
  const found = (await openAuthLinks(tab)).filter(({ sessionToken }) => !refusedSessions.includes(sessionToken));
  if (linkDraft && !linkFromTab && link.status !== 'failed') {
    return dispatch({ type: 'links-found', found: found.filter(({ inFront }) => inFront) });
  }
  if (found.length > 1) return dispatch({ type: 'links-found', found });
  const { url, inFront } = found[0] ?? { url: '', inFront: false };
  return inFront ? dispatch({ type: 'link-typed', draft: url, reading: readAuthLink(url), fromTab: true }) : journey;
}
