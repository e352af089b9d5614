/** The card: what to do now and why, and the few buttons that go with it. */
import { build } from './build.ts';

export type Button = 'fill' | 'use' | 'hide';

export interface Says {
  /** Key of the words for where in the journey it belongs. */
  step: string;
  /** Key of the sentence; its title has `_title` added. */
  key: string;
  /** For the sentence's placeholder. */
  name: string;
  buttons: Button[];
}

export interface Card {
  element: Element;
  /** Beside the area, or, when that is hidden, in the corner of the window. */
  say(says: Says): void;
  /** Shows itself again. Its buttons stay the same ones: a press on one may be under way. */
  wake(): void;
  /** A click somewhere on us; the page may keep it from arriving at the button itself. */
  press(event: MouseEvent): void;
  hide(): void;
}

export function createCard(
  root: ShadowRoot,
  message: (key: string, name?: string) => string,
  press: (button: Button) => void,
): Card {
  const where = build('small');
  const title = build('h2');
  const text = build('p', { role: 'status' });
  const nav = build('nav');
  const card = build(
    'section',
    { class: 'card', role: 'dialog', 'aria-label': message('coach_name') },
    where,
    title,
    text,
    nav,
  );
  root.append(card);
  let shown = '';
  let offered: Button[] = [];

  const button = (which: Button) =>
    build('button', { type: 'button', class: which === 'hide' ? '' : 'main' }, message(`coach_${which}`));

  return {
    element: card,
    say({ step, key, name, buttons }) {
      const next = [key, name, ...buttons].join();
      if (next === shown) return;
      shown = next;
      offered = buttons;
      card.hidden = false;
      where.textContent = message(step);
      title.textContent = message(`${key}_title`);
      text.textContent = message(key, name);
      nav.replaceChildren(...buttons.map(button));
    },
    wake() {
      card.hidden = false;
    },
    press({ clientX, clientY, detail }) {
      // By key there is no point, but there is focus.
      const hit = detail ? root.elementFromPoint(clientX, clientY) : root.activeElement;
      const which = offered[[...nav.children].findIndex((one) => one.contains(hit))];
      if (which) press(which);
    },
    hide() {
      card.hidden = true;
    },
  };
}
