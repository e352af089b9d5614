/**
 * Finds the token form as a whole: the name field, the access controls and the button that belong together.
 * A look-alike elsewhere on the page has no such companions and scores less; of two equally good forms neither is taken.
 */
import { GENERATE, isApiTokensPath, TOKEN_NAME } from '../../providers/shortcut/page-locators.ts';
import { findScopeControls, openOptions, type ScopeControl } from './access-controls.ts';
import { BUTTONS, type Candidate, findFields, findNamed, queryUsable, TEXT_BOXES } from './controls.ts';
import { guessForm } from './guess-form.ts';
import type { TokenForm } from './token-form.ts';
import { commonAncestor, contains, isAbove, parentOf } from './visibility.ts';

interface ScoredForm extends TokenForm {
  root: Node;
  score: number;
}

/** A page with more look-alikes is made to confuse: better no ring than a wrong one. */
const MAX_PAIRS = 600;
/** Elements between the other parts and the one that holds the access controls as well. */
const MAX_LEVELS = 5;

/** By its words; on the API Tokens page by its build, too, for what the words don't tell. */
export function findTokenForm(): TokenForm | null {
  const form = findByWords();
  if ((form?.name && form.generate) || !isApiTokensPath(location.pathname)) return form;
  return guessForm(form) ?? form;
}

/** A list that is open may make the rest of the page inert: the form of before is still the one. */
export const findFormAgain = (before: TokenForm | null): TokenForm | null =>
  findTokenForm() ?? (before?.scopes.some(isListInUse) ? before : null);

const isListInUse = (scope: ScopeControl) =>
  scope.kind === 'list' && scope.control.isConnected && openOptions(scope).length > 0;

function findByWords(): TokenForm | null {
  const names = findFields(TOKEN_NAME);
  const buttons = findNamed(BUTTONS, GENERATE);
  const candidates = [...names, ...buttons];
  if (candidates.length === 0 || names.length * buttons.length > MAX_PAIRS) return null;
  const scopes = findScopeControls();
  // Another box or button makes it another form's room.
  const all = queryUsable(`${TEXT_BOXES},${BUTTONS}`);
  const complete = names.flatMap((name) => buttons.map((button) => formAround([name, button], all, scopes)));
  if (complete.length > 0) return bestOf(complete);
  // Name or button with the access controls still make a form; the card says in words where the third should be.
  const known = candidates.map(({ element }) => element);
  const partial = candidates.map((part) => formAround([part], known, scopes)).filter((form) => form.scopes.length > 0);
  return bestOf(partial.map((form) => (names.length > 0 ? form : { ...form, name: null, generate: form.name })));
}

/** `all`: what may belong to other forms. */
function formAround(parts: [Candidate, Candidate?], all: Element[], scopes: ScopeControl[]): ScoredForm {
  const [name, button] = parts;
  const start = commonAncestor(name.element, button?.element ?? name.element);
  const others = all.filter((other) => !contains(start, other) && !scopes.some(({ control }) => control === other));
  const root = widenToScopes(start, others, scopes);
  // What is below the button filters a list.
  const inside = scopes.filter(({ box }) => contains(root, box) && !(button && isAbove(button.element, box)));
  const score = 2 * (name.fit + (button?.fit ?? 0)) + Math.min(inside.length, 1);
  return { name: name.element, generate: button?.element ?? null, scopes: inside, guessed: [], root, score };
}

/** The nearest ancestor that holds an access control; `start` where that one would hold another form's controls, too. */
function widenToScopes(start: Node, others: Element[], scopes: ScopeControl[]): Node {
  let root = start;
  for (let level = 0; level <= MAX_LEVELS; level += 1) {
    if (scopes.some(({ box }) => contains(root, box))) return root;
    const wider = parentOf(root);
    if (!wider || root instanceof HTMLFormElement || others.some((other) => contains(wider, other))) return start;
    root = wider;
  }
  return start;
}

/** The best score; among equals the innermost. One name field with two buttons has no button. */
function bestOf(forms: ScoredForm[]): TokenForm | null {
  const top = Math.max(...forms.map(({ score }) => score));
  const best = forms.filter(({ score }) => score === top);
  const inner = best.filter(({ root }) => !best.some((other) => root !== other.root && contains(root, other.root)));
  const [first, ...others] = inner;
  if (!first || others.some(({ name }) => name !== first.name)) return null;
  return others.length > 0 ? { ...first, generate: null } : first;
}
