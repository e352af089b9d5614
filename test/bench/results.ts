/** All that one run measured. */

import type { Arrival } from './arrival.ts';
import type { Point } from './growth.ts';
import type { GuideName } from './guides.ts';
import type { IdleWakes } from './idle-wakes.ts';
import type { LinkingTimes } from './linking-time.ts';
import type { MainThreadShares } from './main-thread.ts';
import type { PopupTimes } from './popup-time.ts';
import type { Robustness } from './robustness.ts';
import type { UserActions } from './user-actions.ts';

type ByGuide<T> = Partial<Record<GuideName, T>>;

export interface Results {
  /** ISO 8601. */
  date: string;
  browser: string;
  machine: string;
  sizes: ByGuide<{ minified: number; gzip: number }>;
  floating: { minified: number; gzip: number };
  /** Bytes of the background script, minified. */
  background: number;
  arrivals: ByGuide<Arrival[]>;
  shares: ByGuide<MainThreadShares>;
  robust: ByGuide<Robustness[]>;
  idle: IdleWakes;
  linking: LinkingTimes;
  popup: PopupTimes;
  acts: { helper: UserActions; byHand: UserActions };
  growth: { rate: Point[]; alike: Point[] };
}
