/** What Shortcut's page shows now, and so the one act that comes next. Evidence decides, not what was clicked. */
import { API_TOKENS, isApiTokensPath, isSignInPath, SETTINGS, type Wording } from '../guide/shortcut.ts';
import type { AccessLevel, Act, Control } from '../journey/state.ts';
import { LINKS, named } from './controls.ts';
import { textIn } from './field.ts';
import { type Form, findForm } from './form.ts';
import { wrongScopes } from './scopes.ts';

export interface Sight {
  act: Act;
  /** What to ring; null when there is nothing to ring, or what should be there can't be found. */
  target: Element | null;
  /** The control that the act needs and that is not there. */
  missing: Control | null;
  form: Form | null;
}

export function look(wanted: AccessLevel): Sight {
  const { pathname } = location;
  if (isSignInPath(pathname)) return sight('sign-in');
  const form = findForm();
  if (form) return lookAtForm(form, wanted);
  if (isApiTokensPath(pathname)) return { ...sight('token-name'), missing: 'token-name' };
  const link = only(API_TOKENS);
  if (link) return sight('api-tokens', link);
  const settings = only(SETTINGS);
  if (settings) return sight('settings', settings);
  if (document.querySelector('input[type=password]')) return sight('sign-in');
  return { ...sight('settings'), missing: 'settings' };
}

const sight = (act: Act, target: Element | null = null, form: Form | null = null): Sight => ({
  act,
  target,
  missing: null,
  form,
});

function lookAtForm(form: Form, wanted: AccessLevel): Sight {
  const need = (act: Act & Control, target: Element | null) => ({
    ...sight(act, target, form),
    missing: target ? null : act,
  });
  if (!form.name || !textIn(form.name)) return need('token-name', form.name);
  const wrong = wrongScopes(form.scopes, wanted);
  if (!wrong) return need('read-only', null);
  return wrong[0] ? need('read-only', wrong[0].box) : need('generate', form.generate);
}

/** The one link or button of that name; its documented address breaks a tie. Several are none. */
function only(wording: Wording): Element | null {
  const candidates = named(LINKS, wording).map(({ element, fit }) => ({
    element,
    rank: fit * 2 + (/\/settings/.test(element.getAttribute('href') ?? '') ? 1 : 0),
  }));
  const top = Math.max(...candidates.map(({ rank }) => rank));
  const best = candidates.filter(({ rank }) => rank === top);
  return best.length === 1 ? (best[0]?.element ?? null) : null;
}
