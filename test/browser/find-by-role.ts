/** Finds an element by role and name in Firefox, by its DOM: asking Firefox itself takes half a second each time. */
import { ElementHandle, type Page } from 'puppeteer-core';

export type Role = 'button' | 'checkbox' | 'heading' | 'link' | 'radio' | 'tab' | 'textbox';

const SELECTORS: Record<Role, string> = {
  button: 'button',
  checkbox: 'input[type=checkbox]',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  radio: 'input[type=radio]',
  tab: '[role=tab]',
  textbox: 'input:not([type]), input[type=text], input[type=email], input[type=password], textarea',
};

/** The first such element that shows, waited for. */
export async function findByRoleInDom(page: Page, role: Role, name: string): Promise<ElementHandle | null> {
  const found = await page.waitForFunction(look, { polling: 20 }, SELECTORS[role], name);
  return found instanceof ElementHandle ? found : null;
}

/** Runs in the page. */
function look(selector: string, name: string): Element | undefined {
  const textOf = (elements: Iterable<Element | null>) =>
    Array.from(elements, (one) => one?.textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  const byId = (ids: string) => ids.split(' ').map((id) => document.getElementById(id));
  const nameOf = (one: Element) => {
    const ids = one.getAttribute('aria-labelledby');
    if (ids) return textOf(byId(ids));
    const isBox = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement;
    return one.getAttribute('aria-label') ?? textOf(isBox ? (one.labels ?? []) : [one]);
  };
  return [...document.querySelectorAll(selector)].find((one) => nameOf(one) === name && one.checkVisibility());
}
