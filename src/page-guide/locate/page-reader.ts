/** Reads the page's controls and, once the person has pressed Generate Token, what came of it. */
import type { AccessLevel, GuideStep } from '../../journey/types.ts';
import { freshToken, isOverdue, type Press } from './generate-press.ts';
import { type PageSnapshot, readControls } from './read-page.ts';

/** Milliseconds a control may be late before it is said to be missing. */
const LATE_MS = 4000;

/** Remembers since when a control is missing. */
export function createPageReader(): (access: AccessLevel, press: Press | null) => PageSnapshot {
  let missingSince = 0;
  return (access, press) => {
    const controls = readControls(access);
    const snapshot = press ? afterPress(controls, press) : controls;
    missingSince = snapshot.missing ? missingSince || performance.now() : 0;
    const mayBeLate = snapshot.missing && performance.now() - missingSince < LATE_MS;
    return mayBeLate ? { ...snapshot, step: 'looking', missing: null } : snapshot;
  };
}

function afterPress(snapshot: PageSnapshot, press: Press): PageSnapshot {
  const token = freshToken(press);
  if (!token && press.path !== location.pathname) return snapshot;
  const waiting = isOverdue(press) ? 'copy-token' : 'await-token';
  return { ...snapshot, step: token ? 'new-token' : waiting, target: token?.element ?? null, missing: null, token };
}

/** What the page shows after a press of Generate Token. */
const STEPS_AFTER_PRESS: GuideStep[] = ['await-token', 'copy-token', 'new-token'];

/** False once the page's own controls count again, as on another page. */
export const isAboutPress = ({ step }: PageSnapshot): boolean => STEPS_AFTER_PRESS.includes(step);

/** Did the target, or another part of the form, leave the page? */
export function hasLostPart(snapshot: PageSnapshot | null): boolean {
  const { name, generate, scopes = [] } = snapshot?.form ?? {};
  const parts = [snapshot?.target, name, generate, ...scopes.map(({ control }) => control)];
  return parts.some((part) => part?.isConnected === false);
}
