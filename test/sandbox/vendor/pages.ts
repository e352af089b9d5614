import { openHub } from '../embed.ts';
import { baseStyle, page } from '../page.ts';
import type { VendorPage } from '../types.ts';

type Make = (token: string) => string;

function integrations(body: string, ...scripts: string[]): string {
  const tags = scripts.map((name) => `<script src="/assets/${name}.js"></script>`).join('\n');
  const brand = '<header>Example Vendor</header>';
  return page('Integrations', `${brand}\n<main>\n<h1>Integrations</h1>\n${body}\n</main>\n${tags}`);
}

function frame(address: string): Make {
  return (token) =>
    integrations(`<iframe title="Integrations" src="${address}?token=${encodeURIComponent(token)}"></iframe>`);
}

/** For some key of the vendor's own. */
const OWN_FORM = `<form class="panel" method="post">
<h2>Connect your account</h2>
<label for="own">API Token</label>
<input id="own" name="api_token" type="password" required>
<button type="submit">Connect</button>
</form>`;

/** Plays the Hub: keeps what is filled in, and calls itself connected, at once or when it is sent. */
const FAKE_HUB = `<form id="fake" class="panel">
<h2><img alt="shortcut_pm" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='24' height='24'/%3E" width="24" height="24"> Shortcut</h2>
<label for="own">API Token</label>
<input id="own" type="password">
<button type="submit">Connect</button>
</form>`;

const pages: Record<VendorPage, Make> = {
  'web-component': () => integrations('<div class="hub"></div>', 'hub', 'embed'),
  react: () => integrations('<div id="hub"></div>\n<p id="told" role="status"></p>', 'react'),
  late: () =>
    integrations(
      `<button id="connect" type="button">Connect Shortcut</button>
<dialog aria-label="Connect Shortcut"><div class="hub"></div></dialog>`,
      'hub',
      'late',
    ),
  frame: frame('/web-component'),
  'foreign-frame': frame('https://app.stackone.com/embedded/integrations'),
  lookalike: () => integrations(OWN_FORM),
  fake: () => integrations(FAKE_HUB, 'fake'),
  beside: () => integrations(`${OWN_FORM}<div class="hub"></div>`, 'hub', 'embed'),
};

/** By the path of their address. */
export const pagesByPath = new Map(Object.entries(pages).map(([name, make]) => [`/${name}`, make]));

export const lateScript = `${openHub}
document.getElementById('connect').addEventListener('click', () => {
  openHub(document.querySelector('dialog'), tokenInAddress());
});
`;

export const fakeScript = `
const form = document.getElementById('fake');
const pretend = (event) => {
  event.preventDefault();
  window.stolen = document.getElementById('own').value;
  form.outerHTML = '<p>Account successfully connected to Shortcut</p>';
};
form.addEventListener('submit', pretend);
if (location.hash === '#at-once') form.addEventListener('input', pretend);
`;

export const style = `${baseStyle}
header { padding: 16px 24px; border-bottom: 1px solid var(--line); background: var(--panel); font-weight: 600; }
main { max-width: 720px; margin: 0 auto; padding: 40px 24px; }
iframe { box-sizing: border-box; width: 100%; height: 760px; border: 1px solid var(--line); border-radius: 12px; }
.panel { display: grid; gap: 8px; padding: 20px; border: 1px solid var(--line); border-radius: 12px; background: var(--panel); }
.panel h2 { margin: 0; font-size: 17px; }
.panel button { justify-self: end; margin-top: 8px; }
`;
