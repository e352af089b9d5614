/** All that one run measured. */
import type { Acts } from './actions.ts';
import type { Point } from './growth.ts';
import type { GuideName } from './guides.ts';
import type { Idle } from './idle.ts';
import type { Linking } from './linking.ts';
import type { Arrival } from './on-page.ts';
import type { PopupTimes } from './popup.ts';
import type { Verdict } from './robust.ts';
import type { Shares } from './share.ts';

type ByGuide<T> = Partial<Record<GuideName, T>>;

export interface Results {
  /** ISO 8601. */
  date: string;
  browser: string;
  machine: string;
  sizes: ByGuide<{ minified: number; gzip: number }>;
  floating: { minified: number; gzip: number };
  arrivals: ByGuide<Arrival[]>;
  shares: ByGuide<Shares>;
  robust: ByGuide<Verdict[]>;
  idle: Idle;
  linking: Linking;
  popup: PopupTimes;
  acts: { helper: Acts; byHand: Acts };
  growth: { rate: Point[]; alike: Point[] };
}
