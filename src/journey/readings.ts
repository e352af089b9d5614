/** What was read from the texts that a person types or pastes. Others read them; the journey never parses. */
import type { Problem } from '../problems/problem.ts';
import type { GivenToken, LinkPresetReading } from './types.ts';

/** From the "Auth link" box. `bare`: a lone word, so it may be something other than a session. */
export type LinkReading =
  | { ok: true; sessionToken: string; bare: boolean; preset: LinkPresetReading }
  | { ok: false; problem: Problem };

/** From the "API token" box, or from Shortcut's page, which handed it over. */
export type TokenReading = { ok: true; token: GivenToken } | { ok: false; problem: Problem };
