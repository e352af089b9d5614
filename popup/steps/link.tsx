import { MAX_WAITS, waysForward } from '../../src/journey/problem.ts';
import { wantedSaid } from '../../src/journey/setup.ts';
import type { Journey } from '../../src/journey/state.ts';
import { Heading } from '../../src/ui/components/heading.tsx';
import { Live } from '../../src/ui/components/live-region.tsx';
import { type MessageKey, t } from '../../src/ui/i18n/text.ts';
import { act, tell } from '../background-client.ts';
import { AccessChoice, AccessNow } from '../parts/access-choice.tsx';
import { Notices } from '../parts/connector-notices.tsx';
import { ToDelete } from '../parts/leftover-token.tsx';
import { Stated } from '../parts/link-preset.tsx';
import { isAsked, Withheld } from '../parts/missing-permissions.tsx';
import { FoundLinks } from '../parts/open-auth-links.tsx';
import { Unsure } from '../parts/outcome-unknown.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { Forgotten } from '../parts/token-expired.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useLate } from '../parts/use-late.ts';

type LinkJourney = Journey & { step: 'link' };

/** Step 1: for whom? */
export function LinkStep({ journey }: { journey: LinkJourney }) {
  const [text, type] = useDraft(journey.linkDraft, (typed) => tell({ type: 'journey/link-typed', text: typed }));
  const late = useLate(journey.link.is === 'opening' ? journey.link.session : null);
  const problem = journey.link.is === 'failed' ? journey.link.problem : journey.problem;
  /** Nothing else asks for attention, so that there is room to say what comes. */
  const isCalm = !problem && !journey.unsure && journey.found.length === 0;
  /** First it has to be said which link is meant, or another one put into the box. */
  const isAskedWhich = journey.found.length > 1 && text === '';
  const start = (event: Event) => {
    event.preventDefault();
    tell({ type: 'journey/start', text });
  };
  return (
    <>
      <Heading>{t('link_title')}</Heading>
      <Live>
        {isCalm && <p>{t(textOf(journey))}</p>}
        <Withheld hosts={journey.withheld} />
        <Forgotten journey={journey} />
        {journey.unsure && <Unsure />}
        <FoundLinks found={journey.found} />
        <ToDelete {...journey} />
        {problem && !isAsked(problem, journey) && (
          <ProblemAlert
            problem={problem}
            {...(journey.link.is === 'failed' && { run: journey.link.run })}
            without={['another-link']}
            waits={journey.waits < MAX_WAITS}
          />
        )}
      </Live>
      <form onSubmit={start}>
        <div class="field">
          <label for="link">{t('link_label')}</label>
          <input
            id="link"
            type="text"
            dir="ltr"
            value={text}
            placeholder={t('link_placeholder')}
            onInput={(event) => type(event.currentTarget.value)}
            maxLength={20_000}
            autocomplete="off"
            spellcheck={false}
            aria-describedby="link-state"
          />
          <p id="link-state" class="hint" role="status">
            {late ? t('slow_stackone') : linkState(journey)}
          </p>
        </div>
        <Live>
          <Notices {...journey} />
          <Stated {...journey} />
        </Live>
        {wantedSaid(journey) ? <AccessNow {...journey} /> : <AccessChoice {...journey} />}
        <p id="caution" class="hint">
          {t('link_caution')}
        </p>
        <div class="buttons">
          {!isAskedWhich && (
            <button
              type="submit"
              class={journey.withheld.length > 0 ? '' : 'main'}
              disabled={isRefused(journey, text)}
              aria-describedby="caution"
            >
              {t('start')}
            </button>
          )}
          <button type="button" onClick={() => act('start-without-link')}>
            {t('no_link')}
          </button>
        </div>
      </form>
    </>
  );
}

function textOf({ linkFromTab, tokenDraft }: LinkJourney): MessageKey {
  if (tokenDraft) return 'link_kept';
  return linkFromTab ? 'link_found' : 'link_text';
}

/** The same once more would be refused once more. */
const isRefused = ({ link, linkDraft }: LinkJourney, text: string) =>
  link.is === 'failed' && text === linkDraft && !waysForward(link.problem).includes('try-again');

function linkState({ link }: Journey): string {
  if (link.is === 'opening') return t('link_opening');
  return link.is === 'ready' ? t('link_ready') : '';
}
