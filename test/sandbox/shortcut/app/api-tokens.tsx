/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { API_TOKENS } from '../control-names.ts';
import { type Access, api, type TokenRow } from './api.ts';
import { NewToken } from './new-token.tsx';
import type { WorkspaceView } from './switcher.tsx';
import { TokenForm } from './token-form.tsx';
import { TokenList } from './token-list.tsx';

export function ApiTokens({ workspace }: { workspace: WorkspaceView }) {
  const [rows, setRows] = useState<TokenRow[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    void api.tokens(workspace.slug).then((found) => setRows(found ?? []));
  }, [workspace.slug]);
  const generate = async (name: string, access: Access) => {
    const made = await api.createToken(workspace.slug, name, access);
    if (!made) return;
    const { token, ...row } = made;
    setShown(token);
    setRows((before) => [...before, row]);
  };
  const remove = async (id: string) => {
    await api.deleteToken(id);
    setRows((before) => before.filter((row) => row.id !== id));
  };
  return (
    <>
      <h1>{API_TOKENS}</h1>
      <p className="muted">
        Use API tokens to reach the data of the {workspace.name} workspace from other tools. A token gives access on
        your behalf, so keep it secure.
      </p>
      <TokenForm onGenerate={generate} />
      {shown && <NewToken token={shown} />}
      <TokenList rows={rows} onDelete={remove} />
    </>
  );
}
