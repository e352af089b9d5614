/**
 * Every message once. What arrives is parsed against this file before anything looks at it.
 * Payloads are bounded, so that no sender can fill the memory with them.
 */
import * as z from 'zod/mini';
import type { Act, Concern, Control } from '../journey/state.ts';

const text = z.string().check(z.maxLength(20_000));
const wanted = z.enum(['read', 'write']);

const act = z.enum([
  'looking',
  'elsewhere',
  'sign-in',
  'settings',
  'api-tokens',
  'token-name',
  'read-only',
  'generate',
  'await-token',
  'copy-token',
  'new-token',
  'crowded-out',
] satisfies Act[]);

const control = z.enum(['settings', 'token-name', 'read-only', 'generate'] satisfies Control[]);

const concern = z.enum([
  'outcome-unknown',
  'role-cannot-write',
  'access-too-narrow',
  'access-too-wide',
  'account-exists',
  'workspace-changes',
] satisfies Concern[]);

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
  z.object({ type: z.literal('popup/try-again'), run: z.number() }),
  z.object({
    type: z.literal('popup/act'),
    act: z.enum([
      'start-without-link',
      'show-page',
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

export type PageMessage = z.infer<typeof PageMessage>;
export type CoachMessage = z.infer<typeof CoachMessage>;
