import type { FoundLink } from '../../src/journey/state.ts';
import { tell } from '../background.ts';
import { t } from '../text.ts';
import { Alert } from './alert.tsx';

/** Characters by which two links are told apart; they look alike but for their ends. */
const ENDING = 6;

/** Several tabs show an auth link: the person says which one is meant. */
export function FoundLinks({ found }: { found: FoundLink[] }) {
  if (found.length === 0) return null;
  return (
    <Alert code="several-links" told={{ title: t('found_title'), text: t('found_text') }}>
      <div class="buttons">
        {found.map(({ url, session, inFront }) => (
          <button key={session} type="button" onClick={() => tell({ type: 'popup/link-typed', text: url })}>
            {t(inFront ? 'found_here' : 'found_there', session.slice(-ENDING))}
          </button>
        ))}
      </div>
    </Alert>
  );
}
