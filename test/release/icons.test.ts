/** The icons as they are shipped: `test/setup.ts` has built them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { showIcon } from '../../src/background/toolbar-icon.ts';
import { contrast, isOpaque, luminance, parseColor, pixelsOf, sizeOf } from '../helpers/pixels.ts';
import { atCheck, atLinking, testJourney } from '../helpers/test-journey.ts';

/** Size in pixels and path, of every picture that the running extension asked the browser for. */
const asked = vi.hoisted((): [string, string][] => []);

vi.mock('webextension-polyfill', () => {
  const setIcon = async ({ path }: { path: Record<string, string> }) => void asked.push(...Object.entries(path));
  const quiet = async () => {};
  const badge = { setBadgeText: quiet, setBadgeTextColor: quiet, setBadgeBackgroundColor: quiet };
  return { default: { action: { setIcon, setTitle: quiet, ...badge }, i18n: { getMessage: () => '' } } };
});

/** Chrome's, Firefox's and Edge's, light and dark. */
const TOOLBARS = ['#ffffff', '#f9f9fb', '#f7f7f7', '#3c3c3c', '#35363a', '#2b2a33', '#1c1b22'];

/** What WCAG 2.2, 1.4.11 wants of pictures that mean something. */
const VISIBLE = 3;

const STATES = ['idle', 'under-way', 'needs-you', 'done'];
const PAIRS = STATES.flatMap((one, index) => STATES.slice(index + 1).map((other) => [one, other] as const));

const shipped = (path: string, browser = 'chromium') =>
  readFileSync(fileURLToPath(new URL(`../../dist/${browser}/${path}`, import.meta.url)));

/** The middle of the upper edge: nothing is drawn there, and it is what meets the toolbar. */
const groundOf = (state: string) => small(state)[8] ?? [];
const small = (state: string) => pixelsOf(shipped(`icons/${state}-16.png`));

/** Each pixel as lighter than the ground, darker, or neither: what is left when colors can't be told apart. */
function shapeOf(state: string): string[] {
  const ground = groundOf(state);
  return small(state).map((pixel) => {
    if (!isOpaque(pixel) || contrast(pixel, ground) < 2) return ' ';
    return luminance(pixel) > luminance(ground) ? 'o' : '#';
  });
}

describe.each(STATES)('%s at 16 px', (state) => {
  it.each(TOOLBARS)('stands out from a toolbar of %s', (toolbar) => {
    expect(contrast(groundOf(state), parseColor(toolbar))).toBeGreaterThanOrEqual(VISIBLE);
  });

  it('has a light and a dark part that stand out from its ground', () => {
    const inOrder = small(state)
      .filter(isOpaque)
      .toSorted((one, other) => luminance(one) - luminance(other));
    for (const part of [inOrder[0] ?? [], inOrder.at(-1) ?? []])
      expect(contrast(part, groundOf(state))).toBeGreaterThanOrEqual(VISIBLE);
  });
});

describe('the states', () => {
  it.each(PAIRS)('%s and %s differ by shape in an eighth of their pixels or more', (one, other) => {
    const second = shapeOf(other);
    const different = shapeOf(one).filter((pixel, index) => pixel !== second[index]);
    expect(different.length).toBeGreaterThanOrEqual(256 / 8);
  });
});

describe('the pictures', () => {
  beforeAll(async () => {
    const refused = atCheck().answer({ type: 'check-failed', problem: { code: 'token-refused' } });
    const linked = atLinking().answer({ type: 'linked', accountId: 'acc-1' });
    for (const { journey } of [atCheck(), refused, linked, testJourney()]) await showIcon(journey);
  });

  it('that the manifest or the background names are there, as large as they say, alike for every browser', () => {
    const named = [...asked, ...Object.entries(manifest.icons), ...Object.entries(manifest.action.default_icon)];
    expect(named).toHaveLength(4 * 4 + 5 + 4);
    for (const [size, path] of named) {
      expect([path, sizeOf(shipped(path))]).toEqual([path, [Number(size), Number(size)]]);
      expect(shipped(path).equals(shipped(path, 'firefox')), path).toBe(true);
    }
  });

  it('begin with those that are shown while nothing happens', () => {
    const atFirst = Object.entries(manifest.action.default_icon).map(([size, path]) => [size, `/${path}`]);
    expect(atFirst).toEqual(asked.filter(([, path]) => path.includes('idle')));
  });

  it('leave the store the margin it wants', () => {
    const drawn = pixelsOf(shipped(manifest.icons[128])).flatMap((pixel, index) => (pixel[3] ? [index] : []));
    const columns = drawn.map((index) => index % 128);
    expect([drawn[0] ?? 0, drawn.at(-1) ?? 0].map((index) => Math.floor(index / 128))).toEqual([16, 111]);
    expect([Math.min(...columns), Math.max(...columns)]).toEqual([16, 111]);
  });
});
