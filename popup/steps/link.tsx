import type { Journey } from '../../src/journey/journey.ts';
import { presetAccess } from '../../src/journey/link-preset.ts';
import type { Session } from '../../src/journey/session.ts';
import { MAX_AUTO_RETRIES, recoveryActionsFor } from '../../src/problems/problem.ts';
import { Heading } from '../../src/ui/components/heading.tsx';
import { LiveRegion } from '../../src/ui/components/live-region.tsx';
import type { MessageKey } from '../../src/ui/i18n/message-key.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { act, tell } from '../background-client.ts';
import { AccessChoice, AccessNow } from '../parts/access-choice.tsx';
import { ConnectorNotices } from '../parts/connector-notices.tsx';
import { LeftoverTokenNote } from '../parts/leftover-token.tsx';
import { LinkPresetNote } from '../parts/link-preset.tsx';
import { isAskedAbove, MissingPermissions } from '../parts/missing-permissions.tsx';
import { OpenAuthLinks } from '../parts/open-auth-links.tsx';
import { OutcomeUnknownNote } from '../parts/outcome-unknown.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { TokenExpired } from '../parts/token-expired.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useLate } from '../parts/use-late.ts';

/** Step 1: for whom? */
export function LinkStep({ session, state }: Journey<'link'>) {
  const { link } = session;
  const [text, type] = useDraft(session.linkDraft, (typed) => tell({ type: 'journey/link-typed', text: typed }));
  const late = useLate(link.status === 'opening' ? link.sessionToken : null);
  const problem = link.status === 'failed' ? link.problem : state.problem;
  /** Nothing else asks for attention, so that there is room to say what comes. */
  const isCalm = !problem && !session.outcomeUnknown && state.foundLinks.length === 0;
  /** First it has to be said which link is meant, or another one put into the box. */
  const isAskedWhich = state.foundLinks.length > 1 && text === '';
  const start = (event: Event) => {
    event.preventDefault();
    tell({ type: 'journey/start', text });
  };
  return (
    <>
      <Heading>{t('link_title')}</Heading>
      <LiveRegion>
        {isCalm && <p>{t(introOf(session))}</p>}
        <MissingPermissions hosts={session.withheldHosts} />
        <TokenExpired {...session} />
        {session.outcomeUnknown && <OutcomeUnknownNote />}
        <OpenAuthLinks found={state.foundLinks} />
        <LeftoverTokenNote {...session} />
        {problem && !isAskedAbove(problem, session) && (
          <ProblemAlert
            problem={problem}
            {...(link.status === 'failed' && { requestId: link.requestId })}
            without={['another-link']}
            isAutoRetried={session.autoRetries < MAX_AUTO_RETRIES}
          />
        )}
      </LiveRegion>
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
            autocomplete="off"
            spellcheck={false}
            aria-describedby="link-state"
          />
          <p id="link-state" class="hint" role="status">
            {late ? t('slow_stackone') : linkStatus(session)}
          </p>
        </div>
        <LiveRegion>
          <ConnectorNotices {...session} />
          <LinkPresetNote {...session} />
        </LiveRegion>
        {presetAccess(session) ? <AccessNow {...session} /> : <AccessChoice {...session} />}
        <p id="caution" class="hint">
          {t('link_caution')}
        </p>
        <div class="buttons">
          {!isAskedWhich && (
            <button
              type="submit"
              class={session.withheldHosts.length > 0 ? '' : 'main'}
              disabled={isRefused(session, text)}
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

function introOf({ linkFromTab, tokenDraft }: Session): MessageKey {
  if (tokenDraft) return 'link_kept';
  return linkFromTab ? 'link_found' : 'link_text';
}

/** The same once more would be refused once more. */
const isRefused = ({ link, linkDraft }: Session, text: string) =>
  link.status === 'failed' && text === linkDraft && !recoveryActionsFor(link.problem).includes('try-again');

function linkStatus({ link }: Session): string {
  if (link.status === 'opening') return t('link_opening');
  return link.status === 'ready' ? t('link_ready') : '';
}
