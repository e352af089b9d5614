import type { FoundLink } from '../../src/journey/found.ts';
import { Alert } from '../../src/ui/components/alert.tsx';
import { t } from '../../src/ui/i18n/text.ts';
import { tell } from '../background-client.ts';
import { Offered } from './offered-link.tsx';

/** Characters by which two links are told apart; they look alike but for their ends. */
const ENDING = 6;

const use = (text: string) => tell({ type: 'journey/link-typed', text });

/** Several tabs show an auth link: the person says which one is meant. A single one is beside what is in the box. */
export function FoundLinks({ found }: { found: FoundLink[] }) {
  const [first, ...others] = found;
  if (!first) return null;
  if (others.length === 0) return <Offered use={() => use(first.url)} isOther />;
  return (
    <Alert code="several-links" told={{ title: t('found_title'), text: t('found_text') }}>
      <div class="buttons">
        {found.map(({ url, session, inFront }) => (
          <button key={session} type="button" onClick={() => use(url)}>
            {t(inFront ? 'found_here' : 'found_there', session.slice(-ENDING))}
          </button>
        ))}
      </div>
    </Alert>
  );
}
