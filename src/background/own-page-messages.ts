/** Answers the extension's own pages. Typed text is read here, so that the journey never parses. */
import browser from 'webextension-polyfill';
import type { Handlers } from '../contract/define-message.ts';
import type { OwnPageExchanges } from '../contract/own-pages.ts';
import { readToken } from '../providers/shortcut/read-token.ts';
import { writeReport } from '../report/write-report.ts';
import { readAuthLink } from '../stackone/auth-link.ts';
import type { JourneyRunner } from './dispatch.ts';
import { viewOpened } from './view-opened.ts';

export const ownPageHandlers: Handlers<OwnPageExchanges, JourneyRunner> = {
  'view/opened': (_, { dispatch }) => viewOpened(dispatch),
  'journey/get': (_, { current }) => current(),
  'report/get': async (_, { current }) =>
    writeReport(await current(), browser.runtime.getManifest().version, navigator.userAgent),
  'journey/link-typed': ({ text }, { dispatch }) =>
    dispatch({ type: 'link-typed', draft: text, reading: readAuthLink(text) }),
  'journey/access-chosen': ({ access }, { dispatch }) => dispatch({ type: 'access-chosen', access }),
  'journey/start': ({ text }, { dispatch }) => dispatch({ type: 'start', reading: readAuthLink(text) }),
  'journey/token-typed': ({ text }, { dispatch }) => dispatch({ type: 'token-typed', draft: text }),
  'journey/token-given': ({ text }, { dispatch }) =>
    dispatch({ type: 'token-given', draft: text, reading: readToken(text) }),
  'journey/field-typed': ({ key, text }, { dispatch }) => dispatch({ type: 'field-typed', key, text }),
  'journey/link-anyway': ({ question }, { dispatch }) => dispatch({ type: 'link-anyway', question }),
  'journey/use-offered': ({ sessionToken }, { dispatch }) => dispatch({ type: 'use-offered', sessionToken }),
  'journey/leftover-deleted': ({ name }, { dispatch }) => dispatch({ type: 'leftover-deleted', name }),
  'journey/hub-confirmed': ({ origin }, { dispatch }) => dispatch({ type: 'hub-confirmed', origin }),
  'journey/other-workspace': ({ workspace }, { dispatch }) => dispatch({ type: 'other-workspace', workspace }),
  'journey/try-again': ({ requestId }, { dispatch }) => dispatch({ type: 'try-again', requestId }),
  'journey/language-chosen': ({ language }, { dispatch }) => dispatch({ type: 'language-chosen', language }),
  'journey/action': ({ action }, { dispatch }) => dispatch({ type: action }),
};
