/** Carries out each effect of the journey. Nothing else in the extension acts on the outside. */
import type { Effect } from '../journey/effects.ts';
import type { JourneyEvent } from '../journey/events.ts';
import { newJourney } from '../journey/new-journey.ts';
import { isGranted } from '../journey/permissions.ts';
import { startStopwatch } from '../journey/stopwatch.ts';
import { storeLanguage } from '../ui/i18n/language-store.ts';
import type { Dispatch } from './dispatch.ts';
import { LOOK_MS, scheduleExpiry } from './expiry-timer.ts';
import { guideHub, instructHubPage } from './hub-tab.ts';
import { openPopup } from './open-popup.ts';
import { refreshPermissions, withheldHosts } from './permissions.ts';
import { catchFaults, reportFault } from './report-fault.ts';
import { answerCheck, answerLink, answerSession, failureOf } from './request-effects.ts';
import { openApiTokensPage } from './shortcut-tab.ts';
import { inject, instructShortcutPage } from './tabs.ts';

/** Never rejects. Whatever is thrown is reported, and a request is answered all the same, so that no view waits forever. */
export async function performEffect(effect: Effect, dispatch: Dispatch): Promise<void> {
  try {
    if (isGranted(effect, await withheldHosts())) await run(effect, dispatch);
    else await refuse(effect, dispatch);
  } catch (error) {
    await reportFault(error, dispatch);
    await catchFaults(dispatch, () => fail(effect, 'internal', dispatch));
  }
}

/** Without its host a request would fail like a broken network, and a link request with an unknown outcome. */
async function refuse(effect: Effect, dispatch: Dispatch): Promise<void> {
  await fail(effect, 'permission-missing', dispatch);
  // The host may have come back meanwhile.
  await refreshPermissions(dispatch);
}

async function fail(effect: Effect, code: 'internal' | 'permission-missing', dispatch: Dispatch): Promise<void> {
  const failure = failureOf(effect, code);
  if (failure) await dispatch(failure);
}

async function run(effect: Effect, dispatch: Dispatch): Promise<unknown> {
  switch (effect.type) {
    case 'open-session':
      return dispatch(await answerSession(effect));
    case 'check-token':
      return dispatch(await answerCheck(effect));
    case 'link-account':
      return dispatch(await answerLink(effect));
    case 'open-page':
      return openApiTokensPage(effect, dispatch);
    case 'guide-page':
      return inject('shortcut-page.js', effect.tab);
    case 'leave-page':
      return instructShortcutPage(effect.tab, newJourney);
    case 'guide-hub':
      return guideHub(effect.tab, dispatch);
    case 'leave-hub':
      return instructHubPage(effect.tab, { type: 'nothing' });
    case 'wait':
      return dispatchAt(effect.until, { type: 'wait-over', requestId: effect.requestId }, dispatch);
    case 'schedule-expiry':
      return scheduleExpiry(effect.at, dispatch);
    case 'store-language':
      return storeLanguage(effect.language);
    case 'open-popup':
      return openPopup();
  }
}

/** Open views poll the journey, which keeps the background alive. After a restart `resumed` schedules the wait again. */
function dispatchAt(at: number, event: JourneyEvent, dispatch: Dispatch): void {
  const wait = at - Date.now();
  const elapsed = startStopwatch();
  const look = () => {
    const left = wait - elapsed();
    if (left <= 0) void catchFaults(dispatch, () => dispatch(event));
    else setTimeout(look, Math.min(left, LOOK_MS));
  };
  look();
}
