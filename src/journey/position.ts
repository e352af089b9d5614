/** Where a journey stands, in a few characters that can be read out on the phone: the step, and a letter within it. */
import type { Code } from './problem.ts';
import type { Act, DoneStep, Journey, LinkStep, Phase, TokenStep } from './state.ts';

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

/** The problem, or the question, that is on the screen; the one of the moment before one that stays. */
export function alertOf(state: Journey): Code | null {
  if (state.step === 'done') return null;
  return alertOfStep(state) ?? lastingAlert(state);
}

function alertOfStep(state: Exclude<Journey, DoneStep>): Code | null {
  if (state.step === 'check') return alertOfPhase(state.phase);
  if (state.step === 'link' && state.link.is === 'failed') return state.link.problem.code;
  return state.problem?.code ?? obstacleOf(state);
}

function alertOfPhase(phase: Phase): Code | null {
  if (phase.is === 'choosing') return phase.concerns[0];
  if (phase.is === 'failed') return phase.problem.code;
  // The Hub's own words stand on its page.
  return phase.is === 'handing' && phase.hub?.seen === 'refused' ? 'stackone-refused' : null;
}

function lastingAlert({ withheld, forgotten, step }: Journey): Code | null {
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

const ACTS: Record<Act, Position> = {
  looking: '2A',
  elsewhere: '2A',
  'crowded-out': '2A',
  'sign-in': '2B',
  settings: '2C',
  'api-tokens': '2C',
  'token-name': '2D',
  'read-only': '2E',
  generate: '2F',
  'await-token': '2F',
  'copy-token': '2G',
  'new-token': '2G',
};

function atToken(state: TokenStep): Position {
  if (state.problem) return '2I';
  if (state.page.at === 'closed') return '2A';
  return obstacleOf(state) === 'control-missing' ? '2H' : ACTS[state.page.act];
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
