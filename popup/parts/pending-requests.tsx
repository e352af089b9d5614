import { t } from '../../src/ui/i18n/text.ts';
import { useLate } from './use-late.ts';

type Working = 'checking' | 'awaiting-link' | 'linking';
const ORDER: Working[] = ['checking', 'awaiting-link', 'linking'];

/** What is being waited for, and what is behind us. */
export function Work({ phase }: { phase: Working }) {
  const now = ORDER.indexOf(phase);
  const late = useLate(phase);
  const rows = [
    { at: 0, text: t('check_shortcut') },
    ...(phase === 'awaiting-link' ? [{ at: 1, text: t('check_awaiting') }] : []),
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
              <span class="state">{t(`state_${state}`)}</span>
            </li>
          );
        })}
      </ul>
      <p class="hint">{late && t(phase === 'checking' ? 'slow_shortcut' : 'slow_stackone')}</p>
    </div>
  );
}
