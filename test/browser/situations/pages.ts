/** Pages to find the token form in. Every true control has an id of its own, which only the tests know of. */

import { API_TOKENS, GENERATE_TOKEN, READ_ONLY_BOX, TOKEN_NAME } from '../../sandbox/shortcut/control-names.ts';

export interface Parts {
  name?: string;
  access?: string;
  button?: string;
  /** Before and after the form. */
  above?: string;
  below?: string;
  style?: string;
  script?: string;
}

export const NAME = `<p><label for="name">${TOKEN_NAME}</label> <input id="name"></p>`;
export const BUTTON = `<p><button type="button" id="generate">${GENERATE_TOKEN}</button></p>`;

export const readOnly = (checked = true) =>
  `<p><label><input type="checkbox" id="access"${checked ? ' checked' : ''}> ${READ_ONLY_BOX}</label></p>`;

export const form = ({ name = NAME, access = readOnly(), button = BUTTON }: Parts = {}) =>
  `<form onsubmit="return false">${name}${access}${button}</form>`;

export function page(parts: Parts = {}): string {
  const { above = '', below = '', style = '', script = '' } = parts;
  return wrap(`${above}${form(parts)}${below}`, style, script);
}

export const wrap = (body: string, style = '', script = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fixture</title><style>body{font:16px sans-serif;margin:24px}${style}</style></head><body><h1>${API_TOKENS}</h1>${body}<script>${script}</script></body></html>`;

/** Defines `put`, by which the page shows this as its result; T0KEN stands for the token. `after`: what it does then. */
export const putsResult = (html: string, token: string, after = '') =>
  `globalThis.put = () => { document.querySelector('#result').innerHTML = ${JSON.stringify(html)}.replaceAll('T0KEN', ${JSON.stringify(token)}); ${after} };`;

/** Looks like nothing, but still takes clicks and keys: how most design systems hide the browser's own box. */
export const CLIPPED =
  '.clipped{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap;border:0}';
