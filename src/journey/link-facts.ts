/** What is known just before a token is linked, and the questions that follow from it. */
import { type PreLinkQuestion, questionsThatArise } from '../problems/question.ts';
import type { LinkFacts } from '../problems/record.ts';
import type { EditedAccount } from './connector.ts';
import { presetOf } from './link-preset.ts';
import type { Session } from './session.ts';
import type { GuideStep, Identity } from './types.ts';

const NOT_SIGNED_IN: GuideStep[] = ['sign-in', 'elsewhere'];

/** The questions that arise for a token of this identity, most serious first; empty when all is well. */
export const questionsFor = (session: Session, identity: Identity): PreLinkQuestion[] =>
  questionsThatArise(linkFacts(session, identity));

function linkFacts(session: Session, identity: Identity): LinkFacts {
  const movesWorkspace = movesTo(session, identity);
  return {
    wanted: session.access,
    has: identity.access,
    role: identity.role,
    outcomeUnknown: session.outcomeUnknown,
    editsAccount: editedAccount(session) !== null,
    movesWorkspace,
    // An account that was in that workspace before answers which one is meant.
    isWorkspaceUnclear:
      movesWorkspace === null &&
      otherWorkspaces(session, identity).length > 0 &&
      session.targetWorkspace !== identity.slug,
    // Without a link the person names the page that gets it.
    needsConfirmation: session.link.status !== 'none' && (isAskedFor(session) || !isAccountInFront(session, identity)),
  };
}

/** Does the link say for whom the access is, or that it should be more than reading? */
function isAskedFor(session: Session): boolean {
  const preset = presetOf(session);
  return preset !== null && (preset.vendor !== '' || preset.contact !== '' || preset.access === 'write');
}

/** Is there a sign that the person is at work in that workspace? A token alone may be anybody's. */
function isAccountInFront(session: Session, { slug }: Identity): boolean {
  const { tokenMade, madeIn, openWorkspaces, page } = session;
  const inFront = [...openWorkspaces, madeIn].filter((workspace) => workspace !== '');
  if (inFront.length > 0) return inFront.includes(slug);
  // Shortcut's own address of the page names no workspace: it shows the person's default one.
  const isSignedIn = page.status === 'open' && !NOT_SIGNED_IN.includes(page.step);
  return tokenMade || isSignedIn;
}

const editedAccount = ({ link }: Session): EditedAccount | null =>
  link.status === 'ready' ? link.connector.edits : null;

/** Would the edited account move to another workspace? Null when the Hub doesn't say where it is; name or slug may be told. */
function movesTo(session: Session, { workspace, slug }: Identity): boolean | null {
  const before = editedAccount(session)?.workspace;
  return before ? ![workspace, slug].some((name) => name.toLowerCase() === before.toLowerCase()) : null;
}

/** Slugs of the workspaces that the person has, too, as far as Shortcut's tabs show. */
export const otherWorkspaces = ({ openWorkspaces }: Session, { slug }: Identity): string[] =>
  slug ? openWorkspaces.filter((other) => other !== slug) : [];
