/** The coach's life on a page: sees, shows the next act, and tells the background what it saw. */
import type { GuideInstruction } from '../contract/shortcut-page.ts';
import { ask } from './background-client.ts';
import { says } from './card-content.ts';
import { isAlive } from './extension-api.ts';
import { fillIn } from './fill-form.ts';
import { type Press, pressOf } from './locate/generate-press.ts';
import { createEyes, isLost, isOfPress } from './locate/page-reader.ts';
import { nextIn, type Sight } from './locate/read-page.ts';
import { partsOf } from './locate/token-form.ts';
import { createPace } from './observe/frame-scheduler.ts';
import { watch } from './observe/page-changes.ts';
import type { Button } from './overlay/card.ts';
import { createShow } from './overlay/overlay.ts';

/** Milliseconds between two looks when only time could bring news: a late element of the page's own, a stopped worker. */
const PULSE = 1000;
/** Milliseconds between two glances at the card while a token may be handed over. */
const GLANCE = 150;

export interface Coach {
  /** Without orders those given before stand; without any there is nothing to do here. */
  obey(orders: GuideInstruction | undefined, wake?: boolean): void;
  /** Says again what is seen, to a background that may have forgotten and a person who may have hidden us. */
  repeat(): void;
}

const textOf = (seen: Sight | null) => seen?.token?.text;

export function createCoach(signal: AbortSignal, leave: () => void): Coach {
  let orders: GuideInstruction = { show: 'nothing' };
  let seen: Sight | null = null;
  let lastPress: Press | null = null;
  let rests = false;
  let told = '';

  const refresh = () => {
    // Nothing was ordered yet, or all is over.
    if (signal.aborted || orders.show === 'nothing') return;
    try {
      if (isAlive()) look();
      else leave();
    } catch {
      // A page that fights us, or breaks what we stand on, gets its way; the popup says how to go on.
      void ask({ type: 'guide/page-seen', step: 'crowded-out', missing: null });
      leave();
    }
  };
  const look = () => {
    const before = textOf(seen);
    rests = show.rests(before);
    seen = orders.show === 'guide' ? see(orders.access, lastPress) : null;
    if (seen && !isOfPress(seen)) lastPress = null;
    // The card leaves free the whole form while it is filled in, and what stands around the token, such as a button to copy it.
    const around = seen?.token?.element.parentElement;
    const free = around ? [around] : seen?.form ? partsOf(seen.form) : [];
    const target = seen?.target ?? null;
    // What is seen of a control may be no more than a box drawn for it.
    const control = seen?.form?.scopes.find(({ box }) => box === target)?.control;
    show.put(seen?.act ?? '', target, free, says(seen, orders, rests && textOf(seen) === before), control);
    if (seen) tell(seen);
  };
  /** Once for each change. */
  const tell = ({ act, missing }: Sight) => {
    const news = `${act} ${missing}`;
    if (news !== told) void ask({ type: 'guide/page-seen', step: act, missing });
    told = news;
  };
  const glance = () => {
    if (!lastPress) return;
    discover();
    if (show.rests(textOf(seen)) !== rests) refresh();
  };
  const obey = (given: GuideInstruction | undefined, wake?: boolean) => {
    if (wake) show.wake();
    orders = given ?? orders;
    if (orders.show === 'nothing') leave();
    else refresh();
  };
  const handOver = () => {
    // What is on screen now is what the person means.
    refresh();
    const text = textOf(seen);
    if (!text || !show.rests(text)) return;
    // Should another one be needed, this one is not offered again.
    lastPress = null;
    void ask({ type: 'guide/use-token', text }).then(obey);
  };
  const press = (button: Button) => {
    discover();
    if (button === 'fill') void (show.isOnTop() && fillIn(orders));
    else if (button === 'use') handOver();
    else if (orders.show === 'done') leave();
    else show.hide();
  };
  const beat = () => {
    // Something is under way, or no order came yet.
    if (orders.show.endsWith('ing')) void ask({ type: 'guide/instruction' }).then(obey);
    if (!show.isThere()) refresh();
    if (orders.show !== 'guide' || !seen) return;
    if (!seen.target) discover();
    // A box that the page's scripts tick leaves no trace but itself.
    const changed = seen.form && !lastPress && nextIn(seen.form, orders.access).act !== seen.act;
    if (!seen.target || changed) refresh();
  };

  const see = createEyes();
  const show = createShow(press, signal);
  const discover = watch(
    createPace(refresh),
    () => isLost(seen) || !show.isThere(),
    () => lastPress !== null,
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
  const timers = [setInterval(beat, PULSE), setInterval(glance, GLANCE)];
  signal.addEventListener('abort', () => {
    for (const timer of timers) clearInterval(timer);
    // Whatever of the page still holds on to us, the token is gone.
    seen = null;
    lastPress = null;
  });

  return {
    obey,
    repeat() {
      told = '';
      refresh();
    },
  };
}
