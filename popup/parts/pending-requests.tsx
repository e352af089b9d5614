import { t } from '../../src/ui/i18n/text.ts';
import { useLate } from './use-late.ts';

const STATES = { done: 'state_done', busy: 'state_busy', waiting: 'state_waiting' } as const;

type Waiting = 'checking' | 'awaiting-link' | 'connecting';
const ORDER: Waiting[] = ['checking', 'awaiting-link', 'connecting'];

/** What is being waited for, and what is behind us. */
export function PendingRequests({ at: state }: { at: Waiting }) {
  const now = ORDER.indexOf(state);
  const late = useLate(state);
  const rows = [
    { at: 0, text: t('check_shortcut') },
    ...(state === 'awaiting-link' ? [{ at: 1, text: t('check_awaiting') }] : []),
    { at: 2, text: t('check_stackone') },
  ];
  return (
    <div class="work" role="status">
      <ul>
        {rows.map(({ at, text }) => {
          const state = at < now ? 'done' : at === now ? 'busy' : 'waiting';
          return (
            <li key={text} class={state}>
              <span class="mark" aria-hidden="true" />
              {text}
              <span class="state">{t(STATES[state])}</span>
            </li>
          );
        })}
      </ul>
      <p class="hint">{late && t(state === 'checking' ? 'slow_shortcut' : 'slow_stackone')}</p>
    </div>
  );
}
