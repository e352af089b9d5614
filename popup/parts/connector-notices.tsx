import type { Session } from '../../src/journey/session.ts';
import { Claim } from '../../src/ui/components/claim.tsx';

/** What the connector says to whoever links it. Whoever made the link may have written it. */
export function ConnectorNotices({ link }: Session) {
  if (link.status !== 'ready' || link.connector.notices.length === 0) return null;
  return (
    <Claim by="notices">
      {link.connector.notices.map((notice) => (
        <p key={notice} dir="auto">
          {notice}
        </p>
      ))}
    </Claim>
  );
}
