/**
 * Shortcut's web app as data: where its API Tokens page is and how its controls are worded.
 * Source: docs/facts.md ("Shortcut's page"). No id, class or attribute of the page is documented, so none is used.
 */
export const API_TOKENS_PATH = '/settings/account/api-tokens';

export const isApiTokensPath = (path: string) => /\/settings\/account\/api-tokens\/?$/.test(path);

/** A page of one token's, too. */
export const isUnderApiTokens = (path: string) => `${path}/`.includes(`${API_TOKENS_PATH}/`);

/** `address`: of a link, absolute or relative. */
export const leadsToSettings = (address: string) => /\/settings(\/|$)/.test(address);

export const isSignInPath = (path: string) => /^\/(login|signup|sign-in)\b/.test(path);

/**
 * Wordings of a control, matched against its name in lower case with all but letters and digits left out, so that
 * spans, line breaks, dashes and icons make no difference. `exact` are the documented and observed wordings;
 * `loose` finds their relatives, and loses against an exact one elsewhere.
 */
/** A pattern, or names that are compared as a whole. */
export type NameTest = Pick<RegExp, 'test'>;

export interface Wording {
  exact: NameTest;
  loose: RegExp;
}

/**
 * Searches, filters and reports about tokens are no form that makes one, nor are those that make something else. In the
 * languages that browsers translate pages into most: people meet the page so (docs/facts.md, "Shortcut's page").
 */
export const NO_FORM =
  /search|filter|report|export|webhook|secret|invite|comment|feedback|scim|such|bericht|recherch|rapport|busca|filtr|informe|cerca|zoek|pesquis|szuka|sök|пошук|検索|絞り込|レポート|بحث|تصفية|تقرير|поиск|фильтр|отчет|отчёт|搜索|筛选|报告|검색|필터|보고서/;

/** Forms that change or delete what is there, and their headings. */
export const CHANGES = /renam|delet|remov|revok|lösch|supprim|elimin|borrar|umbenenn|renomm|削除|حذف|удал|删除|삭제/;

/** Boxes and buttons that make no token, beside those of `NO_FORM`, where nothing else tells that they do. */
export const NO_GUESS = /find|jump|message|^ask|,ask|promo|verif|confirm|subscri|copy|continu|display/;

/** What a page about tokens says in most languages. */
export const TOKEN_WORD = /token|jeton|トークン|токен|رمز|令牌|토큰/;

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

/** The name of a list that sets the access, whatever it is at. */
export const ACCESS = /^(token)?(access|permission|scope)s?(level|type|mode)?$/;

/** What an option that sets the access stands for. */
export type Scope = 'read-only' | 'read' | 'read-write' | 'write' | 'admin';

export const SCOPES: [Scope, NameTest][] = [
  ['read-only', /^viewonly|readonly($|[^t]|t[^o])/],
  ['read-write', /^read(and|or)?write|^full/],
  ['read', /^(can)?(read|view)(s|access|scope)?$|^read(?!y)/],
  ['write', /^(can|allow)?(write|edit)/],
  ['admin', /^admin/],
];
