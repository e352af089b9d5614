/** Tokens that nobody needs any more. Each has a name of its own, so that the right one is found and deleted. */
import { go, type Next, stay } from './next.ts';
import type { Journey, Spare } from './state.ts';

/** With one more to delete, so none that is new; the next token is called otherwise. */
export function withSpare<S extends Journey>(state: S, why: Spare['why'], workspace = state.workspace): S {
  const { tokenName: name } = state;
  const toDelete = [...state.toDelete, { name, workspace, why }];
  return { ...state, made: false, toDelete, tokenName: nameBeside(name, toDelete) };
}

/** The name itself, or with the first number that makes it another than those of the spares. */
export function nameBeside(name: string, spares: readonly Spare[]): string {
  const taken = new Set(spares.map((spare) => spare.name));
  const base = name.replace(/ \(\d+\)$/, '');
  let next = name;
  for (let number = 2; taken.has(next); number += 1) next = `${base} (${number})`;
  return next;
}

/** Shows in Shortcut where the last of them is deleted. */
export function showSpare(state: Journey): Next {
  const spare = state.toDelete.at(-1);
  if (!spare) return stay(state);
  const tab = state.page.at === 'open' ? state.page.tab : null;
  return go({ ...state, tidying: spare }, { type: 'open-page', tab, workspace: spare.workspace });
}

/** The page shows that it is gone, or the person had enough of looking for it. */
export function spareGone(state: Journey, tab: number, name: string | null): Next {
  if (!state.tidying || state.page.at !== 'open' || state.page.tab !== tab) return stay(state);
  const left = { ...state, tidying: null, toDelete: state.toDelete.filter((spare) => spare.name !== name) };
  return left.step === 'token' ? go(left, { type: 'guide-page', tab }) : stay(left);
}

/** The person says that the one they were told of, the last, is deleted. */
export const deleted = (state: Journey): Next =>
  stay(state.toDelete.length > 0 ? { ...state, toDelete: state.toDelete.slice(0, -1), tidying: null } : state);
