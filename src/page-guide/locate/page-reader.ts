/** Reads the page's controls and, once the person has begun, what came of it. */
import type { AccessLevel, GuideStep } from '../../journey/types.ts';
import { findReason } from './no-form-reason.ts';
import { isGuess, type PageSnapshot, readControls } from './read-page.ts';
import { isHere, isOverdue, type TokenEvidence } from './token-evidence.ts';
import type { TokenForm } from './token-form.ts';

/** Milliseconds for a page to show what it has, before a form that no words tell is taken for the one. */
const GUESS_MS = 1500;
/** Milliseconds a control may be late before it is said to be missing. */
const LATE_MS = 4000;
/** More than a person can tell apart. */
const MAX_CHOICES = 3;

/** Remembers since when a control is missing. */
export function createPageReader(evidence: TokenEvidence): (access: AccessLevel) => PageSnapshot {
  let missingSince = 0;
  let form: TokenForm | null = null;
  let path = '';
  let shownSince = 0;
  return (access) => {
    const controls = readControls(access, form);
    if (path !== location.pathname || !controls.form) shownSince = performance.now();
    path = location.pathname;
    form = controls.form ?? form;
    const snapshot = withToken(controls, evidence);
    const isLacking = snapshot.missing !== null || (snapshot.step === 'generate' && snapshot.isAccessAbsent);
    missingSince = isLacking ? missingSince || performance.now() : 0;
    const isEarly = isGuess(snapshot) && performance.now() - shownSince < GUESS_MS;
    const mayBeLate = isLacking && performance.now() - missingSince < LATE_MS;
    return isEarly || mayBeLate ? looking(snapshot) : withReason(snapshot);
  };
}

/** Asked last, since it reads the whole page. */
function withReason(snapshot: PageSnapshot): PageSnapshot {
  if (snapshot.missing !== 'token-name' || snapshot.form) return snapshot;
  const reason = findReason();
  return reason === 'sign-in'
    ? { ...snapshot, step: reason, missing: null }
    : { ...snapshot, missing: reason ?? 'token-name' };
}

const looking = (snapshot: PageSnapshot): PageSnapshot => ({
  ...snapshot,
  step: 'looking',
  target: null,
  missing: null,
});

function withToken(controls: PageSnapshot, { newTokens, press }: TokenEvidence): PageSnapshot {
  const tokens = newTokens();
  const [token, ...others] = tokens;
  const seen = { ...controls, target: null, missing: null, tokens };
  if (token && others.length === 0) return { ...seen, step: 'new-token', target: token.element };
  if (token && tokens.length <= MAX_CHOICES) return { ...seen, step: 'choose-token' };
  if (!press || !isHere(press)) return controls;
  return { ...seen, tokens: [], step: isOverdue(press) || token ? 'copy-token' : 'await-token' };
}

/** What the page shows after a press of Generate Token. */
const STEPS_AFTER_PRESS: GuideStep[] = ['await-token', 'copy-token', 'new-token', 'choose-token'];

/** False once the page's own controls count again, as on another page. */
export const isAboutPress = ({ step }: PageSnapshot): boolean => STEPS_AFTER_PRESS.includes(step);

/** Did the target, or another part of the form, leave the page? */
export function hasLostPart(snapshot: PageSnapshot | null): boolean {
  const { name, generate, scopes = [] } = snapshot?.form ?? {};
  const parts = [snapshot?.target, name, generate, ...scopes.map(({ control }) => control)];
  return parts.some((part) => part?.isConnected === false);
}
