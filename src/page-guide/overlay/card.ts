/** The card: what to do now and why, and the few buttons that go with it. */

import { message } from '../extension-api.ts';
import { build } from './create-element.ts';

export type Button = 'fill' | 'use' | 'hide';

export interface Says {
  /** Key of the words for where in the journey it belongs. */
  step: string;
  /** Key of the sentence; its title has `_title` added. */
  key: string;
  /** For the sentence's placeholder. */
  name: string;
  buttons: Button[];
  /** The card did not yet stand long enough for its main button to be pressed, which keeps its place meanwhile. */
  early?: boolean;
}

export interface Card {
  element: HTMLElement;
  say(says: Says): void;
  /** Shows itself again. Its buttons stay the same ones: a press on one may be under way. */
  wake(): void;
  /** Takes the focus. */
  enter(): void;
  /** A click somewhere on us; the page may keep it from arriving at the button itself. */
  press(event: MouseEvent): void;
  hide(): void;
}

export function createCard(root: ShadowRoot, press: (button: Button | 'move') => void): Card {
  const where = build('small');
  const title = build('h2');
  const text = build('p');
  const handle = build('button', { class: 'move' });
  const nav = build('nav');
  const element = build(
    'section',
    { class: 'card', role: 'dialog', 'aria-keyshortcuts': 'Alt+Shift+H' },
    build('div', { role: 'status' }, where, title, text),
    nav,
    handle,
  );
  root.append(element);
  let shown = '';
  let offered: (Button | 'move')[] = [];

  const name = (one: Element, key: string) => one.setAttribute('aria-label', message(key));
  const button = (which: Button) =>
    build('button', { class: which === 'hide' ? '' : 'main' }, message(`coach_${which}`));
  const enter = () => {
    element.hidden = false;
    // One that may not be pressed yet does not take it.
    for (const one of nav.querySelectorAll('button')) if (!nav.contains(root.activeElement)) one.focus();
  };

  return {
    element,
    say({ step, key, name: of, buttons, early }) {
      nav.className = early ? 'early' : '';
      const next = [message('lang'), key, of, ...buttons].join();
      if (next === shown) return;
      shown = next;
      offered = [...buttons, 'move'];
      element.hidden = false;
      element.lang = message('lang');
      element.dir = message('dir');
      name(element, 'coach_name');
      name(handle, 'coach_move');
      where.textContent = message(step);
      title.textContent = message(`${key}_title`);
      text.textContent = message(key, of);
      const hadFocus = nav.contains(root.activeElement);
      nav.replaceChildren(...buttons.map(button));
      if (hadFocus) enter();
    },
    wake() {
      element.hidden = false;
    },
    enter,
    press({ clientX, clientY, detail }) {
      // By key there is no point, but there is focus.
      const hit = detail ? root.elementFromPoint(clientX, clientY) : root.activeElement;
      const which = offered[[...nav.children, handle].findIndex((one) => one.contains(hit))];
      if (which) press(which);
    },
    hide() {
      element.hidden = true;
    },
  };
}
