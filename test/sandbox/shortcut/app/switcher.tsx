/** @jsxImportSource react */
import { useState } from 'react';
import type { Session } from './api.ts';
import { Icon } from './icons.tsx';
import { navigate, type Place } from './router.ts';

export type WorkspaceView = Session['workspaces'][number];

type SwitcherProps = { session: Session; workspace: WorkspaceView; place: Extract<Place, { page: string }> };

/** Changing the workspace keeps the page and changes the slug. */
export function Switcher({ session, workspace, place }: SwitcherProps) {
  const [open, setOpen] = useState(false);
  const choose = (slug: string) => {
    setOpen(false);
    navigate(place.kind === 'settings' ? `/${slug}/settings/${place.page}` : `/${slug}/${place.page}`);
  };
  return (
    <div className="switcher">
      <button type="button" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="badge">{workspace.name[0]}</span>
        <span className="name">{workspace.name}</span>
        <Icon name="chevron" />
      </button>
      {open && (
        <div className="menu" role="menu" aria-label="Switch workspace">
          {session.workspaces.map(({ slug, name }) => (
            <button key={slug} type="button" role="menuitem" onClick={() => choose(slug)}>
              <span className="badge">{name[0]}</span>
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
