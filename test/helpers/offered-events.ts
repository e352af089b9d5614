/** What a view lets the person do. */
import type { Answers, ConnectorField } from '../../src/journey/connector.ts';
import { areAnswersGood, fieldsOf } from '../../src/journey/connector-answers.ts';
import type { JourneyEvent } from '../../src/journey/events.ts';
import { isIn, type Journey } from '../../src/journey/journey.ts';
import { otherWorkspaces } from '../../src/journey/link-facts.ts';
import { changeableFor } from '../../src/journey/states/failed.ts';
import { isTokenAtFault, type Problem, type RecoveryAction, recoveryActionsFor } from '../../src/problems/problem.ts';
import { alternativeTo, canConnectAnyway } from '../../src/problems/question.ts';
import { goodLink, goodToken, pressed } from './test-journey.ts';

const BOX: Record<'link' | 'token', JourneyEvent> = {
  link: { type: 'start', reading: goodLink('CANARYSESSION-cccccccc') },
  token: { type: 'token-given', draft: '', reading: goodToken('sct_ro_CANARYTOKEN3') },
};

const presses = (journey: Journey, actions: readonly RecoveryAction[]) =>
  actions.map((action) => pressed(journey, action));

/** What the screen of this journey lets the person do, other than starting over. */
export function eventsOfferedIn(journey: Journey): JourneyEvent[] {
  if (isIn(journey, 'link')) return [BOX.link, { type: 'start-without-link' }, ...againInLink(journey)];
  if (isIn(journey, 'token')) return [BOX.token, { type: 'show-page' }];
  if (isIn(journey, 'fields')) return offeredInFields(fieldsOf(journey.session), journey.state.drafts);
  if (isIn(journey, 'question')) return offeredInQuestion(journey);
  if (isIn(journey, 'handoff')) return offeredInHandoff(journey);
  if (isIn(journey, 'failed')) return offeredInFailed(journey);
  return isIn(journey, 'done') ? [{ type: 'finish' }] : [];
}

function againInLink(journey: Journey): JourneyEvent[] {
  const { link } = journey.session;
  if (link.status !== 'failed') return [];
  const actions = recoveryActionsFor(link.problem).filter((action) => action === 'try-again');
  return [...presses(journey, actions), ...allowFor(link.problem)];
}

/** The browser's own switch, which the popup points at. */
const allowFor = ({ code }: Problem): JourneyEvent[] =>
  code === 'permission-missing' ? [{ type: 'permissions-seen', withheld: [] }] : [];

function offeredInQuestion(journey: Journey<'question'>): JourneyEvent[] {
  const { session, state } = journey;
  const [question] = state.questions;
  const alternative = alternativeTo(question);
  const others = question === 'several-workspaces' ? otherWorkspaces(session, state.identity) : [];
  return [
    ...(canConnectAnyway(question, session.settings) ? [{ type: 'link-anyway' as const, question }] : []),
    ...(alternative ? [pressed(journey, alternative)] : []),
    ...others.map((workspace) => ({ type: 'other-workspace' as const, workspace })),
  ];
}

function offeredInFailed(journey: Journey<'failed'>): JourneyEvent[] {
  const { problem } = journey.state;
  const box = isTokenAtFault(problem) ? [BOX.token] : [];
  const change: JourneyEvent[] = changeableFor(journey) ? [{ type: 'change-fields' }] : [];
  return [...presses(journey, recoveryActionsFor(problem)), ...box, ...change, ...allowFor(problem)];
}

function offeredInFields(fields: ConnectorField[], drafts: Answers): JourneyEvent[] {
  if (areAnswersGood(fields, drafts)) return [{ type: 'fields-given' }];
  return fields.map(({ key }) => ({ type: 'field-typed', key, text: 'canaryanswer' }));
}

function offeredInHandoff({ session, state }: Journey<'handoff'>): JourneyEvent[] {
  const { here, asked, blockedReason, hub } = state;
  const { offeredLink } = session;
  const offered: JourneyEvent[] = offeredLink ? [{ type: 'use-offered', sessionToken: offeredLink.sessionToken }] : [];
  const another: JourneyEvent[] = hub?.shows === 'refused' ? [{ type: 'another-token' }] : [];
  const always: JourneyEvent[] = [{ type: 'another-link' }, { type: 'hub-linked' }, ...offered, ...another];
  if (!here || blockedReason) return always;
  return asked
    ? [...always, { type: 'hub-confirmed', origin: here.origin }, { type: 'fill-elsewhere' }]
    : [...always, { type: 'fill-here' }];
}
