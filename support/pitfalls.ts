/** What can stand in the way at each place, the likeliest first: every alert that the popup may show there, and more. */

import type { Alert, Position } from '../src/journey/position.ts';
import { type MessageKey, t, told } from '../src/ui/i18n/text.ts';
import { wordsFor } from './explain.ts';

/** What no alert tells of. */
const EXTRAS = [
  'no_icon',
  'no_popup',
  'cut_settings',
  'other_workspace',
  'company_sign_in',
  'no_api_tokens',
  'no_card',
  'button_grey',
  'shortcut_error',
  'no_use',
  'token_gone',
  'takes_long',
  'field_fault',
  'no_form',
  'other_fields',
  'asks_to_delete',
] as const;

type Extra = (typeof EXTRAS)[number];

/** May stand at any place, until the person sees to it. */
export const ANYWHERE: Alert[] = ['permission-missing', 'token-expired'];

/** What stops the request that asks about the link. */
const LINK: Alert[] = [
  'session-refused',
  'session-malformed',
  'shortcut-not-offered',
  'hub-unsupported',
  'stackone-unreachable',
  'stackone-rate-limited',
  'stackone-unexpected',
];

export const PITFALLS: Record<Position, readonly (Alert | Extra)[]> = {
  '1A': ['no_icon', 'no_popup'],
  '1B': ['takes_long'],
  '1C': ['cut_settings'],
  '1D': ['session-missing', ...LINK],
  '1E': ['several-links'],
  '2A': ['no_card', 'other_workspace'],
  '2B': ['signed-out', 'company_sign_in'],
  '2C': ['company_sign_in'],
  '2D': ['no_card', 'no_api_tokens', 'other_workspace'],
  '2E': ['no_card'],
  '2F': ['no_card'],
  '2G': ['button_grey', 'shortcut_error'],
  '2H': ['shortcut_error'],
  '2I': ['no_use', 'token_gone'],
  '2J': ['shortcut_error', 'token_gone'],
  '2K': ['control-missing'],
  '2L': ['no_card'],
  '2M': ['token-malformed'],
  '3A': ['takes_long'],
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
  '3D': ['stackone-refused', 'outcome-unknown', ...LINK, 'account-exists-refused'],
  '3E': ['field_fault'],
  '3F': ['hub-host', 'page-insecure', 'page-shut'],
  '3G': ['hub-refused', 'hub-host', 'page-insecure', 'page-shut', 'no_form', 'other_fields'],
  '4A': ['asks_to_delete'],
};

export interface Pitfall {
  name: Alert | Extra;
  /** An alert's as it stands in the popup's yellow box, so that it is known again when it is read out. */
  title: string;
  answer: string;
}

export const pitfallsAt = (position: Position): Pitfall[] => PITFALLS[position].map(pitfall);

export const pitfallsAnywhere = (): Pitfall[] => ANYWHERE.map(pitfall);

function pitfall(name: Alert | Extra): Pitfall {
  if (isExtra(name)) return { name, title: t(`pitfall_${name}_title`), answer: t(`pitfall_${name}`) };
  return { name, title: titleOf(name), answer: wordsFor('answer', name) };
}

const isExtra = (name: Alert | Extra): name is Extra => EXTRAS.some((extra) => extra === name);

/** Of what is none of the journey's problems. */
const TITLES = new Map<Alert, MessageKey>([
  ['several-links', 'found_title'],
  ['hub-host', 'hand_confirm_title'],
  ['hub-refused', 'hub_refused_title'],
  ['page-insecure', 'page_insecure_title'],
  ['page-shut', 'page_shut_title'],
  ['account-exists-refused', 'problem_account_exists_refused_title'],
]);

function titleOf(alert: Alert): string {
  const key = TITLES.get(alert);
  return key ? t(key, '…') : told([`problem_${alert}`]).title;
}
