/** @jsxImportSource react */

import { API_TOKENS, MY_ACCOUNT, SETTINGS } from '../control-names.ts';
import type { Session } from './api.ts';
import { ApiTokens } from './api-tokens.tsx';
import { Link } from './link.tsx';
import type { Place } from './router.ts';
import type { WorkspaceView } from './switcher.tsx';

type SettingsPlace = Extract<Place, { kind: 'settings' }>;
type SettingsProps = { session: Session; workspace: WorkspaceView; place: SettingsPlace };

const sections: { heading: string; pages: [string, string][] }[] = [
  {
    heading: MY_ACCOUNT,
    pages: [
      ['account/profile', 'Profile'],
      ['account/notifications', 'Notifications'],
      ['account/api-tokens', API_TOKENS],
    ],
  },
  {
    heading: 'Workspace',
    pages: [
      ['workspace/general', 'General'],
      ['workspace/users', 'Users'],
      ['workspace/integrations', 'Integrations'],
    ],
  },
];

export function Settings({ session, workspace, place }: SettingsProps) {
  const base = place.slug ? `/${place.slug}/settings` : '/settings';
  return (
    <div className="settings">
      <nav aria-label={SETTINGS}>
        {sections.map(({ heading, pages }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            <ul>
              {pages.map(([path, label]) => (
                <li key={path}>
                  <Link to={`${base}/${path}`} current={place.page === path}>
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <main className="content">
        <SettingsPage session={session} workspace={workspace} place={place} />
      </main>
    </div>
  );
}

function SettingsPage({ session, workspace, place }: SettingsProps) {
  // The key starts the page afresh for another workspace: a token shown for one must not stay for the other.
  if (place.page === 'account/api-tokens') return <ApiTokens key={workspace.slug} workspace={workspace} />;
  const label = sections.flatMap(({ pages }) => pages).find(([path]) => path === place.page)?.[1] ?? SETTINGS;
  return (
    <>
      <h1>{label}</h1>
      <dl className="panel facts">
        <dt>Name</dt>
        <dd>{session.member.name}</dd>
        <dt>Email</dt>
        <dd>{session.member.email}</dd>
        <dt>Workspace</dt>
        <dd>{workspace.name}</dd>
      </dl>
    </>
  );
}
