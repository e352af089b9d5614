/** @jsxImportSource react */

import { READ_ONLY } from '../control-names.ts';
import type { TokenRow } from './api.ts';
import { Icon } from './icons.tsx';

type TokenListProps = { rows: TokenRow[]; onDelete: (id: string) => void };

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });

/** Names only: the tokens themselves are never shown again. */
export function TokenList({ rows, onDelete }: TokenListProps) {
  return (
    <section className="tokens">
      <h2>Existing tokens</h2>
      {rows.length === 0 && <p className="muted">You have no tokens in this workspace.</p>}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Access</th>
              <th scope="col">Created</th>
              <th scope="col" aria-label="Actions" />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} onDelete={onDelete} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ row, onDelete }: { row: TokenRow; onDelete: (id: string) => void }) {
  return (
    <tr>
      <td>{row.name}</td>
      <td>{row.access === 'ro' ? READ_ONLY : 'Read and write'}</td>
      <td>{day.format(new Date(row.createdAt))}</td>
      <td>
        <button
          className="quiet icon-only"
          type="button"
          aria-label={`Delete token ${row.name}`}
          onClick={() => onDelete(row.id)}
        >
          <Icon name="trash" />
        </button>
      </td>
    </tr>
  );
}
