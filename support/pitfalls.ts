/** What can stand in the way at each place: every code that the popup may show there, the likeliest first. */
import { told } from '../popup/text.ts';
import type { Position } from '../src/journey/position.ts';
import type { Code } from '../src/journey/problem.ts';
import { wordsFor } from './explain.ts';

/** May stand at any place, until the person sees to it. */
export const ANYWHERE: Code[] = ['permission-missing', 'token-expired'];

/** What stops the request that asks about the link. */
const LINK: Code[] = [
  'session-refused',
  'session-malformed',
  'shortcut-not-offered',
  'hub-unsupported',
  'stackone-unreachable',
  'stackone-rate-limited',
  'stackone-unexpected',
];

export const PITFALLS: Record<Position, readonly Code[]> = {
  '1A': [],
  '1B': [],
  '1C': [],
  '1D': ['session-missing', ...LINK],
  '1E': [],
  '2A': [],
  '2B': ['signed-out'],
  '2C': [],
  '2D': [],
  '2E': [],
  '2F': [],
  '2G': [],
  '2H': ['control-missing'],
  '2I': ['token-malformed'],
  '3A': [],
  '3B': [
    'access-too-wide',
    'access-too-narrow',
    'role-cannot-write',
    'account-exists',
    'workspace-changes',
    'several-workspaces',
    'outcome-unknown',
  ],
  '3C': ['token-refused', 'token-forbidden', 'shortcut-unreachable', 'shortcut-rate-limited', 'shortcut-unexpected'],
  '3D': ['stackone-refused', 'outcome-unknown', ...LINK, 'account-exists'],
  '3E': [],
  '3F': [],
  '3G': ['stackone-refused'],
  '4A': [],
};

export interface Pitfall {
  code: Code;
  /** As it stands in the popup's yellow box, so that it is known again when it is read out. */
  title: string;
  answer: string;
}

export const pitfallsAt = (position: Position): Pitfall[] =>
  PITFALLS[position].map((code) => pitfall(code, position === '3D' && code === 'account-exists'));

export const pitfallsAnywhere = (): Pitfall[] => ANYWHERE.map((code) => pitfall(code));

/** `refused`: what is a question before linking, and was answered by StackOne after it. */
const pitfall = (code: Code, refused = false): Pitfall => ({
  code,
  title: told([refused ? `problem_${code}_refused` : `problem_${code}`]).title,
  answer: wordsFor('answer', code),
});
