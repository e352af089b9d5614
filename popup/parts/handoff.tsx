import type { Barred, Handing, Hub } from '../../src/journey/handing.ts';
import type { Journey } from '../../src/journey/state.ts';
import { Alert } from '../../src/ui/components/alert.tsx';
import { Live } from '../../src/ui/components/live-region.tsx';
import { t } from '../../src/ui/i18n/text.ts';
import { act, tell } from '../background-client.ts';
import { Offered } from './offered-link.tsx';
import { Unsure } from './outcome-unknown.tsx';
import { ShownToken } from './token-to-copy.tsx';

interface Props {
  journey: Journey & { step: 'check' };
  phase: Handing;
}

/** The way without a link: the token goes to the page with the Hub, once the person named it. */
export function Hand({ journey, phase }: Props) {
  return (
    <>
      <Live>
        {journey.offered ? (
          <Offered {...journey.offered} use={() => act('use-offered')} isMain />
        ) : (
          <Where phase={phase} />
        )}
        {journey.unsure && <Unsure />}
      </Live>
      <ShownToken token={journey.token} />
      <div class="buttons">
        {phase.hub?.seen === 'refused' && (
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

function Where({ phase: { here, asked, hub, barred } }: { phase: Handing }) {
  if (barred) return <BarredPage why={barred} />;
  if (here && asked) return <Confirm origin={here.origin} />;
  const isThere = hub !== null && here?.tab === hub.tab && here.origin === hub.origin;
  return (
    <section class="now">
      {hub && <Seen hub={hub} />}
      {!hub && <p>{t(here ? 'hand_here' : 'hand_go')}</p>}
      {here && !isThere && <strong class="host">{hostOf(here.origin)}</strong>}
      {here && (
        <button type="button" class={isThere ? '' : 'main'} onClick={() => act('fill-here')}>
          {t(!isThere ? 'hand_fill' : hub.filledBy === null ? 'show_me' : 'hand_fill_again')}
        </button>
      )}
    </section>
  );
}

/** In the same words as on the page. */
function Seen({ hub }: { hub: Hub }) {
  const key = `hub_${hub.seen}` as const;
  return (
    <div>
      <h2>{t(`${key}_title`)}</h2>
      <p>{t(key)}</p>
    </div>
  );
}

function BarredPage({ why }: { why: Barred }) {
  return <Alert code={`page-${why}`} told={{ title: t(`page_${why}_title`), text: t(`page_${why}`) }} />;
}

function Confirm({ origin }: { origin: string }) {
  const host = hostOf(origin);
  return (
    <Alert code="hub-host" told={{ title: t('hand_confirm_title', host), text: t('hand_confirm', host) }}>
      <div class="buttons">
        <button type="button" class="main" onClick={() => tell({ type: 'journey/hub-confirmed', origin })}>
          {t('hand_confirmed')}
        </button>
        <button type="button" onClick={() => act('fill-elsewhere')}>
          {t('hand_not_here')}
        </button>
      </div>
    </Alert>
  );
}

const hostOf = (origin: string) => new URL(origin).host;
