/** @jsxImportSource react */
import { type FormEvent, useState } from 'react';
import { api, type Session } from './api.ts';
import { navigate } from './router.ts';

export function Login({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [failed, setFailed] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const session = await api.signIn(email, password);
    setFailed(!session);
    if (!session) return;
    onSignedIn(session);
    navigate(destination(session));
  };
  return (
    <main className="login">
      <form className="panel" onSubmit={submit}>
        <h1>Log in</h1>
        <p className="muted">Welcome back. Enter your details to continue.</p>
        {failed && (
          <p className="failure" role="alert">
            Wrong email or password.
          </p>
        )}
        <Field label="Email" type="email" value={email} autoComplete="username" onChange={setEmail} />
        <Field
          label="Password"
          type="password"
          value={password}
          autoComplete="current-password"
          onChange={setPassword}
        />
        <button className="primary" type="submit">
          Log in
        </button>
      </form>
    </main>
  );
}

type FieldProps = {
  label: string;
  type: string;
  value: string;
  autoComplete: string;
  onChange: (value: string) => void;
};

function Field({ label, type, value, autoComplete, onChange }: FieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type={type}
        value={value}
        autoComplete={autoComplete}
        required
        onChange={(e) => onChange(e.target.value)}
      />
    </label>
  );
}

/** `next` is there only when the sandbox was told to return to the page asked for. */
function destination(session: Session): string {
  const next = new URLSearchParams(location.search).get('next');
  return next?.startsWith('/') ? next : `/${session.workspaces[0]?.slug ?? ''}/stories`;
}
