/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { api, type Session } from './api.ts';
import { Login } from './login.tsx';
import { Organizations } from './organizations.tsx';
import { navigate, placeOf, usePath } from './router.ts';
import { Settings } from './settings.tsx';
import { Sidebar } from './sidebar.tsx';
import { Work } from './work.tsx';

export function App() {
  const place = placeOf(usePath());
  const [session, setSession] = useSession();
  const signOut = () => {
    setSession(null);
    void api.signOut();
    navigate('/login');
  };
  if (place.kind === 'login') return <Login onSignedIn={setSession} />;
  if (!session) return null;
  if (place.kind === 'organizations') return <Organizations session={session} onSignOut={signOut} />;
  const workspace = session.workspaces.find(({ slug }) => slug === place.slug) ?? session.workspaces[0];
  if (!workspace) return null;
  return (
    <div className="app">
      <Sidebar session={session} workspace={workspace} place={place} onSignOut={signOut} />
      {place.kind === 'settings' ? (
        <Settings session={session} workspace={workspace} place={place} />
      ) : (
        <Work workspace={workspace} page={place.page} />
      )}
    </div>
  );
}

function useSession() {
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    if (location.pathname === '/login') return;
    void api.session().then(setSession);
  }, []);
  return [session, setSession] as const;
}
