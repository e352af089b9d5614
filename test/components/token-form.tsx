/** The form, and the token once it is made: it is the sandbox's own. */
import { type FormEvent, useEffect, useState } from 'react';
import { COPY, GENERATE_TOKEN, TOKEN_NAME } from '../sandbox/shortcut/control-names.ts';
import { AccessControl } from './access-control.tsx';
import type { Components, FormState, PageProps } from './components.ts';
import { createToken } from './create-token.ts';

export function TokenForm({ components, kind }: PageProps) {
  const { Button, Field } = components;
  const [state, setState] = useState<FormState>({ name: '', access: 'read' });
  const [token, setToken] = useState('');
  const change = (changed: Partial<FormState>) => setState((before) => ({ ...before, ...changed }));
  useEffect(() => {
    globalThis.formState = state;
  }, [state]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setToken(await createToken(state));
  };
  return (
    <form onSubmit={submit}>
      <Field label={TOKEN_NAME} value={state.name} onChange={(name) => change({ name })} />
      <AccessControl
        components={components}
        kind={kind}
        access={state.access}
        onChange={(access) => change({ access })}
      />
      <Button type="submit">{GENERATE_TOKEN}</Button>
      {token && <NewToken token={token} components={components} />}
    </form>
  );
}

function NewToken({ token, components: { Button } }: { token: string; components: Components }) {
  return (
    <div>
      <p>Copy your new API token now. It is shown only once.</p>
      <code>{token}</code>{' '}
      <Button type="button" onPress={() => void navigator.clipboard.writeText(token)}>
        {COPY}
      </Button>
    </div>
  );
}
