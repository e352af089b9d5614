/** The form that makes a token: the name field, the access controls and the button that belong together. */
import type { ScopeControl } from './access-controls.ts';

export interface TokenForm {
  name: Element | null;
  generate: Element | null;
  /** The controls that set the access; empty when there are none to be found. */
  scopes: ScopeControl[];
  /** Those parts that no words tell to be the ones. */
  guessed: Element[];
}

/** What a person sees of it, in the order it is filled in. */
export const partsOf = ({ name, scopes, generate }: TokenForm): Element[] =>
  [name, ...scopes.map(({ box }) => box), generate].filter((part) => part !== null);
