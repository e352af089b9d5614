/** Messages become events of the journey. Text is read into its meaning here, so that the journey never parses. */
import browser from 'webextension-polyfill';
import { initialJourney, type Journey } from '../journey/state.ts';
import type { FromCoach, Orders } from '../messages/orders.ts';
import type { PageMessage } from '../messages/schema.ts';
import { writeReport } from '../report/write.ts';
import { readToken } from '../shortcut/token.ts';
import { readAuthLink, sessionInTab } from '../stackone/auth-link.ts';
import { ordersFor } from './orders.ts';
import { lookAtPermissions } from './permissions.ts';
import type { Runner } from './runner.ts';
import { activeTabUrl } from './tabs.ts';

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
    case 'popup/link-anyway':
      return dispatch({ type: 'link-anyway', concern: message.concern });
  }
}

/** On opening, an auth link in the tab in front is taken as if it had been pasted; what was typed or works is kept. */
async function openedPopup({ dispatch }: Runner): Promise<Journey> {
  const journey = await lookAtPermissions(dispatch);
  if (journey.step !== 'link' || (journey.linkDraft && !journey.linkFromTab && journey.link.is !== 'failed'))
    return journey;
  const url = await activeTabUrl();
  const session = sessionInTab(url);
  return url && session
    ? dispatch({ type: 'link-typed', draft: url, reading: { ok: true, session, bare: false }, fromTab: true })
    : journey;
}

/** From the coach in `tab`. One in a tab that is not the journey's is sent away. */
export async function answerCoach(message: FromCoach, tab: number, { dispatch, current }: Runner): Promise<Orders> {
  const { page } = await current();
  if (page.at !== 'open' || page.tab !== tab) return ordersFor(initialJourney);
  switch (message.type) {
    case 'coach/orders':
      return ordersFor(await current());
    case 'coach/seen':
      return ordersFor(await dispatch({ type: 'page-seen', tab, act: message.act, missing: message.missing }));
    case 'coach/use-token':
      return ordersFor(await dispatch({ type: 'token-given', draft: '', reading: readToken(message.text) }));
  }
}
