/** Where a journey stands, in a few characters that can be read out on the phone: the step, and a letter within it. */

import type { Handing } from './handing.ts';
import { CODES } from './problem.ts';
import type { DoneStep, Journey, LinkStep, Phase, TokenStep } from './state.ts';
import type { Act } from './vocabulary.ts';

export const POSITIONS = [
  '1A',
  '1B',
  '1C',
  '1D',
  '1E',
  '2A',
  '2B',
  '2C',
  '2D',
  '2E',
  '2F',
  '2G',
  '2H',
  '2I',
  '2J',
  '2K',
  '2L',
  '2M',
  '3A',
  '3B',
  '3C',
  '3D',
  '3E',
  '3F',
  '3G',
  '4A',
] as const;

export type Position = (typeof POSITIONS)[number];

export function positionOf(state: Journey): Position {
  switch (state.step) {
    case 'link':
      return atLink(state);
    case 'token':
      return atToken(state);
    case 'check':
      return whileChecking(state.phase);
    case 'done':
      return '4A';
  }
}

/** What the popup can show in its yellow box: every code, and what is none of the journey's problems. */
export const ALERTS = [
  ...CODES,
  'several-links',
  'hub-host',
  'hub-refused',
  'page-insecure',
  'page-shut',
  'account-exists-refused',
] as const;

export type Alert = (typeof ALERTS)[number];

/** The one that is on the screen; that of the moment before one that stays. */
export function alertOf(state: Journey): Alert | null {
  if (state.step === 'done') return null;
  return alertOfStep(state) ?? lastingAlert(state);
}

function alertOfStep(state: Exclude<Journey, DoneStep>): Alert | null {
  if (state.step === 'check') return alertOfPhase(state.phase);
  if (state.step === 'link' && state.link.is === 'failed') return state.link.problem.code;
  if (state.step === 'link' && state.found.length > 1) return 'several-links';
  return state.problem?.code ?? obstacleOf(state);
}

function alertOfPhase(phase: Phase): Alert | null {
  if (phase.is === 'choosing') return phase.concerns[0];
  if (phase.is === 'handing') return alertOfHanding(phase);
  if (phase.is !== 'failed') return null;
  // A question before linking, and an answer after it.
  return phase.problem.code === 'account-exists' ? 'account-exists-refused' : phase.problem.code;
}

function alertOfHanding({ barred, here, asked, hub }: Handing): Alert | null {
  if (barred) return `page-${barred}`;
  if (here && asked) return 'hub-host';
  return hub?.seen === 'refused' ? 'hub-refused' : null;
}

function lastingAlert({ withheld, forgotten, step }: Journey): Alert | null {
  if (withheld.length > 0) return 'permission-missing';
  return forgotten && step !== 'check' ? 'token-expired' : null;
}

/** What stands in the way on Shortcut's page. */
export function obstacleOf({ step, page, withheld }: Journey): 'signed-out' | 'control-missing' | null {
  if (step !== 'token' || page.at === 'closed' || withheld.includes('app.shortcut.com')) return null;
  if (page.act === 'sign-in') return 'signed-out';
  return page.missing ? 'control-missing' : null;
}

function atLink({ link, found, problem }: LinkStep): Position {
  if (found.length > 1) return '1E';
  if (problem) return '1D';
  const positions = { none: '1A', opening: '1B', ready: '1C', failed: '1D' } as const;
  return positions[link.is];
}

export const POSITION_OF_ACT: Record<Act, Position> = {
  looking: '2A',
  'sign-in': '2B',
  elsewhere: '2C',
  settings: '2D',
  'api-tokens': '2D',
  'token-name': '2E',
  'read-only': '2F',
  generate: '2G',
  'await-token': '2H',
  'new-token': '2I',
  'copy-token': '2J',
  'crowded-out': '2L',
};

function atToken(state: TokenStep): Position {
  if (state.problem) return '2M';
  if (state.page.at === 'closed') return '2A';
  return obstacleOf(state) === 'control-missing' ? '2K' : POSITION_OF_ACT[state.page.act];
}

function whileChecking(phase: Phase): Position {
  switch (phase.is) {
    case 'checking':
    case 'awaiting-link':
    case 'linking':
      return '3A';
    case 'choosing':
      return '3B';
    case 'failed':
      return phase.identity ? '3D' : '3C';
    case 'asking':
      return '3E';
    case 'handing':
      return phase.hub ? '3G' : '3F';
  }
}
