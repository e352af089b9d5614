/**
 * Finds the token form as a whole: the name field, the access control and the button that belong together.
 * A look-alike elsewhere on the page lacks its companions and loses; two equally good forms are none.
 */
import { GENERATE, TOKEN_NAME } from '../guide/shortcut.ts';
import { BUTTONS, type Candidate, fields, named } from './controls.ts';
import { commonAncestor, contains, parentOf } from './dom.ts';
import { type ScopeControl, scopeControls } from './scopes.ts';

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

/** More than this many look-alikes is a page made to confuse: better no ring than a wrong one. */
const MAX_CANDIDATES = 24;
/** How far above name and button the access control may stand. */
const MAX_CLIMB = 4;

export function findForm(): Form | null {
  const names = fields(TOKEN_NAME);
  const buttons = named(BUTTONS, GENERATE);
  if (names.length > MAX_CANDIDATES || buttons.length > MAX_CANDIDATES) return null;
  const scopes = scopeControls();
  const whole = names.flatMap((name) => buttons.map((button) => group(name, button, [...names, ...buttons], scopes)));
  return bestOf(whole) ?? (whole.length > 0 ? null : bestOf(partial(names, buttons, scopes)));
}

function group(name: Candidate, button: Candidate, all: Candidate[], scopes: ScopeControl[]): Grouped {
  const own = commonAncestor(name.element, button.element);
  const others = all.filter((other) => other !== name && other !== button && !contains(own, other.element));
  const root = climb(own, others, scopes);
  const inside = scopes.filter(({ box }) => contains(root, box));
  const score = 2 * (name.fit + button.fit) + Math.min(inside.length, 1);
  return { name: name.element, generate: button.element, scopes: inside, root, score };
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

/** Two of the three parts still make a form; the card says in words where the third should be. */
function partial(names: Candidate[], buttons: Candidate[], scopes: ScopeControl[]): Grouped[] {
  const access = scopes.filter(({ scope }) => scope === 'read-only');
  return access.flatMap(({ box }) => {
    const pair = ({ element, fit }: Candidate) => ({ root: commonAncestor(element, box), score: fit, scopes: access });
    return [
      ...names.map((name) => ({ ...pair(name), name: name.element, generate: null })),
      ...buttons.map((button) => ({ ...pair(button), name: null, generate: button.element })),
    ];
  });
}

/** The best score; among equals the one that all others merely surround. */
function bestOf(groups: Grouped[]): Form | null {
  const top = Math.max(...groups.map(({ score }) => score));
  const best = groups.filter(({ score }) => score === top);
  const inner = best.filter((one) => best.every((other) => other === one || surrounds(other.root, one.root)));
  return inner.length === 1 ? (inner[0] ?? null) : null;
}

const surrounds = (outer: Node, inner: Node) => outer !== inner && contains(outer, inner);
