/** Auth links that tabs show. */
import type { Stated } from './settings.ts';

/** An auth link that a tab shows. */
export interface FoundLink {
  url: string;
  session: string;
  inFront: boolean;
}

/** One that the journey could go on with. */
export interface OfferedLink {
  session: string;
  stated: Stated;
}
