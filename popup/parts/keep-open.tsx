import { useState } from 'preact/hooks';
import { t } from '../../src/ui/i18n/text.ts';
import { isPanel, keepOpen } from '../side-panel.ts';

/** Popups close at every press elsewhere; whoever minds can have the same beside the page. */
export function KeepOpen() {
  const [refused, setRefused] = useState(false);
  if (isPanel) return null;
  return (
    <>
      <button type="button" class="quiet beside" onClick={async () => setRefused(!(await keepOpen()))}>
        {t('keep_open')}
      </button>
      {refused && (
        <p class="hint" role="status">
          {t('keep_open_refused')}
        </p>
      )}
    </>
  );
}
