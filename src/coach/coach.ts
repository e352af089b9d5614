/** The coach's life on a page: sees, shows the next act, and tells the background what it saw. */
import type { Orders } from '../messages/orders.ts';
import type { Button } from './card.ts';
import { fillIn } from './fill.ts';
import { nextIn, type Sight } from './find.ts';
import { createPace } from './pace.ts';
import { type Press, pressOf } from './press.ts';
import { isAlive, send } from './runtime.ts';
import { says } from './says.ts';
import { createEyes, isLost, isOfPress } from './see.ts';
import { createShow } from './show.ts';
import { createTell } from './tell.ts';
import { watch } from './watch.ts';

/** Milliseconds between two looks when only time could bring news: a late element of the page's own, a stopped worker. */
const PULSE = 1000;

export interface Coach {
  /** Without orders those given before stand; without any there is nothing to do here. */
  obey(orders: Orders | undefined, wake?: boolean): void;
  /** Says again what is seen, to a background that may have forgotten and a person who may have hidden us. */
  repeat(): void;
}

export function createCoach(signal: AbortSignal, leave: () => void): Coach {
  let orders: Orders = { show: 'nothing' };
  let seen: Sight | null = null;
  let lastPress: Press | null = null;
  let tell = createTell();

  const refresh = () => {
    // Nothing was ordered yet, or all is over.
    if (signal.aborted || orders.show === 'nothing') return;
    if (!isAlive()) return leave();
    seen = orders.show === 'guide' ? see(orders.wanted, lastPress) : null;
    if (seen && !isOfPress(seen)) lastPress = null;
    show.put(seen, says(seen, orders));
    if (seen) tell(seen);
  };
  const obey = (given: Orders | undefined, wake = false) => {
    if (wake) show.wakeCard();
    orders = given ?? orders;
    if (orders.show === 'nothing') leave();
    else refresh();
  };
  const handOver = () => {
    const token = seen?.token;
    if (!token) return;
    // Should another one be needed, this one is not offered again.
    lastPress = null;
    void send({ type: 'coach/use-token', text: token.text }).then(obey);
  };
  const press = (button: Button) => {
    if (button === 'fill') void fillIn(orders);
    else if (button === 'use') handOver();
    else if (orders.show === 'done' || orders.show === 'delete') leave();
    else show.hideCard();
  };
  const beat = () => {
    if (orders.show === 'checking' || orders.show === 'linking') void send({ type: 'coach/orders' }).then(obey);
    if (orders.show !== 'guide' || !seen) return;
    if (!seen.target) discover();
    // A box that the page's scripts tick leaves no trace but itself.
    const changed = seen.form && !lastPress && nextIn(seen.form, orders.wanted).act !== seen.act;
    if (!seen.target || changed) refresh();
  };

  const see = createEyes();
  const show = createShow(press, signal);
  const discover = watch(
    createPace(refresh),
    () => isLost(seen),
    () => seen?.act === 'await-token',
    signal,
  );
  const notePress = (event: Event) => {
    lastPress = pressOf(event, seen?.form) ?? lastPress;
  };
  // Whoever writes a name again, while no token came, begins anew.
  const noteTyping = ({ target }: Event) => {
    if (seen && !seen.token && target === seen.form?.name) lastPress = null;
  };
  addEventListener('click', notePress, { capture: true, signal });
  addEventListener('input', noteTyping, { capture: true, signal });
  const pulse = setInterval(beat, PULSE);
  signal.addEventListener('abort', () => clearInterval(pulse));

  return {
    obey,
    repeat() {
      tell = createTell();
      refresh();
    },
  };
}
