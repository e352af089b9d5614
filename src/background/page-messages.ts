/** Messages of what we put into pages. One that is not where the journey has it is sent away. */

import type { FromCoach, FromHub, FromTidy, HubOrders, Orders, Tidying } from '../contract/instructions.ts';
import type { Place } from '../journey/handing.ts';
import { hubOf } from '../journey/hub.ts';
import { initialJourney, type Journey } from '../journey/state.ts';
import { readToken } from '../providers/shortcut/token.ts';
import type { Runner } from './journey-runner.ts';
import { hubOrdersFor, ordersFor, tidyingFor } from './page-instructions.ts';

const isAt = ({ page }: Journey, tab: number) => page.at === 'open' && page.tab === tab;

/** From the coach in `tab`. */
export async function answerCoach(message: FromCoach, tab: number, { dispatch, current }: Runner): Promise<Orders> {
  if (!isAt(await current(), tab)) return ordersFor(initialJourney);
  switch (message.type) {
    case 'coach/orders':
      return ordersFor(await current());
    case 'coach/seen':
      return ordersFor(await dispatch({ type: 'page-seen', tab, act: message.act, missing: message.missing }));
    case 'coach/use-token':
      return ordersFor(await dispatch({ type: 'token-given', draft: '', reading: readToken(message.text) }));
  }
}

/** From the one that shows where a token is deleted. */
export async function answerTidy(
  message: FromTidy,
  tab: number,
  { dispatch, current }: Runner,
): Promise<Tidying | null> {
  if (!isAt(await current(), tab)) return null;
  switch (message.type) {
    case 'tidy/orders':
      return tidyingFor(await current());
    case 'tidy/over':
      return tidyingFor(await dispatch({ type: 'spare-gone', tab, name: message.gone }));
  }
}

/** From the page with the Hub. The token is given to the first who asks where the person let us, and to nobody else. */
export async function answerHub(
  message: FromHub,
  { tab, origin }: Place,
  { dispatch, current }: Runner,
): Promise<HubOrders | string | null> {
  const place = { tab, origin };
  switch (message.type) {
    case 'hub/orders':
      return hubOrdersFor(await current(), place);
    case 'hub/seen':
      return afterSight(await dispatch({ type: 'hub-seen', place, seen: message.seen }), place);
    case 'hub/take-token':
      return tokenFor(await dispatch({ type: 'token-taken', place, by: message.by }), place, message.by);
  }
}

/** Once linked, what stands on the page stays until it is hidden. */
const afterSight = (journey: Journey, place: Place): HubOrders =>
  journey.step === 'done' ? { show: 'done' } : hubOrdersFor(journey, place);

function tokenFor(journey: Journey, { tab, origin }: Place, by: string): string | null {
  const hub = hubOf(journey);
  const isIts = hub?.tab === tab && hub.origin === origin && hub.filledBy === by;
  return isIts && journey.step === 'check' ? journey.token : null;
}
