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

/** What the page has of each, looked for once. */
interface Parts {
  boxes: Element[];
  buttons: Element[];
  toggles: Element[];
  scopes: ScopeControl[];
}

interface Group extends TokenForm {
  score: number;
}

/** `known`: what words tell of the form. */
export function guessForm(known: TokenForm | null): TokenForm | null {
  const parts = findParts();
  // One that says it makes a token is in the form, or opens it.
  const worded = parts.buttons.filter((button) => GENERATE.exact.test(nameOf(button)));
  const groups = parts.boxes
    .filter((box) => box.matches(NAME_BOX) && !box.matches(NO_BOX) && !looksLikeToken(textIn(box)))
    .flatMap((box) => groupAround(box, parts, known) ?? [])
    .filter(({ name, generate }) => isOrNull(known?.name, name) && isOrNull(known?.generate, generate))
    .filter(({ generate }) => worded.length === 0 || worded.some((button) => button === generate));
  const top = Math.max(...groups.map(({ score }) => score));
  const [best, ...others] = groups.filter(({ score }) => score === top);
  if (!best || others.length > 0) return null;
  return { ...best, guessed: best.guessed.filter((part) => part !== known?.name && part !== known?.generate) };
}

function findParts(): Parts {
  const buttons = flatMapCapped(queryUsable(BUTTONS), (button) => {
    const whole = wholeOf(button);
    return !button.matches(NO_BUTTON) && isVisible(button) && isWorded(whole) ? [whole] : [];
  });
  return {
    boxes: queryUsable(TEXT_BOXES).filter((box) => isReachable(box) && !box.matches(LISTS)),
    buttons,
    toggles: queryUsable(TOGGLES),
    scopes: findScopeControls(),
  };
}

/** A sign such as "?" or a cross helps, clears or closes. */
const isWorded = (button: Element) =>
  normalizeName((button instanceof HTMLInputElement ? button.value : button.textContent) ?? '').length > 1;

const isOrNull = (known: Element | null | undefined, part: Element | null) => !known || known === part;

const within = (area: Element, elements: Element[]) => elements.filter((one) => contains(area, one));

/** The nearest element around the box that holds a button. What is outside of it belongs to something else. */
function groupAround(box: Element, parts: Parts, known: TokenForm | null): Group | null {
  const after = parts.buttons.filter((button) => !isAbove(button, box));
  const area = ancestorsOf(box)
    .slice(0, MAX_LEVELS)
    .find((around) => within(around, after).length > 0);
  const inside = area ? within(area, after) : [];
  const generate = inside.length > 1 ? onlyOne(inside.filter((button) => button.matches(SUBMIT))) : inside[0];
  if (!area || !generate || within(area, parts.boxes).length > 1) return null;
  return groupIn(area, box, generate, parts, known);
}

function groupIn(area: Element, box: Element, generate: Element, parts: Parts, known: TokenForm | null): Group | null {
  const [name = '', action = ''] = [box, generate].map((part) => nameOf(part) || nearbyText(part));
  const toggles = within(area, parts.toggles).filter(boxOf);
  if (isOtherForm(area, box, name, action) || toggles.length > MAX_TOGGLES) return null;
  const named = parts.scopes.filter(({ control }) => contains(area, control));
  // Where words tell of a part, they would of this one, too.
  const isKnown = known !== null || TOKEN_NAME.exact.test(name) || GENERATE.exact.test(action);
  const scopes = named.length > 0 || isKnown ? named : guessAccess(toggles);
  const guessed = [box, generate, ...(named.length > 0 ? [] : scopes.map((scope) => scope.box))];
  const score = 2 * Number(TOKEN_WORD.test(name + action)) + Number(toggles.length > 0);
  return { name: box, generate, scopes, score, guessed };
}

/** By the names of its box and its button, and by what is written above them. */
function isOtherForm(area: Element, box: Element, name: string, action: string): boolean {
  const words = `${name},${action}`;
  const headings = [...area.querySelectorAll(HEADINGS)].map(nameOf);
  // To search for something, the button says what the box says.
  const isSearch = name.includes(action) && !/^(add|create)/.test(action);
  const isLong = box.matches(LONG_BOX) && !TOKEN_WORD.test(words);
  const isNamed = NO_FORM.test(words) || NO_GUESS.test(words);
  return isSearch || isLong || isNamed || CHANGES.test([words, ...headings].join());
}

/** The only box in the form: by Shortcut's guide there is one, for Read-only. */
function guessAccess(toggles: Element[]): ScopeControl[] {
  const control = onlyOne(toggles);
  const box = control?.matches(CHECKBOX) && boxOf(control);
  return control && box ? [{ scope: 'read-only', control, box, kind: 'toggle' }] : [];
}

const onlyOne = (elements: Element[]): Element | undefined => (elements.length === 1 ? elements[0] : undefined);
