/** @jsxImportSource react */

import { SETTINGS } from '../control-names.ts';
import type { Session } from './api.ts';
import { Icon, type IconName } from './icons.tsx';
import { Link } from './link.tsx';
import type { Place } from './router.ts';
import { Switcher, type WorkspaceView } from './switcher.tsx';

type WorkspacePlace = Extract<Place, { slug: string | undefined }>;
type SidebarProps = { session: Session; workspace: WorkspaceView; place: WorkspacePlace; onSignOut: () => void };

const items: [IconName, string][] = [
  ['stories', 'Stories'],
  ['epics', 'Epics'],
  ['iterations', 'Iterations'],
  ['reports', 'Reports'],
];

export function Sidebar({ session, workspace, place, onSignOut }: SidebarProps) {
  return (
    <nav className="sidebar" aria-label="Main">
      <Switcher session={session} workspace={workspace} place={place} />
      <ul>
        {items.map(([icon, label]) => (
          <li key={icon}>
            <Link to={`/${workspace.slug}/${icon}`} current={place.kind === 'work' && place.page === icon}>
              <Icon name={icon} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <div className="bottom">
        <Link to={`/${workspace.slug}/settings`} current={place.kind === 'settings'}>
          <Icon name="settings" />
          {SETTINGS}
        </Link>
        <p className="who">
          <span>{session.member.name}</span>
          <button className="link" type="button" onClick={onSignOut}>
            Log out
          </button>
        </p>
      </div>
    </nav>
  );
}
