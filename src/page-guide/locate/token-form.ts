/**
 * Finds the token form as a whole: the name field, the access control and the button that belong together.
 * A look-alike elsewhere on the page lacks its companions and loses; two equally good forms are none.
 */
import { GENERATE, TOKEN_NAME } from '../../providers/shortcut/page-locators.ts';
import { type ScopeControl, scopeControls } from './access-controls.ts';
import { BUTTONS, type Candidate, fields, named } from './controls.ts';
import { commonAncestor, contains, parentOf } from './visibility.ts';

export interface Form {
  name: Element | null;
  generate: Element | null;
  /** The controls that set the access; empty when there are none to be found. */
  scopes: ScopeControl[];
}

interface Grouped extends Form {
  root: Node;
  score: number;
}

/** More look-alikes than this is a page made to confuse: better no ring than a wrong one. */
const MAX_PAIRS = 600;
/** How far above the other parts the access control may stand. */
const MAX_CLIMB = 5;

export function findForm(): Form | null {
  const names = fields(TOKEN_NAME);
  const buttons = named(BUTTONS, GENERATE);
  if (names.length * buttons.length > MAX_PAIRS) return null;
  const candidates = [...names, ...buttons];
  const scopes = scopeControls();
  const whole = names.flatMap((name) => buttons.map((button) => group([name, button], candidates, scopes)));
  if (whole.length > 0) return bestOf(whole);
  // Name or button with the access still make a form; the card says in words where the third should be.
  const part = candidates.map((one) => group([one], candidates, scopes)).filter(({ scopes: own }) => own.length > 0);
  return bestOf(part.map((one) => (names.length > 0 ? one : { ...one, name: null, generate: one.name })));
}

function group(parts: [Candidate, Candidate?], candidates: Candidate[], scopes: ScopeControl[]): Grouped {
  const [name, button] = parts;
  const own = commonAncestor(name.element, button?.element ?? name.element);
  const others = candidates.filter((other) => !parts.includes(other) && !contains(own, other.element));
  const root = climb(own, others, scopes);
  const inside = scopes.filter(({ box }) => contains(root, box));
  const score = 2 * (name.fit + (button?.fit ?? 0)) + Math.min(inside.length, 1);
  return { name: name.element, generate: button?.element ?? null, scopes: inside, root, score };
}

/** Widens the form until it holds an access control, but never over another form's controls. */
function climb(own: Node, others: Candidate[], scopes: ScopeControl[]): Node {
  let root = own;
  for (let level = 0; level <= MAX_CLIMB; level += 1) {
    if (scopes.some(({ box }) => contains(root, box))) return root;
    const wider = parentOf(root);
    if (!wider || others.some(({ element }) => contains(wider, element))) return own;
    root = wider;
  }
  return own;
}

/** The best score; among equals the one that others merely surround. One name with two buttons has no button. */
function bestOf(groups: Grouped[]): Form | null {
  const top = Math.max(...groups.map(({ score }) => score));
  const best = groups.filter(({ score }) => score === top);
  const inner = best.filter(({ root }) => !best.some((other) => root !== other.root && contains(root, other.root)));
  const [first, ...others] = inner;
  if (!first || others.some(({ name }) => name !== first.name)) return null;
  return others.length > 0 ? { ...first, generate: null } : first;
}

/** All its parts that are there. */
export const partsOf = ({ name, scopes, generate }: Form): Element[] =>
  [name, ...scopes.map(({ box }) => box), generate].filter((part) => part !== null);
