import type { FoundLink } from '../../src/journey/types.ts';
import { Alert } from '../../src/ui/components/alert.tsx';
import { describeAlert, t } from '../../src/ui/i18n/text.ts';
import { tell } from '../background-client.ts';
import { ClaimedChoices } from './claimed-choices.tsx';
import { OfferedLinkNote } from './offered-link.tsx';

/** Characters by which two links are told apart; they look alike but for their ends. */
const ENDING = 6;

const use = (text: string) => tell({ type: 'journey/link-typed', text });

/** Several tabs show an auth link: the person says which one is meant. A single one is beside what is in the box. */
export function OpenAuthLinks({ found }: { found: FoundLink[] }) {
  const [first, ...others] = found;
  if (!first) return null;
  if (others.length === 0) return <OfferedLinkNote use={() => use(first.url)} isOther />;
  const choices = found.map(({ url, sessionToken, inFront }) => ({
    label: t(inFront ? 'found_here' : 'found_there'),
    name: `…${sessionToken.slice(-ENDING)}`,
    choose: () => use(url),
  }));
  return (
    <Alert code="several-links" copy={describeAlert('several-links')}>
      <ClaimedChoices by="links" choices={choices} />
    </Alert>
  );
}
