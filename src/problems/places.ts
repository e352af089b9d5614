/** Where a journey stands, in two characters that can be read out on the phone: the step, and a letter within it. */
import type { GuideStep } from '../journey/types.ts';

export const PLACES = [
  '1A',
  '1B',
  '1C',
  '1D',
  '1E',
  '2A',
  '2B',
  '2C',
  '2D',
  '2E',
  '2F',
  '2G',
  '2H',
  '2I',
  '2J',
  '2K',
  '2L',
  '2M',
  '3A',
  '3B',
  '3C',
  '3D',
  '3E',
  '3F',
  '3G',
  '4A',
] as const;

export type Place = (typeof PLACES)[number];

/** In step 2, by what is to be done on Shortcut's page. */
export const PLACE_OF_GUIDE_STEP: Record<GuideStep, Place> = {
  looking: '2A',
  'sign-in': '2B',
  elsewhere: '2C',
  settings: '2D',
  'api-tokens': '2D',
  'token-name': '2E',
  'read-only': '2F',
  generate: '2G',
  'await-token': '2H',
  'new-token': '2I',
  'choose-token': '2I',
  'copy-token': '2J',
  'overlay-removed': '2L',
};
