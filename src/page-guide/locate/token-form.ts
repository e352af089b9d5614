/**
 * Finds the token form as a whole: the name field, the access controls and the button that belong together.
 * A look-alike elsewhere on the page has no such companions and scores less; of two equally good forms neither is taken.
 */
import { GENERATE, TOKEN_NAME } from '../../providers/shortcut/page-locators.ts';
import { findScopeControls, type ScopeControl } from './access-controls.ts';
import { BUTTONS, type Candidate, findFields, findNamed } from './controls.ts';
import { commonAncestor, contains, parentOf } from './visibility.ts';

export interface TokenForm {
  name: Element | null;
  generate: Element | null;
  /** The controls that set the access; empty when there are none to be found. */
  scopes: ScopeControl[];
}

interface ScoredForm extends TokenForm {
  root: Node;
  score: number;
}

/** A page with more look-alikes is made to confuse: better no ring than a wrong one. */
const MAX_PAIRS = 600;
/** Elements between the other parts and the one that holds the access controls as well. */
const MAX_LEVELS = 5;

export function findTokenForm(): TokenForm | null {
  const names = findFields(TOKEN_NAME);
  const buttons = findNamed(BUTTONS, GENERATE);
  if (names.length * buttons.length > MAX_PAIRS) return null;
  const candidates = [...names, ...buttons];
  const scopes = findScopeControls();
  const complete = names.flatMap((name) => buttons.map((button) => formAround([name, button], candidates, scopes)));
  if (complete.length > 0) return bestOf(complete);
  // Name or button with the access controls still make a form; the card says in words where the third should be.
  const partial = candidates
    .map((part) => formAround([part], candidates, scopes))
    .filter((form) => form.scopes.length > 0);
  return bestOf(partial.map((form) => (names.length > 0 ? form : { ...form, name: null, generate: form.name })));
}

function formAround(parts: [Candidate, Candidate?], candidates: Candidate[], scopes: ScopeControl[]): ScoredForm {
  const [name, button] = parts;
  const start = commonAncestor(name.element, button?.element ?? name.element);
  const others = candidates.filter((other) => !parts.includes(other) && !contains(start, other.element));
  const root = widenToScopes(start, others, scopes);
  const inside = scopes.filter(({ box }) => contains(root, box));
  const score = 2 * (name.fit + (button?.fit ?? 0)) + Math.min(inside.length, 1);
  return { name: name.element, generate: button?.element ?? null, scopes: inside, root, score };
}

/** The nearest ancestor that holds an access control; `start` where that one would hold another form's controls, too. */
function widenToScopes(start: Node, others: Candidate[], scopes: ScopeControl[]): Node {
  let root = start;
  for (let level = 0; level <= MAX_LEVELS; level += 1) {
    if (scopes.some(({ box }) => contains(root, box))) return root;
    const wider = parentOf(root);
    if (!wider || others.some(({ element }) => contains(wider, element))) return start;
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

/** What a person sees of it, in the order it is filled in. */
export const partsOf = ({ name, scopes, generate }: TokenForm): Element[] =>
  [name, ...scopes.map(({ box }) => box), generate].filter((part) => part !== null);
