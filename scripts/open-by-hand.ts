/** Chromium on the sandbox, at an auth link, for a person to try the extension. */
import { Chromium } from '../test/browser/chromium.ts';
import type { Sandbox } from '../test/sandbox/index.ts';

export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** The person is signed in to Shortcut. */
export async function openByHand(sandbox: Sandbox, options: Parameters<typeof Chromium.start>[1]): Promise<Chromium> {
  const chromium = await Chromium.start(sandbox, options);
  await chromium.browser.setCookie(sandbox.shortcut.cookie());
  await chromium.openTab(sandbox.stackone.createSession().auth_link_url);
  return chromium;
}
