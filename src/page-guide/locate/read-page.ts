/** Reads what Shortcut's page shows now, and so the one step that comes next. Evidence decides, not what was clicked. */

import type { AccessLevel, GuideControl, GuideStep, Missing } from '../../journey/types.ts';
import {
  API_TOKENS,
  isApiTokensPath,
  isSignInPath,
  leadsToSettings,
  SETTINGS,
  type Wording,
} from '../../providers/shortcut/page-locators.ts';
import { isAdminBox, wrongScopes } from '../access-setting.ts';
import { textIn } from '../text-field.ts';
import type { ScopeControl } from './access-controls.ts';
import { type Candidate, findNamed, LINKS } from './controls.ts';
import { findFormAgain } from './find-token-form.ts';
import { queryAll } from './shadow-roots.ts';
import type { ShownToken } from './shown-tokens.ts';
import type { TokenForm } from './token-form.ts';
import { isVisible } from './visibility.ts';

export interface PageSnapshot {
  step: GuideStep;
  /** What to ring; null when there is nothing to ring, or what should be there can't be found. */
  target: Element | null;
  /** The control that the step needs and that is not there. */
  missing: Missing | null;
  form: TokenForm | null;
  /** That is new; several when nobody can tell which one is meant. */
  tokens: ShownToken[];
  /** What of the access is wrong, and so the target. */
  scope?: ScopeControl | undefined;
  /** The form has nothing that sets the access. */
  isAccessAbsent?: boolean;
}

/** Is the target one that no words tell to be it? */
export const isGuess = ({ target, form }: PageSnapshot): boolean => !!target && !!form?.guessed.includes(target);

/** `before`: the form as it was found last. */
export function readControls(access: AccessLevel, before: TokenForm | null): PageSnapshot {
  const { pathname } = location;
  if (isSignInPath(pathname)) return snapshotOf('sign-in');
  const form = findFormAgain(before);
  if (form) return isLocked(form) ? lacking('token-name', 'locked') : stepInForm(form, access);
  const isThere = isApiTokensPath(pathname);
  const link = isThere ? null : (linkTo('api-tokens', API_TOKENS) ?? linkTo('settings', SETTINGS));
  if (link) return link;
  // Checked last: `findUnique` computes the name of every link on the page.
  if (queryAll(PASSWORD).some(isVisible) && !findUnique(SETTINGS)) return snapshotOf('sign-in');
  return isThere ? lacking('token-name', 'token-name') : lacking('settings', 'settings');
}

const lacking = (step: GuideStep, missing: Missing): PageSnapshot => ({ ...snapshotOf(step), missing });

/** A token may be masked as passwords are. */
const PASSWORD = 'input[type=password]:not([readonly],[disabled])';

/** Shortcut's own button waits for a name, so it alone says nothing. */
const isLocked = ({ name, generate }: TokenForm) => !!name?.matches(LOCKED) && generate?.matches(LOCKED) !== false;

const LOCKED = ':disabled,[disabled],[aria-disabled=true]';

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
  const [scope] = wrong;
  if (scope) return { ...requireControl('read-only', scope.box, form), scope };
  return { ...requireControl('generate', generate, form), isAccessAbsent: scopes.every(isAdminBox) };
}

/** The one link or button of that name; its documented address breaks a tie. Null for several. */
function findUnique(wording: Wording): Element | null {
  const rank = ({ element, fit }: Candidate) => 2 * fit + Number(leadsToSettings(element.getAttribute('href') ?? ''));
  const [best, next] = findNamed(LINKS, wording).sort((a, b) => rank(b) - rank(a));
  return best && !(next && rank(next) === rank(best)) ? best.element : null;
}
