/** The guide on Shortcut's page that shows where a token is deleted. To press there is left to the person. */
import type { CleanupInstruction } from '../contract/shortcut-page.ts';
import { isApiTokensPath } from '../providers/shortcut/page-locators.ts';
import { workspaceIn } from '../providers/shortcut/workspaces.ts';
import type { CopyKey } from '../ui/i18n/message-key.ts';
import { ask, loadMessages, onInstruction } from './background-client.ts';
import type { Guide, Lifetime } from './lifecycle.ts';
import { openModal } from './locate/shadow-roots.ts';
import { allRows, findRows, type TokenRow } from './locate/token-rows.ts';
import { contains } from './locate/visibility.ts';
import { createFrameScheduler } from './observe/frame-scheduler.ts';
import { watchPage } from './observe/page-changes.ts';
import { createOverlay } from './overlay/overlay.ts';

/** Milliseconds between two polls, for what raises no event. */
const POLL_MS = 1000;
/** Milliseconds the row may be late before the card says that it can't be found. */
const LATE_MS = 4000;
/** Milliseconds after which a row that is gone was deleted: a list that is drawn anew is without it for a moment, too. */
const DELETED_MS = 800;

export function createCleanupGuide(lifetime: Lifetime): Guide {
  let instruction: CleanupInstruction | null = null;
  let rows: TokenRow[] = [];
  /** The rows when the person pressed the bin in one of them; null before that. */
  let before: RowCounts | null = null;
  let goneSince = 0;
  let missingSince = 0;

  const refresh = () => {
    if (!instruction) return;
    const name = nameHere(instruction);
    rows = findRows(name);
    if (isDeleted(name)) return finish(name);
    missingSince = rows.length > 0 ? 0 : missingSince || performance.now();
    show(name);
  };
  const isDeleted = (name: string) => {
    const isGone = before !== null && !openModal() && isThere() && isOneLess(countRows(name), before);
    goneSince = isGone ? goneSince || performance.now() : 0;
    return isGone && performance.now() - goneSince > DELETED_MS;
  };
  const show = (name: string) => {
    const [row, ...others] = rows;
    const target = row && others.length === 0 && !before ? row.control : null;
    // Keep the card off the whole list: the person reads there whether it is the right token.
    const list = row?.element.parentElement;
    const isLate = performance.now() - missingSince > LATE_MS;
    const key = name ? copyKeyFor(rows.length, before !== null, isLate) : copyKeyForUnknown();
    overlay.show({
      key: 'delete',
      target,
      avoid: target && list ? [list] : [],
      content: { progress: 'card_name', key, name, buttons: ['hide'] },
    });
  };
  /** `deleted`: the token's name, or null when it is not looked for anymore. */
  const finish = (deleted: string | null) => {
    void ask({ type: 'cleanup/finished', name: deleted });
    lifetime.end();
  };
  /** Null: there is nothing to delete here anymore. Undefined: no answer came, so the instruction stays. */
  const applyInstruction = lifetime.guard((given: CleanupInstruction | null | undefined) => {
    if (given === null) return lifetime.end();
    instruction = given ?? instruction;
    refresh();
  });

  const overlay = createOverlay(() => finish(null), lifetime);
  watchPage(
    createFrameScheduler(refresh, lifetime),
    () => rows.some(({ control }) => !control.isConnected) || !overlay.isInPlace(),
    () => false,
    lifetime,
  );
  lifetime.on(['click'], (event) => {
    const [inner] = event.composedPath();
    const isOnRow = inner instanceof Node && rows.some(({ control }) => contains(control, inner));
    if (event.isTrusted && isOnRow && instruction) before = countRows(nameHere(instruction));
  });
  lifetime.every(POLL_MS, refresh);
  onInstruction(({ cleanup, reveal }) => {
    if (reveal) {
      overlay.reveal();
      before = null;
    }
    applyInstruction(cleanup);
  }, lifetime);

  return {
    resync() {
      void loadMessages()
        .then(() => ask({ type: 'cleanup/instruction' }))
        .then(applyInstruction);
    },
  };
}

/** Of the list: with the token's name, and in all. */
interface RowCounts {
  named: number;
  all: number;
}

const countRows = (name: string): RowCounts => ({ named: findRows(name).length, all: allRows().length });

/** The row is gone, and no other: a list that could not be loaded, or is drawn anew, is without others, too. Another may come up. */
const isOneLess = (now: RowCounts, before: RowCounts) => now.named === before.named - 1 && now.all >= before.all - 1;

/** In another workspace a token in use may have the same name. */
const nameHere = ({ name, workspace }: CleanupInstruction): string =>
  workspaceIn(location.pathname) === workspace ? name : '';

const isThere = () => isApiTokensPath(location.pathname);

const copyKeyForUnknown = (): CopyKey => (isThere() ? 'cleanup_unnamed' : 'cleanup_elsewhere');

function copyKeyFor(rowCount: number, isPressed: boolean, isLate: boolean): CopyKey {
  if (isPressed) return 'cleanup_pressed';
  if (rowCount > 0) return rowCount === 1 ? 'cleanup_row' : 'cleanup_several';
  if (!isLate) return 'act_looking';
  return isThere() ? 'cleanup_none' : 'cleanup_elsewhere';
}
