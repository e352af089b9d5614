/** @jsxImportSource react */
import { type FormEvent, useId, useState } from 'react';
import { GENERATE_TOKEN, READ_ONLY_BOX, TOKEN_NAME } from '../control-names.ts';
import type { Access } from './api.ts';

/** Controls and wording by the guide; the markup around them is unknown in reality. */
export function TokenForm({ onGenerate }: { onGenerate: (name: string, access: Access) => void }) {
  const [name, setName] = useState('');
  const [readOnly, setReadOnly] = useState(true);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onGenerate(name.trim(), readOnly ? 'ro' : 'rw');
    setName('');
    setReadOnly(true);
  };
  return (
    <form className="panel" onSubmit={submit}>
      <h2>Generate a new token</h2>
      <div className="field">
        <label htmlFor={id}>{TOKEN_NAME}</label>
        <input id={id} type="text" value={name} autoComplete="off" onChange={(e) => setName(e.target.value)} />
      </div>
      <label className="check">
        <input type="checkbox" checked={readOnly} onChange={(e) => setReadOnly(e.target.checked)} />
        {READ_ONLY_BOX}
      </label>
      <button className="primary" type="submit" disabled={!name.trim()}>
        {GENERATE_TOKEN}
      </button>
    </form>
  );
}
