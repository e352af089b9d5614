import type { Journey } from '../../src/journey/journey.ts';
import type { BlockedReason, HandoffState, HubPage } from '../../src/journey/states/handoff.ts';
import { Alert } from '../../src/ui/components/alert.tsx';
import { LiveRegion } from '../../src/ui/components/live-region.tsx';
import { HUB_COPY } from '../../src/ui/i18n/hub-copy.ts';
import { describeAlert, resolveCopy, t } from '../../src/ui/i18n/text.ts';
import { act, tell } from '../background-client.ts';
import { OfferedLinkNote } from './offered-link.tsx';
import { OutcomeUnknownNote } from './outcome-unknown.tsx';
import { SiteName } from './site-name.tsx';
import { TokenToCopy } from './token-to-copy.tsx';

/** The way without a link: the token goes to the page with the Hub, once the person named it. */
export function Handoff({ session, state }: Journey<'handoff'>) {
  const { offeredLink } = session;
  return (
    <>
      <LiveRegion>
        {offeredLink ? (
          <OfferedLinkNote
            {...offeredLink}
            use={() => tell({ type: 'journey/use-offered', sessionToken: offeredLink.sessionToken })}
            isMain
          />
        ) : (
          <NextPage state={state} />
        )}
        {session.outcomeUnknown && <OutcomeUnknownNote />}
      </LiveRegion>
      <TokenToCopy token={state.token.text} />
      <div class="buttons">
        {state.hub?.shows === 'refused' && (
          <button type="button" onClick={() => act('another-token')}>
            {t('way_another_token')}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => act('another-link')}>
          {t('hand_add_link')}
        </button>
      </div>
    </>
  );
}

function NextPage({ state: { here, asked, hub, blockedReason, hasFailed } }: { state: HandoffState }) {
  if (blockedReason) return <BlockedPage reason={blockedReason} />;
  if (here && asked) return <ConfirmHost origin={here.origin} />;
  const isThere = hub !== null && here?.tab === hub.tab && here.origin === hub.origin;
  return (
    <section class="now">
      {hasFailed && <Alert code="internal" copy={describeAlert('internal', 'on-hub-page')} />}
      {hub && <HubInstruction hub={hub} />}
      {!hub && <p>{t(here ? 'hand_here' : 'hand_go')}</p>}
      {here && !isThere && <SiteName origin={here.origin} />}
      {here && (
        <button type="button" class={isThere ? '' : 'main'} onClick={() => act('fill-here')}>
          {t(!isThere ? 'hand_fill' : hub.filledBy === null ? 'show_me' : 'hand_fill_again')}
        </button>
      )}
    </section>
  );
}

/** In the same words as on the page. */
function HubInstruction({ hub }: { hub: HubPage }) {
  const copy = resolveCopy(HUB_COPY[hub.shows]);
  return (
    <div>
      <h2>{copy.title}</h2>
      <p>{copy.text}</p>
    </div>
  );
}

function BlockedPage({ reason }: { reason: BlockedReason }) {
  const code = reason === 'insecure' ? 'page-insecure' : 'page-shut';
  return <Alert code={code} copy={describeAlert(code)} />;
}

function ConfirmHost({ origin }: { origin: string }) {
  return (
    <Alert code="hub-host" copy={describeAlert('hub-host')}>
      <SiteName origin={origin} />
      <div class="buttons">
        <button type="button" onClick={() => tell({ type: 'journey/hub-confirmed', origin })}>
          {t('hand_confirmed')}
        </button>
        <button type="button" onClick={() => act('fill-elsewhere')}>
          {t('hand_not_here')}
        </button>
      </div>
    </Alert>
  );
}
