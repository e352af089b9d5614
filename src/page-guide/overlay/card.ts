/** The card: what to do now and why, and the few buttons that go with it. */
import type { AccountFacts } from '../../contract/shortcut-page.ts';
import type { CopyKey, MessageKey } from '../../ui/i18n/message-key.ts';
import { message } from '../extension-api.ts';
import { createElement } from './create-element.ts';

export type Button = Action | TokenButton;

type Action = 'fill' | 'use' | 'hide';

/** Chooses one of several tokens, by how it begins and ends. */
interface TokenButton {
  token: string;
}

const BUTTON_LABELS: Record<Action, MessageKey> = { fill: 'card_fill', use: 'card_use', hide: 'card_hide' };

const labelOf = (button: Button): string =>
  typeof button === 'string'
    ? message(BUTTON_LABELS[button])
    : `${button.token.slice(0, SHOWN_START)}…${button.token.slice(-SHOWN_END)}`;

/** Characters of a token that tell it from another. */
const SHOWN_START = 14;
const SHOWN_END = 4;

export interface CardContent {
  /** Where in the journey it belongs. */
  progress: MessageKey;
  /** Of the sentence and its title. */
  key: CopyKey;
  /** For the sentence's placeholder. */
  name: string;
  /** What else to know. */
  note?: MessageKey | undefined;
  buttons: Button[];
  /** The main button is not shown yet, but has its place: the card did not stand still for long enough. */
  isEarly?: boolean;
  /** What is connected. The names are Shortcut's, so they are shown as a claim. */
  account?: AccountFacts | undefined;
}

export interface Card {
  element: HTMLElement;
  /** Shows the content, and the card if the content is new. */
  update(content: CardContent): void;
  /** Shows the card again. Its buttons stay the same ones: a press on one may be under way. */
  reveal(): void;
  focus(): void;
  /** A click somewhere on the card; the page may keep it from arriving at the button itself. */
  click(event: MouseEvent): void;
  hide(): void;
}

export function createCard(root: ShadowRoot, onPress: (button: Button | 'move', at: number) => void): Card {
  const progress = createElement('small');
  const title = createElement('h2');
  const text = createElement('p');
  const note = createElement('p', { class: 'note' });
  const facts = createElement('div');
  const handle = createElement('button', { class: 'move' });
  const nav = createElement('nav');
  const element = createElement(
    'section',
    { class: 'card', role: 'dialog', 'aria-keyshortcuts': 'Alt+Shift+H' },
    createElement('div', { role: 'status' }, progress, title, text, note, facts),
    nav,
    handle,
  );
  root.append(element);
  let shown = '';
  let shownButtons: (Button | 'move')[] = [];

  const label = (target: Element, key: MessageKey) => target.setAttribute('aria-label', message(key));
  const createButton = (button: Button) =>
    createElement('button', { class: button === 'hide' ? '' : 'main' }, labelOf(button));
  const focus = () => {
    element.hidden = false;
    // Focus the first visible button: a main button that is still early is hidden and can't take the focus.
    for (const button of nav.querySelectorAll('button')) if (!nav.contains(root.activeElement)) button.focus();
  };

  return {
    element,
    update(content) {
      const { key, name, buttons, account } = content;
      nav.className = content.isEarly ? 'early' : '';
      const next = [
        message('lang'),
        key,
        name,
        content.note,
        ...buttons.map(labelOf),
        ...Object.values(account ?? {}),
      ].join();
      if (next === shown) return;
      shown = next;
      shownButtons = [...buttons, 'move'];
      element.hidden = false;
      element.lang = message('lang');
      element.dir = message('dir');
      label(element, 'card_name');
      label(handle, 'card_move');
      progress.textContent = message(content.progress);
      title.textContent = message(`${key}_title`);
      text.textContent = message(key, name);
      note.textContent = content.note ? message(content.note) : '';
      facts.replaceChildren(...(account ? factsOn(account) : []));
      const hadFocus = nav.contains(root.activeElement);
      nav.replaceChildren(...buttons.map(createButton));
      if (hadFocus) focus();
    },
    reveal() {
      element.hidden = false;
    },
    focus,
    click({ clientX, clientY, detail, timeStamp }) {
      // A click by key has no point, but then the button has the focus.
      const hit = detail ? root.elementFromPoint(clientX, clientY) : root.activeElement;
      const pressed = shownButtons[[...nav.children, handle].findIndex((button) => button.contains(hit))];
      if (pressed) onPress(pressed, timeStamp);
    },
    hide() {
      element.hidden = true;
    },
  };
}

function factsOn({ workspace, person, access }: AccountFacts): HTMLElement[] {
  const names = [workspace, person].map((name) => createElement('p', { dir: 'auto' }, name));
  const by = createElement('small', {}, message('claim_account'));
  const claim = createElement('div', { class: 'claim' }, by, ...names);
  return [claim, createElement('p', {}, message(`token_access_${access}`))];
}
