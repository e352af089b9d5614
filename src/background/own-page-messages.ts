/** Messages become events of the journey. Text is read into its meaning here, so that the journey never parses. */
import browser, { type Tabs } from 'webextension-polyfill';
import type { PageMessage } from '../contract/schema.ts';
import type { Journey, LinkStep } from '../journey/state.ts';
import { readToken } from '../providers/shortcut/token.ts';
import { writeReport } from '../report/write-report.ts';
import { linkInTab, readAuthLink } from '../stackone/auth-link.ts';
import { keptLanguage } from '../ui/i18n/language-store.ts';
import type { Dispatch, Runner } from './journey-runner.ts';
import { lookAtSettings } from './managed-settings.ts';
import { lookAtPermissions } from './permissions.ts';
import { activeTab, frontOf, openAuthLinks } from './tabs.ts';

/** From the extension's own pages; answered with the journey, or with the report's text. */
export async function answerPage(message: PageMessage, { dispatch, current }: Runner): Promise<Journey | string> {
  switch (message.type) {
    case 'popup/opened':
      return openedPopup({ dispatch, current });
    case 'popup/view':
      return current();
    case 'popup/report':
      return writeReport(await current(), browser.runtime.getManifest().version, navigator.userAgent);
    case 'popup/link-typed':
      return dispatch({ type: 'link-typed', draft: message.text, reading: readAuthLink(message.text) });
    case 'popup/access-chosen':
      return dispatch({ type: 'access-chosen', wanted: message.wanted });
    case 'popup/start':
      return dispatch({ type: 'start', reading: readAuthLink(message.text) });
    case 'popup/token-typed':
      return dispatch({ type: 'token-typed', draft: message.text });
    case 'popup/check':
      return dispatch({ type: 'token-given', draft: message.text, reading: readToken(message.text) });
    case 'popup/field-typed':
      return dispatch({ type: 'field-typed', key: message.key, text: message.text });
    case 'popup/act':
      return dispatch({ type: message.act });
    case 'popup/try-again':
      return dispatch({ type: 'try-again', run: message.run });
    case 'popup/language-chosen':
      return dispatch({ type: 'language-chosen', language: message.language });
    case 'popup/hub-confirmed':
      return dispatch({ type: 'hub-confirmed', origin: message.origin });
    case 'popup/other-workspace':
      return dispatch({ type: 'other-workspace', workspace: message.workspace });
    case 'popup/link-anyway':
      return dispatch({ type: 'link-anyway', concern: message.concern });
  }
}

/** On opening it is looked at what the tab in front shows. What was typed, or is under way, is kept. */
async function openedPopup({ dispatch }: Runner): Promise<Journey> {
  // A browser may take seconds to know its policies, and tells of them when it does.
  void lookAtSettings(dispatch);
  await dispatch({ type: 'language-seen', language: await keptLanguage() });
  const journey = await lookAtPermissions(dispatch);
  const front = await activeTab();
  // A view of ours in a tab of its own says nothing of what the person looks at.
  if (front?.url?.startsWith(browser.runtime.getURL(''))) return journey;
  if (journey.step === 'link') return lookForLink(journey, front, dispatch);
  return dispatch({ type: 'tab-seen', front: frontOf(front ?? {}), link: linkInTab(front?.url) });
}

/**
 * An auth link in the tab in front is taken as if it had been pasted; of several open ones the person says which. Beside
 * one that was pasted, or chosen, it is offered.
 */
async function lookForLink(journey: LinkStep, front: Tabs.Tab | undefined, dispatch: Dispatch): Promise<Journey> {
  const found = (await openAuthLinks(front)).filter(({ session }) => !journey.refused.includes(session));
  if (journey.linkDraft && !journey.linkFromTab && journey.link.is !== 'failed') {
    return dispatch({ type: 'links-found', found: found.filter(({ inFront }) => inFront) });
  }
  if (found.length > 1) return dispatch({ type: 'links-found', found });
  const { url, inFront } = found[0] ?? { url: '', inFront: false };
  return inFront ? dispatch({ type: 'link-typed', draft: url, reading: readAuthLink(url), fromTab: true }) : journey;
}
