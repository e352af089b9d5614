/** The card: what to do now and why, and the few buttons that go with it. */
import { build } from './build.ts';

export type Button = 'fill' | 'use' | 'hide';

export interface Says {
  /** Key of the sentence; its title has `_title` added. */
  key: string;
  /** For the sentence's placeholder. */
  name: string;
  buttons: Button[];
}

export interface Card {
  say(says: Says): void;
  /** Beside the area, or in the corner of the window when there is none. */
  dock(free: boolean): void;
  hide(): void;
}

export function createCard(
  root: ShadowRoot,
  message: (key: string, name?: string) => string,
  press: (button: Button) => void,
): Card {
  const step = build('small');
  const title = build('h2');
  const text = build('p', { role: 'status' });
  const nav = build('nav');
  const card = build(
    'section',
    { class: 'card', role: 'dialog', 'aria-label': message('coach_name') },
    step,
    title,
    text,
    nav,
  );
  root.append(card);
  let shown = '';

  const button = (which: Button, index: number) => {
    const element = build(
      'button',
      { type: 'button', class: index === 0 && which !== 'hide' ? 'main' : '' },
      message(`coach_${which}`),
    );
    // A click made by the page's own scripts is not the person's.
    element.addEventListener('click', (event) => event.isTrusted && press(which));
    return element;
  };

  return {
    say({ key, name, buttons }) {
      const next = [key, name, ...buttons].join();
      if (next === shown) return;
      shown = next;
      card.hidden = false;
      step.textContent = message('coach_step');
      title.textContent = message(`${key}_title`);
      text.textContent = message(key, name);
      nav.replaceChildren(...buttons.map(button));
    },
    dock: (free) => card.classList.toggle('free', free),
    hide() {
      card.hidden = true;
    },
  };
}
