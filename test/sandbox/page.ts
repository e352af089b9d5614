/** What the pages of StackOne and of the vendor have in common. */

export function page(title: string, body: string): string {
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

export function escapeHtml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

export const baseStyle = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f6f5, #15181a);
  --panel: light-dark(#fff, #1e2225);
  --line: light-dark(#dce1df, #343a3e);
  --text: light-dark(#1b2022, #eceff0);
  --muted: light-dark(#5d676b, #a0abb0);
}
body { margin: 0; background: var(--ground); color: var(--text); font: 14px / 1.5 system-ui, sans-serif; }
h1 { margin: 0 0 24px; font-size: 22px; }
button, input { padding: 8px 14px; border: 1px solid var(--line); border-radius: 8px; font: inherit; }
button { background: var(--panel); color: var(--text); cursor: pointer; }
input { box-sizing: border-box; width: 100%; background: var(--ground); color: var(--text); }
dialog {
  box-sizing: border-box;
  width: min(560px, 94vw);
  padding: 20px;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--panel);
  color: var(--text);
}
dialog::backdrop { background: rgb(0 0 0 / 45%); }
`;
