import type { AccessLevel, CheckStep, Concern, Connector, EditedAccount, Identity, TokenAccess } from './state.ts';

/** What the person should decide before this token is linked, most serious first; empty when all is well. */
export function concernsOf({ wanted, unsure }: CheckStep, identity: Identity, connector: Connector): Concern[] {
  const concerns: Concern[] = [];
  if (unsure) concerns.push('outcome-unknown');
  // Shortcut: an Observer "can retrieve data, but not change data via the API", whatever the token says.
  if (wanted === 'write' && /observer/i.test(identity.role)) concerns.push('role-cannot-write');
  if (tooNarrow(wanted, identity.access)) concerns.push('access-too-narrow');
  if (tooWide(wanted, identity.access)) concerns.push('access-too-wide');
  if (connector.edits) concerns.push(isMoved(connector.edits, identity) ? 'workspace-changes' : 'account-exists');
  return concerns;
}

/** Only what the Hub told of the account can say so; it may have told the workspace's name or its slug. */
function isMoved({ workspace: before }: EditedAccount, { workspace, slug }: Identity): boolean {
  const same = [workspace, slug].map((name) => name.toLowerCase());
  return before !== '' && !same.includes(before.toLowerCase());
}

/** An unknown access is no concern: asking about what nobody can know helps nobody. */
const tooNarrow = (wanted: AccessLevel, access: TokenAccess) =>
  wanted === 'write' && (access === 'read' || access === 'part');

const tooWide = (wanted: AccessLevel, access: TokenAccess) =>
  wanted === 'read' && (access === 'write' || access === 'part');
