/**
 * Every message once. What arrives is parsed against this file before anything looks at it.
 * Payloads are bounded, so that no sender can fill the memory with them.
 */
import * as z from 'zod/mini';

import { isLanguage, LANGUAGES } from '../journey/language.ts';

import { ACTS, CONCERNS, CONTROLS, HUB_SIGHTS } from '../journey/vocabulary.ts';

const text = z.string().check(z.maxLength(20_000));
const wanted = z.enum(['read', 'write']);

const language = z.enum(Object.keys(LANGUAGES).filter(isLanguage));
const act = z.enum(ACTS);
const control = z.enum(CONTROLS);
const concern = z.enum(CONCERNS);

/** Sent by the extension's own pages only. Each is answered with what `Answers` says. */
export const PageMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('popup/opened') }),
  z.object({ type: z.literal('popup/view') }),
  z.object({ type: z.literal('popup/report') }),
  z.object({ type: z.literal('popup/link-typed'), text }),
  z.object({ type: z.literal('popup/access-chosen'), wanted }),
  z.object({ type: z.literal('popup/start'), text }),
  z.object({ type: z.literal('popup/token-typed'), text }),
  z.object({ type: z.literal('popup/check'), text }),
  z.object({ type: z.literal('popup/field-typed'), key: text, text }),
  z.object({ type: z.literal('popup/link-anyway'), concern }),
  z.object({ type: z.literal('popup/hub-confirmed'), origin: text }),
  z.object({ type: z.literal('popup/other-workspace'), workspace: text }),
  z.object({ type: z.literal('popup/try-again'), run: z.number() }),
  z.object({ type: z.literal('popup/language-chosen'), language: z.nullable(language) }),
  z.object({
    type: z.literal('popup/act'),
    act: z.enum([
      'start-without-link',
      'show-page',
      'use-offered',
      'fill-here',
      'fill-elsewhere',
      'hub-linked',
      'show-spare',
      'fields-given',
      'change-fields',
      'another-token',
      'another-link',
      'already-linked',
      'start-over',
      'finish',
      'deleted',
    ]),
  }),
]);

/** Sent by the coach in the journey's own tab only. */
export const CoachMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('coach/orders') }),
  z.object({ type: z.literal('coach/seen'), act, missing: z.nullable(control) }),
  z.object({ type: z.literal('coach/use-token'), text }),
]);

/** Sent by what shows, in the same tab, where a token is deleted. */
export const TidyMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('tidy/orders') }),
  z.object({ type: z.literal('tidy/over'), gone: z.nullable(text) }),
]);

/** Sent from the page with the Hub only, where the person let us in. */
export const HubMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hub/orders') }),
  z.object({
    type: z.literal('hub/seen'),
    seen: z.enum(HUB_SIGHTS),
  }),
  z.object({ type: z.literal('hub/take-token'), by: text }),
]);

/** Sent by what is in a page, whatever it is there for. */
export const WordsMessage = z.object({ type: z.literal('words') });

export type PageMessage = z.infer<typeof PageMessage>;
export type CoachMessage = z.infer<typeof CoachMessage>;
export type TidyMessage = z.infer<typeof TidyMessage>;
export type HubMessage = z.infer<typeof HubMessage>;
