/** The coach on the page with the Hub: shows the way to its token box, fills it on the person's word, and sees what comes of it. */

import type { SendMessage } from '../contract/define-message.ts';
import type { HubInstruction, HubPageExchanges } from '../contract/hub-page.ts';
import type { HubPageState } from '../journey/types.ts';
import { isAlive, send } from './extension-api.ts';
import { look, type Shown } from './locate/hub-form.ts';
import { isInFrame } from './locate/hub-frames.ts';
import { createPace } from './observe/frame-scheduler.ts';
import { watch } from './observe/page-changes.ts';
import type { Button, Says } from './overlay/card.ts';
import { createShow } from './overlay/overlay.ts';
import { typeInto } from './text-field.ts';

/** Milliseconds between two looks when only time could bring news. */
const PULSE = 1000;
/** Milliseconds the form may be late before the card says how to get there. */
const LATE = 4000;

export interface HubCoach {
  /** Undefined: no answer came, so all stays as it is. */
  obey(orders: HubInstruction | undefined, wake?: boolean): void;
  repeat(): void;
}

const ask: SendMessage<HubPageExchanges> = send;

export function createHubCoach(signal: AbortSignal, leave: () => void): HubCoach {
  let orders: HubInstruction | null = null;
  let shown: Shown = { is: 'nothing' };
  let told: HubPageState | null = null;
  /** The person sent the form off, so that its coming back means a refusal. */
  let sent = false;
  let since = performance.now();

  const refresh = () => {
    if (signal.aborted || !orders) return;
    try {
      if (isAlive()) put();
      else leave();
    } catch {
      // A page that fights us gets its way; the popup says how to go on.
      leave();
    }
  };
  const put = () => {
    shown = look();
    if (shown.is === 'busy') sent = true;
    if (shown.is !== 'nothing') since = performance.now();
    const seen = orders?.show === 'done' ? 'linked' : sightOf(shown, sent, performance.now() - since > LATE);
    // In a frame, or beside one that shows the Hub, there is nothing to say until it is seen here.
    if (shown.is === 'nothing' && (window !== window.top || isInFrame())) return show.hide();
    const spent = orders?.show === 'guide' && orders.filled;
    show.put(keyOf(shown, seen), targetOf(shown), partsOf(shown), says(shown, seen, spent, sent));
    tell(seen);
  };
  /** Once for each change. */
  const tell = (seen: HubPageState) => {
    if (seen !== told && orders?.show === 'guide') void ask({ type: 'hub/page-seen', shows: seen }).then(obey);
    told = seen;
  };
  const obey = (given: HubInstruction | undefined, wake?: boolean) => {
    if (wake) {
      told = null;
      sent = false;
      show.wake();
    }
    orders = given ?? orders;
    if (orders?.show === 'nothing') leave();
    else refresh();
  };
  const fill = async () => {
    if (!show.isOnTop()) return;
    const token = await ask({ type: 'hub/take-token', requester: crypto.randomUUID() });
    const now = look();
    if (token && now.is === 'form') typeInto(now.form.field, token);
    obey(await ask({ type: 'hub/instruction' }));
  };
  const press = (button: Button) => {
    if (button === 'fill') void fill();
    else if (orders?.show === 'done') leave();
    else show.hide();
  };

  const show = createShow(press, signal);
  const discover = watch(
    createPace(refresh),
    () => targetOf(shown)?.isConnected === false || !show.isThere(),
    // What the Hub says comes as text alone.
    () => shown.is !== 'form',
    signal,
  );
  const beat = () => {
    discover();
    refresh();
  };
  const noteTyping = ({ target }: Event) => {
    if (target instanceof Node) sent = false;
  };
  addEventListener('input', noteTyping, { capture: true, signal });
  const timer = setInterval(beat, PULSE);
  signal.addEventListener('abort', () => clearInterval(timer));

  return {
    obey,
    repeat: beat,
  };
}

function sightOf(shown: Shown, sent: boolean, late: boolean): HubPageState {
  if (shown.is === 'nothing') return late ? 'missing' : 'looking';
  if (shown.is !== 'form') return shown.is;
  if (sent) return 'refused';
  return shown.form.field.value && !shown.form.edit ? 'ready' : 'form';
}

function targetOf(shown: Shown): Element | null {
  if (shown.is === 'list') return shown.entry;
  if (shown.is !== 'form') return null;
  const { field, edit, connect } = shown.form;
  return edit ?? (field.value ? connect : field);
}

function keyOf(shown: Shown, seen: HubPageState): string {
  if (shown.is === 'list') return 'hub-shortcut';
  return seen === 'ready' ? 'hub-connect' : 'hub-token';
}

const partsOf = (shown: Shown): Element[] => (shown.is === 'form' ? [shown.form.field, shown.form.connect] : []);

/** `spent`: the token was given already. `sent`: the form was sent off. */
function says(shown: Shown, seen: HubPageState, spent: boolean, sent: boolean): Says {
  const edits = shown.is === 'form' && shown.form.edit !== null;
  const waits = shown.is === 'form' && seen === 'ready' && shown.form.connect.matches(':disabled');
  const fills = seen === 'form' && !edits;
  if (sent && shown.is === 'nothing') return { step: 'coach_step_check', key: 'hub_over', name: '', buttons: ['hide'] };
  const key = edits ? 'hub_edit' : waits ? 'hub_rest' : fills && spent ? 'hub_spent' : `hub_${seen}`;
  const step = key === 'hub_linked' ? 'coach_step_done' : 'coach_step_check';
  return { step, key, name: '', buttons: fills && !spent ? ['fill', 'hide'] : ['hide'] };
}
