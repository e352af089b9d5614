/** Shows on Shortcut's page where a token is deleted. To press there is the person's act. */

import type { SendMessage } from '../contract/define-message.ts';
import type { CleanupInstruction, ShortcutPageExchanges } from '../contract/shortcut-page.ts';
import { isApiTokensPath } from '../providers/shortcut/page-locators.ts';
import { isAlive, send } from './extension-api.ts';
import { openModal } from './locate/shadow-roots.ts';
import { type Row, rowsFor, timesSaid } from './locate/token-rows.ts';
import { contains } from './locate/visibility.ts';
import { createPace } from './observe/frame-scheduler.ts';
import { watch } from './observe/page-changes.ts';
import { createShow } from './overlay/overlay.ts';

/** Milliseconds between two looks when only time could bring news. */
const PULSE = 1000;
/** Milliseconds the row may be late before the card says that it can't be found. */
const LATE = 4000;
/** Milliseconds after which what is gone is gone for good. */
const SURE = 800;

export interface Tidy {
  /** Null: there is nothing to delete here any more. Undefined: no answer came, so all stays as it is. */
  obey(tidying: CleanupInstruction | null | undefined, wake?: boolean): void;
  repeat(): void;
}

const ask: SendMessage<ShortcutPageExchanges> = send;

export function createTidy(signal: AbortSignal, leave: () => void): Tidy {
  let wanted: CleanupInstruction | null = null;
  let rows: Row[] = [];
  /** How often the page said the name when the person pressed the bin beside it. */
  let pressed = 0;
  let goneSince = 0;
  let missingSince = 0;

  const refresh = () => {
    if (signal.aborted || !wanted) return;
    try {
      if (isAlive()) look(wanted);
      else leave();
    } catch {
      // A page that fights us gets its way.
      leave();
    }
  };
  const look = (tidying: CleanupInstruction) => {
    rows = rowsFor(tidying);
    const isGone =
      pressed > 0 && !openModal() && isApiTokensPath(location.pathname) && timesSaid(tidying.name) < pressed;
    goneSince = isGone ? goneSince || performance.now() : 0;
    // A list that is drawn anew is without it for a moment, too.
    if (isGone && performance.now() - goneSince > SURE) return end(tidying.name);
    missingSince = rows.length > 0 ? 0 : missingSince || performance.now();
    const [row, ...others] = rows;
    const target = row && others.length === 0 && !pressed ? row.control : null;
    // Of the list nothing is covered: the person reads there whether it is the right one.
    const list = row?.whole.parentElement;
    show.put('delete', target, target && list ? [list] : [], {
      step: 'coach_name',
      key: keyFor(rows.length, pressed > 0, performance.now() - missingSince > LATE),
      name: tidying.name,
      buttons: ['hide'],
    });
  };
  const end = (gone: string | null) => {
    wanted = null;
    void ask({ type: 'cleanup/finished', name: gone });
    leave();
  };

  const show = createShow(() => end(null), signal);
  watch(
    createPace(refresh),
    () => rows.some(({ control }) => !control.isConnected) || !show.isThere(),
    () => false,
    signal,
  );
  const notePress = (event: Event) => {
    const [inner] = event.composedPath();
    const isOne = inner instanceof Node && rows.some(({ control }) => contains(control, inner));
    if (event.isTrusted && isOne && wanted) pressed = timesSaid(wanted.name);
  };
  addEventListener('click', notePress, { capture: true, signal });
  const timer = setInterval(refresh, PULSE);
  signal.addEventListener('abort', () => clearInterval(timer));

  return {
    obey(tidying, wake) {
      if (tidying === null) return leave();
      if (wake) {
        show.wake();
        pressed = 0;
      }
      wanted = tidying ?? wanted;
      refresh();
    },
    repeat: refresh,
  };
}

function keyFor(rows: number, pressed: boolean, late: boolean): string {
  if (pressed) return 'tidy_pressed';
  if (rows > 0) return rows === 1 ? 'tidy_row' : 'tidy_several';
  if (!late) return 'act_looking';
  return isApiTokensPath(location.pathname) ? 'tidy_none' : 'tidy_elsewhere';
}
