import { obstacleOf } from '../../src/journey/alert.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { Alert } from '../../src/ui/components/alert.tsx';
import { Claim } from '../../src/ui/components/claim.tsx';
import { Heading } from '../../src/ui/components/heading.tsx';
import { LiveRegion } from '../../src/ui/components/live-region.tsx';
import { NameValueList } from '../../src/ui/components/name-value-list.tsx';
import { describeAlert, describePage, t } from '../../src/ui/i18n/text.ts';
import { act, tell } from '../background-client.ts';
import { AccessNow } from '../parts/access-choice.tsx';
import { ConnectorNotices } from '../parts/connector-notices.tsx';
import { FormSketch } from '../parts/form-sketch.tsx';
import { LeftoverTokenNote } from '../parts/leftover-token.tsx';
import { MissingPermissions } from '../parts/missing-permissions.tsx';
import { OfferedLinkNote } from '../parts/offered-link.tsx';
import { OutcomeUnknownNote } from '../parts/outcome-unknown.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { TokenBox } from '../parts/token-box.tsx';
import { TokenExpired } from '../parts/token-expired.tsx';

/** Step 2: where? The page's own instruction, repeated here, and the box for those who copy and paste. */
export function TokenStep({ session, state }: Journey<'token'>) {
  const { tokenDraft, offeredLink, withheldHosts, page } = session;
  const { problem } = state;
  const copy = describePage({ session, state });
  const obstacle = obstacleOf({ session, state });
  return (
    <>
      <Heading>{t('token_title')}</Heading>
      <LiveRegion>
        <MissingPermissions hosts={withheldHosts} />
      </LiveRegion>
      <section class="now">
        <div role="status">
          <h2>{copy.title}</h2>
          <p>{copy.text}</p>
        </div>
        {page.status === 'open' && page.missing && <FormSketch control={page.missing} />}
        {session.isNameStated && (
          <Claim by="stated">
            <NameValueList rows={[[t('stated_name'), session.tokenName]]} />
          </Claim>
        )}
        <button
          type="button"
          class={tokenDraft || withheldHosts.length > 0 ? '' : 'main'}
          onClick={() => act('show-page')}
        >
          {t('show_me')}
        </button>
      </section>
      <LiveRegion>
        {obstacle && (
          <Alert code={obstacle} copy={describeAlert(obstacle, obstacle === 'internal' ? 'on-page' : undefined)} />
        )}
        {session.outcomeUnknown && <OutcomeUnknownNote />}
        <LeftoverTokenNote {...session} />
        <TokenExpired {...session} />
        {problem && <ProblemAlert problem={problem} without={['another-token']} isAutoRetried={false} />}
        {offeredLink && (
          <OfferedLinkNote
            {...offeredLink}
            use={() => tell({ type: 'journey/use-offered', sessionToken: offeredLink.sessionToken })}
          />
        )}
        <ConnectorNotices {...session} />
      </LiveRegion>
      <TokenBox draft={tokenDraft} />
      <AccessNow {...session} />
      <p class="hint">{t('token_what')}</p>
      <p class="hint">{t('keys_hint')}</p>
    </>
  );
}
