import { type Coach, createCoach } from './coach/coach.ts';
import { isAlive, onOrders, send } from './coach/runtime.ts';

declare global {
  var shortcutLinkingCoach: { coach: Coach; end: AbortController } | undefined;
}

const here = globalThis.shortcutLinkingCoach;

// Injected again into a page where it already is: in-app navigation looks like loading from outside.
if (here && isAlive()) {
  here.coach.repeat();
} else {
  here?.end.abort();
  const end = new AbortController();
  // What it saw goes with it: a token that was on the page may be all that is left of one.
  end.signal.addEventListener('abort', () => {
    globalThis.shortcutLinkingCoach = undefined;
  });
  const coach = createCoach(end.signal, () => end.abort());
  globalThis.shortcutLinkingCoach = { coach, end };
  onOrders(coach.obey, end.signal);
  void send({ type: 'coach/orders' }).then((orders) => coach.obey(orders));
}
