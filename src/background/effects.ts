/** The only place where something happens outside: each effect of the journey, carried out. */
import type { Effect, JourneyEvent } from '../journey/events.ts';
import { isGranted } from '../journey/permissions.ts';
import { initialJourney } from '../journey/state.ts';
import { keepLanguage } from '../ui/i18n/language-store.ts';
import { lookAtClock } from './expiry-timer.ts';
import { guideHub, tellHub } from './hub-tab.ts';
import type { Dispatch } from './journey-runner.ts';
import { askPerson } from './open-popup.ts';
import { lookAtPermissions, withheldHosts } from './permissions.ts';
import { checkAnswer, failureOf, linkAnswer, sessionAnswer } from './request-effects.ts';
import { openApiTokensPage } from './shortcut-tab.ts';
import { inject, tellCoach } from './tabs.ts';

/** Whatever goes wrong, an answer that the journey waits for comes: no spinner without end. */
export async function perform(effect: Effect, dispatch: Dispatch): Promise<void> {
  try {
    if (isGranted(effect, await withheldHosts())) await run(effect, dispatch);
    else await refuse(effect, dispatch);
  } catch {
    await tell(failureOf(effect), dispatch);
  }
}

/** Without its host a request would fail like a broken network, and a link request with an unknown outcome. */
async function refuse(effect: Effect, dispatch: Dispatch): Promise<void> {
  await tell(failureOf(effect, 'permission-missing'), dispatch);
  // Looked at again, as the host may have come back meanwhile.
  await lookAtPermissions(dispatch);
}

async function tell(answer: JourneyEvent | null, dispatch: Dispatch): Promise<void> {
  if (answer) await dispatch(answer);
}

async function run(effect: Effect, dispatch: Dispatch): Promise<void> {
  switch (effect.type) {
    case 'open-session':
      return tell(await sessionAnswer(effect), dispatch);
    case 'check-token':
      return tell(await checkAnswer(effect), dispatch);
    case 'link-account':
      return tell(await linkAnswer(effect), dispatch);
    case 'open-page':
      return openApiTokensPage(effect, dispatch);
    case 'guide-page':
      await inject('shortcut-page.js', effect.tab);
      return;
    case 'leave-page':
      return tellCoach(effect.tab, initialJourney);
    case 'guide-hub':
      return guideHub(effect.tab, dispatch);
    case 'leave-hub':
      await tellHub(effect.tab, { show: 'nothing' });
      return;
    case 'wait':
      // Views ask for news while they wait, which keeps the worker alive; a stopped one waits anew on waking.
      setTimeout(() => void dispatch({ type: 'wait-over', run: effect.run }), Math.max(0, effect.until - Date.now()));
      return;
    case 'expire-token':
      return lookAtClock(effect.at, dispatch);
    case 'keep-language':
      return keepLanguage(effect.language);
    case 'ask-person':
      return askPerson();
  }
}
