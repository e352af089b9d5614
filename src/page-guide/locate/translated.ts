/**
 * Has the browser translated the page? Chrome sets a class, Edge attributes, both and Firefox the language of the document
 * (docs/facts.md, "Browsers"). What Firefox did before the guide arrived can't be known.
 */
const MARKS = 'html.translated-ltr,html.translated-rtl,title[_msthash],[_msttexthash]';

const { lang } = document.documentElement;

export const isTranslated = (): boolean =>
  (lang !== '' && document.documentElement.lang !== lang) || document.querySelector(MARKS) !== null;
