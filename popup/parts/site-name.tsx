import type { MessageKey } from '../../src/ui/i18n/message-key.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { type SiteWarning, splitHost, warningFor } from '../../src/ui/site-name.ts';

const WARNINGS: Record<NonNullable<SiteWarning>, MessageKey> = {
  resembles: 'site_resembles',
  letters: 'site_letters',
};

/** The host of a page that is to be trusted: what somebody registered stands out, and what may deceive is said. */
export function SiteName({ origin }: { origin: string }) {
  const { host } = new URL(origin);
  const { before, domain } = splitHost(host);
  const warning = warningFor(host);
  return (
    <div class="site">
      <p class="host" dir="ltr">
        {before}
        <strong>{domain}</strong>
      </p>
      {warning && <p>{t(WARNINGS[warning])}</p>}
    </div>
  );
}
