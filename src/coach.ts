import { type Coach, createCoach } from './coach/coach.ts';
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
  const coach = createCoach(end.signal, () => end.abort());
  globalThis.shortcutLinkingCoach = { coach, end };
  onOrders(coach.obey, end.signal);
  void send({ type: 'coach/orders' }).then((orders) => coach.obey(orders));
}
