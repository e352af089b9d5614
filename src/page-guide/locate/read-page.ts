/** Reads what Shortcut's page shows now, and so the one step that comes next. Evidence decides, not what was clicked. */

import type { AccessLevel, GuideControl, GuideStep } from '../../journey/types.ts';
import {
  API_TOKENS,
  isApiTokensPath,
  isSignInPath,
  leadsToSettings,
  SETTINGS,
  type Wording,
} from '../../providers/shortcut/page-locators.ts';
import { wrongScopes } from '../access-setting.ts';
import { textIn } from '../text-field.ts';
import { type Candidate, findNamed, LINKS } from './controls.ts';
import { queryAll } from './shadow-roots.ts';
import type { ShownToken } from './shown-tokens.ts';
import { findTokenForm, type TokenForm } from './token-form.ts';
import { isVisible } from './visibility.ts';

export interface PageSnapshot {
  step: GuideStep;
  /** What to ring; null when there is nothing to ring, or what should be there can't be found. */
  target: Element | null;
  /** The control that the step needs and that is not there. */
  missing: GuideControl | null;
  form: TokenForm | null;
  /** That is new; several when nobody can tell which one is meant. */
  tokens: ShownToken[];
}

export function readControls(access: AccessLevel): PageSnapshot {
  const { pathname } = location;
  if (isSignInPath(pathname)) return snapshotOf('sign-in');
  const form = findTokenForm();
  if (form) return stepInForm(form, access);
  const isThere = isApiTokensPath(pathname);
  const link = isThere ? null : (linkTo('api-tokens', API_TOKENS) ?? linkTo('settings', SETTINGS));
  if (link) return link;
  // Checked last: `findUnique` computes the name of every link on the page.
  if (queryAll('input[type=password]').some(isVisible) && !findUnique(SETTINGS)) return snapshotOf('sign-in');
  return requireControl(isThere ? 'token-name' : 'settings', null, null);
}

function linkTo(step: GuideStep, wording: Wording): PageSnapshot | null {
  const link = findUnique(wording);
  return link && snapshotOf(step, link);
}

const snapshotOf = (step: GuideStep, target: Element | null = null): PageSnapshot => ({
  step,
  target,
  missing: null,
  form: null,
  tokens: [],
});

const requireControl = (
  step: GuideStep & GuideControl,
  target: Element | null,
  form: TokenForm | null,
): PageSnapshot => ({
  ...snapshotOf(step, target),
  missing: target ? null : step,
  form,
});

/** By what the form's controls hold now; nothing is searched for. */
export function stepInForm(form: TokenForm, access: AccessLevel): PageSnapshot {
  const { name, scopes, generate } = form;
  if (!name || !textIn(name)) return requireControl('token-name', name, form);
  const wrong = wrongScopes(scopes, access);
  if (!wrong) return requireControl('read-only', null, form);
  return wrong[0] ? requireControl('read-only', wrong[0].box, form) : requireControl('generate', generate, form);
}

/** The one link or button of that name; its documented address breaks a tie. Null for several. */
function findUnique(wording: Wording): Element | null {
  const rank = ({ element, fit }: Candidate) => 2 * fit + Number(leadsToSettings(element.getAttribute('href') ?? ''));
  const [best, next] = findNamed(LINKS, wording).sort((a, b) => rank(b) - rank(a));
  return best && !(next && rank(next) === rank(best)) ? best.element : null;
}
