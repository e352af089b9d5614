/** Shows on Shortcut's page where a token is deleted. To press there is the person's act. */
import { isApiTokensPath } from '../../guide/shortcut.ts';
import type { FromTidy, Tidying } from '../../messages/orders.ts';
import { contains } from '../dom.ts';
import { createPace } from '../pace.ts';
import { isAlive, send } from '../runtime.ts';
import { createShow } from '../show.ts';
import { watch } from '../watch.ts';
import { type Row, rowsFor } from './rows.ts';

/** Milliseconds between two looks when only time could bring news. */
const PULSE = 1000;
/** Milliseconds the row may be late before the card says that it can't be found. */
const LATE = 4000;

export interface Tidy {
  /** Null: there is nothing to delete here any more. Undefined: no answer came, so all stays as it is. */
  obey(tidying: Tidying | null | undefined, wake?: boolean): void;
  repeat(): void;
}

const ask: (question: FromTidy) => Promise<Tidying | null | undefined> = send;

export function createTidy(signal: AbortSignal, leave: () => void): Tidy {
  let wanted: Tidying | null = null;
  let rows: Row[] = [];
  /** How many rows there were when the person pressed the bin of one. */
  let pressed = 0;
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
  const look = (tidying: Tidying) => {
    rows = rowsFor(tidying);
    if (rows.length < pressed) return end(tidying.name);
    missingSince = rows.length > 0 ? 0 : missingSince || performance.now();
    const [row, ...others] = rows;
    const target = row && others.length === 0 && !pressed ? row.control : null;
    // Of a single token's row nothing is covered: the person reads there whether it is the right one.
    show.put('delete', target, target && row ? [row.whole] : [], {
      step: 'coach_name',
      key: keyFor(rows.length, pressed > 0, performance.now() - missingSince > LATE),
      name: tidying.name,
      buttons: ['hide'],
    });
  };
  const end = (gone: string | null) => {
    wanted = null;
    void ask({ type: 'tidy/over', gone });
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
    if (event.isTrusted && isOne) pressed = rows.length;
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
