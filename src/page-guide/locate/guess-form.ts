/**
 * Guesses the token form by its build, where its words are translated or new: one text box, one button, and at most one
 * control or group of controls between them. Of several the one whose words are nearest; between equals, none.
 */
import {
  CHANGES,
  GENERATE,
  NO_FORM,
  NO_GUESS,
  TOKEN_NAME,
  TOKEN_WORD,
} from '../../providers/shortcut/page-locators.ts';
import { looksLikeToken } from '../../providers/shortcut/token-shape.ts';
import { textIn } from '../text-field.ts';
import { boxOf, findScopeControls, type ScopeControl } from './access-controls.ts';
import { nameOf, nearbyText, normalizeName, wholeOf } from './accessible-name.ts';
import { BUTTONS, flatMapCapped, isReachable, LISTS, queryUsable, TEXT_BOXES, TOGGLES } from './controls.ts';
import type { TokenForm } from './token-form.ts';
import { ancestorsOf, contains, isAbove, isVisible } from './visibility.ts';

/** Elements between the text box and the one that holds the rest of the form as well. */
const MAX_LEVELS = 10;
const NAME_BOX = 'input:not([type]),input[type=text],textarea,[role=textbox],[contenteditable]';
const NO_BOX =
  '[type=search],[role=search] *,[role=searchbox],[readonly],[inputmode=search],[inputmode=numeric],[autocomplete=username],[autocomplete=email],[autocomplete=one-time-code]';
/** For more than a line, and so seldom for a name. */
const LONG_BOX = 'textarea,[role=textbox],[contenteditable]';
const HEADINGS = 'h1,h2,h3,h4,legend,[role=heading]';
/** Sets something, or opens something, and so sends nothing off. */
const NO_BUTTON = '[aria-pressed],[aria-haspopup],[aria-expanded],[role=switch],[role=checkbox],[role=tab]';

/** Sends a form off, unlike a button that cancels. */
const SUBMIT = 'form button:not([type]),[type=submit]';
const CHECKBOX = 'input[type=checkbox],[role=checkbox],[role=switch],[aria-pressed]';
const MAX_TOGGLES = 8;

interface Group extends TokenForm {
  score: number;
}

/** `known`: what words tell of the form. */
export function guessForm(known: TokenForm | null): TokenForm | null {
  const boxes = queryUsable(TEXT_BOXES).filter((box) => isReachable(box) && !box.matches(LISTS));
  const buttons = flatMapCapped(queryUsable(BUTTONS), (button) =>
    !button.matches(NO_BUTTON) && isVisible(button) && isWorded(wholeOf(button)) ? [wholeOf(button)] : [],
  );
  // One that says it makes a token is in the form, or opens it.
  const worded = buttons.filter((button) => GENERATE.exact.test(nameOf(button)));
  const groups = boxes
    .filter((box) => box.matches(NAME_BOX) && !box.matches(NO_BOX) && !looksLikeToken(textIn(box)))
    .flatMap((box) => groupAround(box, boxes, buttons, known) ?? [])
    .filter(({ name, generate }) => isOrNull(known?.name, name) && isOrNull(known?.generate, generate))
    .filter(({ generate }) => worded.length === 0 || worded.some((button) => button === generate));
  const top = Math.max(...groups.map(({ score }) => score));
  const [best, ...others] = groups.filter(({ score }) => score === top);
  if (!best || others.length > 0) return null;
  return { ...best, guessed: best.guessed.filter((part) => part !== known?.name && part !== known?.generate) };
}

/** A sign such as "?" or a cross helps, clears or closes. */
const isWorded = (button: Element) =>
  normalizeName((button instanceof HTMLInputElement ? button.value : button.textContent) ?? '').length > 1;

const isOrNull = (known: Element | null | undefined, part: Element | null) => !known || known === part;

/** The nearest element around the box that holds a button. What is outside of it belongs to something else. */
function groupAround(box: Element, boxes: Element[], buttons: Element[], known: TokenForm | null): Group | null {
  const holds = (area: Element, parts: Element[]) => parts.filter((part) => contains(area, part));
  const after = buttons.filter((button) => !isAbove(button, box));
  const area = ancestorsOf(box)
    .slice(0, MAX_LEVELS)
    .find((around) => holds(around, after).length > 0);
  const inside = area ? holds(area, after) : [];
  const generate = inside.length > 1 ? onlyOne(inside.filter((button) => button.matches(SUBMIT))) : inside[0];
  if (!area || !generate || holds(area, boxes).length > 1) return null;
  const [name = '', action = ''] = [box, generate].map((part) => nameOf(part) || nearbyText(part));
  const headings = [...area.querySelectorAll(HEADINGS)].map(nameOf);
  const words = `${name},${action}`;
  // To search for something, the button says what the box says.
  const isSearch = name.includes(action) && !/^(add|create)/.test(action);
  const isOther = isSearch || NO_FORM.test(words) || NO_GUESS.test(words) || CHANGES.test([words, ...headings].join());
  if (isOther || (box.matches(LONG_BOX) && !TOKEN_WORD.test(words))) return null;
  const isKnown = known !== null || TOKEN_NAME.exact.test(name) || GENERATE.exact.test(action);
  return groupIn(area, box, generate, words, isKnown);
}

function groupIn(area: Element, name: Element, generate: Element, words: string, isKnown: boolean): Group | null {
  const toggles = queryUsable(TOGGLES).filter((toggle) => contains(area, toggle) && boxOf(toggle));
  if (toggles.length > MAX_TOGGLES) return null;
  const named = findScopeControls().filter(({ control }) => contains(area, control));
  // Where words tell of a part, they would of this one, too.
  const scopes = named.length > 0 || isKnown ? named : guessAccess(toggles);
  const score = 2 * Number(TOKEN_WORD.test(words)) + Number(toggles.length > 0);
  return {
    name,
    generate,
    scopes,
    score,
    guessed: [name, generate, ...(named.length > 0 ? [] : scopes.map(({ box }) => box))],
  };
}

/** The only box in the form: by Shortcut's guide there is one, for Read-only. */
function guessAccess(toggles: Element[]): ScopeControl[] {
  const control = onlyOne(toggles);
  const box = control?.matches(CHECKBOX) && boxOf(control);
  return control && box ? [{ scope: 'read-only', control, box, kind: 'toggle' }] : [];
}

const onlyOne = (elements: Element[]): Element | undefined => (elements.length === 1 ? elements[0] : undefined);
