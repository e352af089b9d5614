/** One picture as a page: a caption beside a real screenshot, in the popup's own colors. */
import { readFile } from 'node:fs/promises';
import { iconSvg } from './art.ts';
import { SCREENSHOT_SIZE, type Screenshot } from './screenshots.ts';

const dataUrl = (type: string, content: Uint8Array | string) =>
  `data:${type};base64,${Buffer.from(content).toString('base64')}`;

/** `screenshot`: a PNG with two pixels for each of the screen's. */
export async function framedScreenshot({ step, caption, of }: Screenshot, screenshot: Uint8Array): Promise<string> {
  const tokens = await readFile(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');
  const icon = dataUrl('image/svg+xml', await iconSvg());
  const note = of === 'page' ? '<p class="note">An example page, not Shortcut’s own</p>' : '';
  return `<!doctype html><html lang="en"><style>${tokens}${STYLE}</style><body class="${of}">
    <header><img src="${icon}" alt=""><p>${step}</p><h1>${caption}</h1></header>${note}
    <img class="shot" src="${dataUrl('image/png', screenshot)}" alt="">`;
}

const STYLE = `
body { position: relative; width: ${SCREENSHOT_SIZE.width}px; height: ${SCREENSHOT_SIZE.height}px; margin: 0; overflow: hidden;
  background: color-mix(in srgb, var(--accent) 8%, var(--bg)); color: var(--ink); font-family: system-ui, sans-serif; }
header { position: absolute; left: 72px; width: 376px; top: 248px; }
header img { display: block; width: 64px; height: 64px; margin-bottom: 32px; }
header p { margin: 0 0 8px; color: var(--accent); font-size: 22px; line-height: 32px; font-weight: 650; }
h1 { margin: 0; font-size: 44px; line-height: 54px; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
.note { position: absolute; left: 72px; bottom: 68px; margin: 0; color: var(--soft); font-size: 20px; line-height: 28px; }
.shot { position: absolute; border: 1px solid var(--line); box-shadow: 0 8px 40px #1b1d221f; }
.page .shot { left: 488px; top: 40px; width: 792px; border-radius: 16px 0 0; border-right: 0; }
.popup .shot { left: 884px; top: 50%; max-width: 504px; max-height: 704px; translate: -50% -50%; border-radius: 16px; }
`;
