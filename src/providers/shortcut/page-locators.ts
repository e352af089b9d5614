/**
 * Shortcut's web app as data: where its API Tokens page is and how its controls are worded.
 * Source: docs/facts.md ("Shortcut's page"). No id, class or attribute of the page is documented, so none is used.
 */
export const API_TOKENS_PATH = '/settings/account/api-tokens';

export const isApiTokensPath = (path: string) => /\/settings\/account\/api-tokens\/?$/.test(path);

/** `address`: of a link, absolute or relative. */
export const leadsToSettings = (address: string) => /\/settings(\/|$)/.test(address);

export const isSignInPath = (path: string) => /^\/(login|signup|sign-in)\b/.test(path);

/**
 * Wordings of a control, matched against its name in lower case with all but letters and digits left out, so that
 * spans, line breaks, dashes and icons make no difference. `exact` are the documented and observed wordings;
 * `loose` finds their relatives, and loses against an exact one elsewhere.
 */
export interface Wording {
  exact: RegExp;
  loose: RegExp;
}

export const TOKEN_NAME: Wording = {
  exact: /^(api)?tokenname$|^name(your|the)?(api)?token$|^(add|choose)anamefor(the|your)token$/,
  loose: /token.*name|name.*token/,
};

export const GENERATE: Wording = {
  exact: /^(generate|create)(a|an)?(new)?(api)?token$/,
  loose: /(generate|create|new|add).*token/,
};

export const SETTINGS: Wording = { exact: /^settings$/, loose: /^(your|workspace|account|my)?settings/ };

export const API_TOKENS: Wording = { exact: /^apitokens?$/, loose: /^apitokens?|apitokens?$/ };

/** The bin beside a token's name, which deletes it. What is documented is a picture, which may have no name at all. */
export const DELETE = /^(delete|remove|revoke|trash|bin)/;

/** What an option that sets the access stands for. */
export type Scope = 'read-only' | 'read' | 'read-write' | 'write' | 'admin';

export const SCOPES: [Scope, RegExp][] = [
  ['read-only', /^readonly/],
  ['read-write', /^read(and|or)?write|^full/],
  ['read', /^(can)?(read|view)(s|access|scope)?$|^read(?!y)/],
  ['write', /^(can)?(write|edit)/],
  ['admin', /^admin/],
];
