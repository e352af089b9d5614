import { DEFAULT_TOKEN_NAME, type Identity, type Journey } from '../../src/journey/state.ts';
import { t } from '../../src/ui/i18n/text.ts';

/** Characters of the new token that are shown, as many as the Hub shows of the old one. */
const ENDING = 4;

interface Props {
  journey: Journey & { step: 'check' };
  identity: Identity;
}

/** What an update takes the place of, and what comes instead. The Hub may tell little of it, or nothing. */
export function Replaced({ journey, identity }: Props) {
  const before = journey.link.is === 'ready' ? journey.link.connector.edits : null;
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{t('replaced_now')}</dt>
          <dd>{told(before?.workspace, before?.ending) || t('replaced_unknown')}</dd>
        </div>
        <div>
          <dt>{t('replaced_then')}</dt>
          <dd>{told(identity.workspace, journey.token.slice(-ENDING))}</dd>
        </div>
      </dl>
      <p class="hint">
        {journey.tokenName === DEFAULT_TOKEN_NAME
          ? t('replaced_old_unnamed')
          : t('replaced_old_token', DEFAULT_TOKEN_NAME)}
      </p>
    </>
  );
}

const told = (workspace = '', ending = '') =>
  [workspace, ending && t('token_ending', ending)].filter(Boolean).join(' · ');
