import type { EditedAccount } from './connector.ts';
import type { Settings } from './settings.ts';
import type { AccessLevel, CheckStep, Identity, TokenAccess } from './state.ts';
import type { Concern } from './vocabulary.ts';

/** What the person should decide before this token is linked, most serious first; empty when all is well. */
export function concernsOf(state: CheckStep, identity: Identity): Concern[] {
  const { wanted, unsure } = state;
  const concerns: Concern[] = [];
  if (unsure) concerns.push('outcome-unknown');
  // Shortcut: an Observer "can retrieve data, but not change data via the API", whatever the token says.
  if (wanted === 'write' && /observer/i.test(identity.role)) concerns.push('role-cannot-write');
  if (tooNarrow(wanted, identity.access)) concerns.push('access-too-narrow');
  if (tooWide(wanted, identity.access)) concerns.push('access-too-wide');
  return [...concerns, ...whereConcerns(state, identity)];
}

/** Is it the right workspace, and the right account? An account that was in that workspace before answers the first. */
function whereConcerns(state: CheckStep, identity: Identity): Concern[] {
  const edits = state.link.is === 'ready' ? state.link.connector.edits : null;
  if (edits?.workspace) return [isMoved(edits, identity) ? 'workspace-changes' : 'account-exists'];
  const unclear = otherWorkspaces(state, identity).length > 0 && state.workspace !== identity.slug;
  return [...(unclear ? ['several-workspaces' as const] : []), ...(edits ? ['account-exists' as const] : [])];
}

/** Slugs of the workspaces that the person has, too, as far as Shortcut's tabs show. */
export const otherWorkspaces = ({ workspaces }: CheckStep, { slug }: Identity): string[] =>
  slug ? workspaces.filter((other) => other !== slug) : [];

/** What the helper itself advises, or has to ask; what it does not know, it can't advise against. */
const ORDINARY: Concern[] = ['account-exists', 'several-workspaces', 'outcome-unknown'];

/** May it be linked all the same? An organisation can forbid what the helper advises against. */
export const mayLink = (concern: Concern, { linkAnyway }: Settings): boolean =>
  linkAnyway || ORDINARY.includes(concern);

/** An unknown access is no concern: asking about what nobody can know helps nobody. */
const tooNarrow = (wanted: AccessLevel, access: TokenAccess) =>
  wanted === 'write' && (access === 'read' || access === 'part');

const tooWide = (wanted: AccessLevel, access: TokenAccess) =>
  wanted === 'read' && (access === 'write' || access === 'part');

/** Only what the Hub told of the account can say so; it may have told the workspace's name or its slug. */
function isMoved({ workspace: before }: EditedAccount, { workspace, slug }: Identity): boolean {
  return ![workspace, slug].some((name) => name.toLowerCase() === before.toLowerCase());
}
