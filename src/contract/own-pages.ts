/** Messages of the extension's own pages (popup, panel, support, welcome), and what these are sent. */
import * as z from 'zod/mini';
import type { PersonEvent } from '../journey/events.ts';
import type { Journey } from '../journey/journey.ts';
import { isLanguage, LANGUAGES } from '../journey/languages.ts';
import { ACCESS_LEVELS } from '../journey/types.ts';
import { PRE_LINK_QUESTIONS } from '../problems/question.ts';
import { answer, type ExchangesOf, type Message, message, noPayload, text, typedText } from './define-message.ts';

/** What a person does that needs no more words: the events of theirs that have no payload. */
export type UserAction = {
  [Type in PersonEvent['type']]: keyof Extract<PersonEvent, { type: Type }> extends 'type' ? Type : never;
}[PersonEvent['type']];

/** Each has to be here, or this does not compile. */
const USER_ACTIONS: { [Action in UserAction]: Action } = {
  'start-without-link': 'start-without-link',
  'show-page': 'show-page',
  'fill-here': 'fill-here',
  'fill-elsewhere': 'fill-elsewhere',
  'hub-linked': 'hub-linked',
  'show-leftover': 'show-leftover',
  'fields-given': 'fields-given',
  'change-fields': 'change-fields',
  'another-token': 'another-token',
  'another-link': 'another-link',
  'already-linked': 'already-linked',
  'start-over': 'start-over',
  finish: 'finish',
};

const access = z.enum(ACCESS_LEVELS);
const language = z.enum(Object.keys(LANGUAGES).filter(isLanguage));
const question = z.enum(PRE_LINK_QUESTIONS);
const journey = answer<Journey>();

export const ownPageMessages = {
  /** A view was opened, or another tab came to the front beside it. */
  'view/opened': message(noPayload, journey),
  'journey/get': message(noPayload, journey),
  'report/get': message(noPayload, answer<string>()),
  'journey/link-typed': message(z.object({ text: typedText }), journey),
  'journey/access-chosen': message(z.object({ access }), journey),
  'journey/start': message(z.object({ text: typedText }), journey),
  'journey/token-typed': message(z.object({ text: typedText }), journey),
  'journey/token-given': message(z.object({ text: typedText }), journey),
  'journey/field-typed': message(z.object({ key: typedText, text: typedText }), journey),
  'journey/link-anyway': message(z.object({ question }), journey),
  'journey/use-offered': message(z.object({ sessionToken: typedText }), journey),
  'journey/leftover-deleted': message(z.object({ name: text }), journey),
  'journey/hub-confirmed': message(z.object({ origin: text }), journey),
  'journey/other-workspace': message(z.object({ workspace: text }), journey),
  'journey/try-again': message(z.object({ requestId: z.number() }), journey),
  'journey/language-chosen': message(z.object({ language: z.nullable(language) }), journey),
  'journey/action': message(z.object({ action: z.enum(USER_ACTIONS) }), journey),
};

export type OwnPageExchanges = ExchangesOf<typeof ownPageMessages>;
export type OwnPageMessage = Message<OwnPageExchanges>;

/** To every open page of the extension, whenever the journey changed. */
export interface JourneyChanged {
  type: 'journey/changed';
  journey: Journey;
}

/** To popup and panel: can the person see it? Answered with true, or not at all. */
export interface IsViewVisible {
  type: 'view/is-visible';
}
