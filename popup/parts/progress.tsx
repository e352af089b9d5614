import { STEPS, type Step } from '../../src/journey/types.ts';
import { STEP_LABELS } from '../../src/ui/i18n/labels.ts';
import { t } from '../../src/ui/i18n/text.ts';

/** The four steps, always in sight; a finished one has a tick, so that nothing is told by color alone. */
export function Progress({ step }: { step: Step }) {
  const now = STEPS.indexOf(step);
  return (
    <ol class="progress" aria-label={t('progress')}>
      {STEPS.map((name, index) => (
        <li key={name} class={stateOf(index, now)} {...(index === now && { 'aria-current': 'step' as const })}>
          <span class="dot" aria-hidden="true">
            {index < now || step === 'done' ? '✓' : index + 1}
          </span>
          {t(STEP_LABELS[name])}
        </li>
      ))}
    </ol>
  );
}

const stateOf = (index: number, now: number) => (index < now ? 'past' : index === now ? 'now' : 'ahead');
