/** What Shortcut's page shows now, and so the one act that comes next. Evidence decides, not what was clicked. */

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
import { type Candidate, LINKS, named } from './controls.ts';
import { all } from './shadow-roots.ts';
import type { ShownToken } from './shown-tokens.ts';
import { type Form, findForm } from './token-form.ts';
import { isSeen } from './visibility.ts';

export interface Sight {
  act: GuideStep;
  /** What to ring; null when there is nothing to ring, or what should be there can't be found. */
  target: Element | null;
  /** The control that the act needs and that is not there. */
  missing: GuideControl | null;
  form: Form | null;
  token: ShownToken | null;
}

export function look(wanted: AccessLevel): Sight {
  const { pathname } = location;
  if (isSignInPath(pathname)) return sight('sign-in');
  const form = findForm();
  if (form) return nextIn(form, wanted);
  const arrived = isApiTokensPath(pathname);
  const way = arrived ? null : (wayBy('api-tokens', API_TOKENS) ?? wayBy('settings', SETTINGS));
  if (way) return way;
  // Asked last, for it means to name every link of the page.
  if (all('input[type=password]').some(isSeen) && !only(SETTINGS)) return sight('sign-in');
  return need(arrived ? 'token-name' : 'settings', null, null);
}

function wayBy(act: GuideStep, wording: Wording): Sight | null {
  const link = only(wording);
  return link && sight(act, link);
}

const sight = (act: GuideStep, target: Element | null = null): Sight => ({
  act,
  target,
  missing: null,
  form: null,
  token: null,
});

const need = (act: GuideStep & GuideControl, target: Element | null, form: Form | null): Sight => ({
  ...sight(act, target),
  missing: target ? null : act,
  form,
});

/** By what the form holds now; nothing is searched for. */
export function nextIn(form: Form, wanted: AccessLevel): Sight {
  const { name, scopes, generate } = form;
  if (!name || !textIn(name)) return need('token-name', name, form);
  const wrong = wrongScopes(scopes, wanted);
  if (!wrong) return need('read-only', null, form);
  return wrong[0] ? need('read-only', wrong[0].box, form) : need('generate', generate, form);
}

/** The one link or button of that name; its documented address breaks a tie. Several are none. */
function only(wording: Wording): Element | null {
  const rank = ({ element, fit }: Candidate) => 2 * fit + Number(leadsToSettings(element.getAttribute('href') ?? ''));
  const [best, next] = named(LINKS, wording).sort((one, other) => rank(other) - rank(one));
  return best && !(next && rank(next) === rank(best)) ? best.element : null;
}
