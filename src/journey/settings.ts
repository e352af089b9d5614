/** What others say of a journey before it begins. `setup.ts` tells what follows from it. */
import type { AccessLevel } from './state.ts';

/** What a setup link states. Null, or empty, is not stated. Nobody checked any of it. */
export interface Setup {
  wanted: AccessLevel | null;
  tokenName: string;
  vendor: string;
  contact: string;
  language: string;
}

/** `unreadable`: it came damaged, or was made by a newer helper. */
export type Stated = Setup | 'unreadable' | null;

/** What an organisation fixes for its people. Null, or empty, is not fixed. */
export interface Settings extends Omit<Setup, 'vendor'> {
  /** May the person link where the helper advises against it? */
  linkAnyway: boolean;
}

export const NO_SETTINGS: Settings = { wanted: null, tokenName: '', contact: '', language: '', linkAnyway: true };
