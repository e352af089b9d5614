/** Answers messages: classifies the sender, parses the message with that sender's contract, calls its handler. */

import browser, { type Runtime } from 'webextension-polyfill';
import { type Definitions, type Exchanges, type Handlers, parseMessage } from '../contract/define-message.ts';
import { hubPageMessages } from '../contract/hub-page.ts';
import { ownPageMessages } from '../contract/own-pages.ts';
import { classify } from '../contract/senders.ts';
import { shortcutPageMessages } from '../contract/shortcut-page.ts';
import { SHORTCUT_APP_ORIGIN } from '../providers/shortcut/hosts.ts';
import { workspaceIn } from '../providers/shortcut/workspaces.ts';
import type { JourneyRunner } from './dispatch.ts';
import { hubPageHandlers } from './hub-page-messages.ts';
import { ownPageHandlers } from './own-page-messages.ts';
import { catchFaults } from './report-fault.ts';
import { shortcutPageHandlers } from './shortcut-page-messages.ts';

/** Undefined, so no answer at all, for a stranger and for a message that this sender may not send. */
export function onMessage(
  message: unknown,
  sender: Runtime.MessageSender,
  runner: JourneyRunner,
): Promise<unknown> | undefined {
  const own = { id: browser.runtime.id, root: browser.runtime.getURL('') };
  const from = classify(sender, own, SHORTCUT_APP_ORIGIN);
  switch (from.type) {
    case 'own-page':
      return answerMessage(ownPageMessages, ownPageHandlers, message, runner);
    case 'shortcut-page':
      return answerMessage(shortcutPageMessages, shortcutPageHandlers, message, {
        ...runner,
        tab: from.tab,
        workspace: workspaceIn(from.path),
      });
    case 'hub-page':
      return answerMessage(hubPageMessages, hubPageHandlers, message, { ...runner, site: from, tab: from.tab });
    case 'stranger':
      return undefined;
  }
}

/** Undefined for a message that is not one of `definitions`. A handler that throws is reported, and answers undefined. */
const answerMessage = <E extends Exchanges, Context extends JourneyRunner>(
  definitions: Definitions<E>,
  handlers: Handlers<E, Context>,
  message: unknown,
  context: Context,
): Promise<unknown> | undefined =>
  parseMessage(definitions, message, (type, payload) =>
    catchFaults(context.dispatch, () => handlers[type](payload, context)),
  );
