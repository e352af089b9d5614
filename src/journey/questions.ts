/** What the person should decide before a token is linked. */
import { PRE_LINK_QUESTIONS, type PreLinkQuestion } from '../problems/question.ts';
import type { EditedAccount } from './connector.ts';
import type { Session } from './session.ts';
import type { AccessLevel, Identity, TokenAccess } from './types.ts';

/** Does this question arise, for a token of this identity? */
const ARISES: Record<PreLinkQuestion, (session: Session, identity: Identity) => boolean> = {
  'outcome-unknown': ({ outcomeUnknown }) => outcomeUnknown,
  // Shortcut: an Observer "can retrieve data, but not change data via the API", whatever the token says.
  'role-cannot-write': ({ access }, { role }) => access === 'write' && /observer/i.test(role),
  'access-too-narrow': ({ access }, identity) => isTooNarrow(access, identity.access),
  'access-too-wide': ({ access }, identity) => isTooWide(access, identity.access),
  'workspace-changes': (session, identity) => movesTo(session, identity) === true,
  'several-workspaces': (session, identity) => isWorkspaceUnclear(session, identity),
  'account-exists': (session, identity) => editedAccount(session) !== null && movesTo(session, identity) !== true,
};

/** The questions that arise, most serious first; empty when all is well. */
export const questionsFor = (session: Session, identity: Identity): PreLinkQuestion[] =>
  PRE_LINK_QUESTIONS.filter((question) => ARISES[question](session, identity));

/** An unknown access is no question: asking about what nobody can know helps nobody. */
const isTooNarrow = (wanted: AccessLevel, has: TokenAccess) => wanted === 'write' && (has === 'read' || has === 'part');

const isTooWide = (wanted: AccessLevel, has: TokenAccess) => wanted === 'read' && (has === 'write' || has === 'part');

const editedAccount = ({ link }: Session): EditedAccount | null =>
  link.status === 'ready' ? link.connector.edits : null;

/** Would the edited account move to another workspace? Null when the Hub doesn't say where it is; name or slug may be told. */
function movesTo(session: Session, { workspace, slug }: Identity): boolean | null {
  const before = editedAccount(session)?.workspace;
  return before ? ![workspace, slug].some((name) => name.toLowerCase() === before.toLowerCase()) : null;
}

/** An account that was in that workspace before answers which one is meant. */
const isWorkspaceUnclear = (session: Session, identity: Identity) =>
  movesTo(session, identity) === null &&
  otherWorkspaces(session, identity).length > 0 &&
  session.targetWorkspace !== identity.slug;

/** Slugs of the workspaces that the person has, too, as far as Shortcut's tabs show. */
export const otherWorkspaces = ({ openWorkspaces }: Session, { slug }: Identity): string[] =>
  slug ? openWorkspaces.filter((other) => other !== slug) : [];
