/** @jsxImportSource react */
import type { Session } from './api.ts';
import { Link } from './link.tsx';

export function Organizations({ session, onSignOut }: { session: Session; onSignOut: () => void }) {
  return (
    <main className="organizations">
      <h1>Your workspaces</h1>
      <p className="muted">Signed in as {session.member.email}</p>
      <ul className="cards">
        {session.workspaces.map(({ slug, name }) => (
          <li key={slug}>
            <Link to={`/${slug}/stories`}>
              <span className="badge">{name[0]}</span>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <button className="quiet" type="button" onClick={onSignOut}>
        Log out
      </button>
    </main>
  );
}
