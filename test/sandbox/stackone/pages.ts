import type { Account } from './store.ts';

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<link rel="stylesheet" href="/assets/style.css">
</head>
<body>${body}</body>
</html>`;
}

export const hubPage = page(
  'Connect your account',
  `<main class="hub"></main>
<script src="/assets/hub.js"></script>
<script src="/assets/embed.js"></script>`,
);

/** The element's token is the auth link's own; its look follows the page's. */
export const embedScript = `
const hub = document.createElement('stackone-hub');
hub.setAttribute('token', new URLSearchParams(location.search).get('token') ?? '');
hub.setAttribute('theme', matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
hub.setAttribute('height', '560px');
document.querySelector('main').append(hub);
`;

export function accountsPage(accounts: readonly Account[]): string {
  const rows = accounts.map(row).join('\n') || '<tr><td colspan="5">No accounts are linked yet.</td></tr>';
  return page(
    'Accounts',
    `<main class="accounts">
<h1>Accounts</h1>
<table>
<thead><tr><th>Owner</th><th>Provider</th><th>Status</th><th>Account ID</th><th>Linked</th></tr></thead>
<tbody>${rows}</tbody>
</table>
</main>`,
  );
}

function row(account: Account): string {
  const cells = [account.originOwnerName, account.provider, account.status, account.id, account.createdAt.slice(0, 10)];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

function escapeHtml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f6f5, #15181a);
  --panel: light-dark(#fff, #1e2225);
  --line: light-dark(#dce1df, #343a3e);
  --text: light-dark(#1b2022, #eceff0);
  --muted: light-dark(#5d676b, #a0abb0);
}
body { margin: 0; background: var(--ground); color: var(--text); font: 14px / 1.5 system-ui, sans-serif; }
.hub { max-width: 520px; margin: 0 auto; padding: 48px 16px; }
.accounts { max-width: 960px; margin: 0 auto; padding: 48px 24px; }
h1 { margin: 0 0 24px; font-size: 22px; }
table { width: 100%; border: 1px solid var(--line); border-radius: 10px; border-spacing: 0; background: var(--panel); }
th { color: var(--muted); font-size: 12px; text-align: left; }
th, td { padding: 12px 16px; }
td { border-top: 1px solid var(--line); }
`;
