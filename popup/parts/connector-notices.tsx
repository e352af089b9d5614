import type { Session } from '../../src/journey/session.ts';
import { t } from '../../src/ui/i18n/text.ts';

/** What the connector says to whoever links it: StackOne's words, and marked as such. */
export function ConnectorNotices({ link }: Session) {
  if (link.status !== 'ready' || link.connector.notices.length === 0) return null;
  return (
    <section class="note" data-note="notices">
      <h2>{t('notices_title')}</h2>
      {link.connector.notices.map((notice) => (
        <p key={notice} dir="auto">
          {notice}
        </p>
      ))}
    </section>
  );
}
