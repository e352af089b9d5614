import { baseStyle, escapeHtml, page } from '../page.ts';
import type { Account, ConnectSession } from './store.ts';

export const hubPage = page(
  'Connect your account',
  `<main class="hub"></main>
<script src="/assets/hub.js"></script>
<script src="/assets/embed.js"></script>`,
);

/** The dashboard. The session is for whoever links an account from here. */
export function accountsPage(accounts: readonly Account[], session: ConnectSession): string {
  const rows = accounts.map(row).join('\n') || '<tr><td colspan="5">No accounts are linked yet.</td></tr>';
  return page(
    'Accounts',
    `<main class="accounts" data-token="${escapeHtml(session.token)}">
<header><h1>Accounts</h1><button id="link" type="button">Link Account</button></header>
<table>
<thead><tr><th>Owner</th><th>Provider</th><th>Status</th><th>Account ID</th><th>Linked</th></tr></thead>
<tbody>${rows}</tbody>
</table>
</main>
${choices(session)}
<dialog id="now-dialog" aria-label="Authenticate Now"><div class="hub"></div></dialog>
<script src="/assets/hub.js"></script>
<script src="/assets/accounts.js"></script>`,
  );
}

function choices({ auth_link_url }: ConnectSession): string {
  return `<dialog id="choices" aria-label="Link Account">
<button id="request" type="button">Request Authentication</button>
<button id="now" type="button">Authenticate Now</button>
<label id="auth-link" hidden>Authentication link <input readonly value="${escapeHtml(auth_link_url)}"></label>
</dialog>`;
}

function row(account: Account): string {
  const cells = [account.originOwnerName, account.provider, account.status, account.id, account.createdAt.slice(0, 10)];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

export const style = `${baseStyle}
.hub { max-width: 520px; margin: 0 auto; }
main.hub { padding: 48px 16px; }
.accounts { max-width: 960px; margin: 0 auto; padding: 48px 24px; }
header { display: flex; justify-content: space-between; align-items: start; }
table { width: 100%; border: 1px solid var(--line); border-radius: 10px; border-spacing: 0; background: var(--panel); }
th { color: var(--muted); font-size: 12px; text-align: left; }
th, td { padding: 12px 16px; }
td { border-top: 1px solid var(--line); }
#auth-link:not([hidden]) { display: block; margin-top: 16px; }
`;
