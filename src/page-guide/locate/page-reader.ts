/** What is seen: the page's controls, and once the person has pressed the button, what came of it. */
import type { AccessLevel } from '../../journey/types.ts';
import { freshToken, isOverdue, type Press } from './generate-press.ts';
import { look, type Sight } from './read-page.ts';

/** Milliseconds a control may be late before it is said to be missing. */
const LATE = 4000;

/** Keeps in mind since when something is missing. */
export function createEyes(): (wanted: AccessLevel, press: Press | null) => Sight {
  let missingSince = 0;
  return (wanted, press) => {
    const seen = press ? afterPress(look(wanted), press) : look(wanted);
    missingSince = seen.missing ? missingSince || performance.now() : 0;
    const early = seen.missing && performance.now() - missingSince < LATE;
    return early ? { ...seen, act: 'looking', missing: null } : seen;
  };
}

function afterPress(sight: Sight, press: Press): Sight {
  const token = freshToken(press);
  if (!token && press.path !== location.pathname) return sight;
  const waiting = isOverdue(press) ? 'copy-token' : 'await-token';
  return { ...sight, act: token ? 'new-token' : waiting, target: token?.element ?? null, missing: null, token };
}

/** Is what came of the press still what matters? Gone elsewhere, the page's own evidence counts again. */
export const isOfPress = ({ act }: Sight): boolean => act.endsWith('-token');

/** Did what is pointed at, or another part of the form, leave the page? */
export function isLost(seen: Sight | null): boolean {
  const { name, generate, scopes = [] } = seen?.form ?? {};
  const parts = [seen?.target, name, generate, ...scopes.map(({ control }) => control)];
  return parts.some((part) => part?.isConnected === false);
}
