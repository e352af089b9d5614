/** What the person should decide before the token is linked; the most serious first, which is the order of asking. */
import { PROBLEMS } from './problems.ts';
import type { QuestionRecord } from './record.ts';

export const QUESTIONS = {
  // The same words as for the problem: nothing is known since.
  'outcome-unknown': {
    ...PROBLEMS['outcome-unknown'],
    arises: ({ outcomeUnknown }) => outcomeUnknown,
    alternative: 'already-linked',
    connectLabel: 'way_link_anyway',
    advice: null,
    isAdvisedAgainst: false,
  },
  // Shortcut: an Observer "can retrieve data, but not change data via the API", whatever the token says. No advice: an
  // Observer's other token can't write either.
  'role-cannot-write': {
    arises: ({ wanted, role }) => wanted === 'write' && /observer/i.test(role),
    cause: 'token',
    copy: 'problem_role_cannot_write',
    alternative: 'another-token',
    connectLabel: 'way_link_anyway',
    advice: null,
    isAdvisedAgainst: true,
    support: { cause: 'cause_role_cannot_write', answer: 'answer_role_cannot_write', fact: 'fact_role_cannot_write' },
    places: ['3B'],
  },
  'access-too-narrow': {
    arises: ({ wanted, has }) => wanted === 'write' && (has === 'read' || has === 'part'),
    cause: 'token',
    copy: 'problem_access_too_narrow',
    copyForAccess: { part: 'problem_access_too_narrow_part' },
    alternative: 'another-token',
    connectLabel: 'way_link_anyway',
    advice: 'alternative',
    isAdvisedAgainst: true,
    support: { cause: 'cause_access_too_narrow', answer: 'answer_access_too_narrow', fact: 'fact_access_too_narrow' },
    places: ['3B'],
  },
  'access-too-wide': {
    arises: ({ wanted, has }) => wanted === 'read' && (has === 'write' || has === 'part'),
    cause: 'token',
    copy: 'problem_access_too_wide',
    alternative: 'another-token',
    connectLabel: 'way_link_anyway',
    advice: 'alternative',
    isAdvisedAgainst: true,
    support: { cause: 'cause_access_too_wide', answer: 'answer_access_too_wide', fact: 'fact_access_too_wide' },
    places: ['3B'],
  },
  'workspace-changes': {
    arises: ({ movesWorkspace }) => movesWorkspace === true,
    cause: 'token',
    copy: 'problem_workspace_changes',
    alternative: 'another-token',
    connectLabel: 'way_link_anyway',
    advice: 'alternative',
    isAdvisedAgainst: true,
    support: { cause: 'cause_workspace_changes', answer: 'answer_workspace_changes', fact: 'fact_workspace_changes' },
    places: ['3B'],
  },
  // The alternative is a token of another workspace, which has to be named.
  'several-workspaces': {
    arises: ({ isWorkspaceUnclear }) => isWorkspaceUnclear,
    cause: 'token',
    copy: 'problem_several_workspaces',
    alternative: null,
    connectLabel: 'way_link_workspace',
    advice: 'connect',
    isAdvisedAgainst: false,
    support: {
      cause: 'cause_several_workspaces',
      answer: 'answer_several_workspaces',
      fact: 'fact_several_workspaces',
    },
    places: ['3B'],
  },
  'account-exists': {
    arises: ({ editsAccount, movesWorkspace }) => editsAccount && movesWorkspace !== true,
    cause: 'link',
    copy: 'problem_account_exists',
    alternative: 'another-link',
    connectLabel: 'way_link_anyway',
    advice: 'connect',
    isAdvisedAgainst: false,
    support: { cause: 'cause_account_exists', answer: 'answer_account_exists', fact: 'fact_account_exists' },
    places: ['3B'],
  },
  'account-unconfirmed': {
    arises: ({ needsConfirmation }) => needsConfirmation,
    cause: 'link',
    copy: 'problem_account_unconfirmed',
    alternative: 'another-token',
    connectLabel: 'way_link_account',
    advice: 'connect',
    isAdvisedAgainst: false,
    support: {
      cause: 'cause_account_unconfirmed',
      answer: 'answer_account_unconfirmed',
      fact: 'fact_account_unconfirmed',
    },
    places: ['3B'],
  },
} satisfies Record<string, QuestionRecord>;
