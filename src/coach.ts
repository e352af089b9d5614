import { Coach } from './coach/coach.ts';
import { isAlive, onOrders, send } from './coach/runtime.ts';

declare global {
  var shortcutLinkingCoach: { coach: Coach; end: AbortController } | undefined;
}

const here = globalThis.shortcutLinkingCoach;

// Injected again into a page where it already is: in-app navigation looks like loading from outside.
if (here && !here.end.signal.aborted && isAlive()) {
  here.coach.repeat();
} else {
  here?.end.abort();
  const end = new AbortController();
  const coach = new Coach(end.signal, () => end.abort());
  globalThis.shortcutLinkingCoach = { coach, end };
  onOrders((orders) => coach.obey(orders), end.signal);
  void send({ type: 'coach/orders' }).then((orders) => coach.obey(orders ?? { show: 'nothing' }));
}
