/** What the guides ask the background, and how they hear of a changed instruction. */
import type { SendMessage } from '../contract/define-message.ts';
import type { HubPageExchanges, ToHubPage } from '../contract/hub-page.ts';
import type { PageScriptExchanges } from '../contract/page-scripts.ts';
import type { ShortcutPageExchanges, ToShortcutPage } from '../contract/shortcut-page.ts';
import { onMessage, send, setMessages } from './extension-api.ts';
import type { Lifetime } from './lifecycle.ts';

export const ask: SendMessage<ShortcutPageExchanges> = send;

export const askHub: SendMessage<HubPageExchanges> = send;

const askAnywhere: SendMessage<PageScriptExchanges> = send;

/** The sentences of a language that is not the browser's have to be here before anything is shown. */
export const loadMessages = (): Promise<void> => askAnywhere({ type: 'page-copy' }).then(setMessages);

/** What the background sends to both guides in Shortcut's page. */
export const onInstruction = (apply: (sent: ToShortcutPage) => void, { guard, signal }: Lifetime): void =>
  onMessage(
    guard((received) => {
      if (!isInstruction(received)) return;
      setMessages(received.copy);
      apply(received);
    }),
    signal,
  );

export const onHubInstruction = (apply: (sent: ToHubPage) => void, { guard, signal }: Lifetime): void =>
  onMessage(
    guard((received) => {
      if (isHubInstruction(received)) apply(received);
    }),
    signal,
  );

const isInstruction = (received: unknown): received is ToShortcutPage => hasType(received, 'shortcut-page/instruction');

const isHubInstruction = (received: unknown): received is ToHubPage => hasType(received, 'hub-page/instruction');

const hasType = (received: unknown, type: string) =>
  received instanceof Object && 'type' in received && received.type === type;
