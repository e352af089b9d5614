/** Every screen of the popup, as large and as small as it gets: accessible, whole, in every language. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLanguage, LANGUAGES } from '../../src/journey/languages.ts';
import { violationsIn } from './axe.ts';
import { openPopupPreview, type PopupPreview } from './popup-preview.ts';
import { POPUP_SCREENS } from './screens.ts';

let preview: PopupPreview;

beforeAll(async () => {
  preview = await openPopupPreview();
});
afterAll(() => preview.fixture.reset());

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test('every screen is accessible', async () => {
    await preview.view.setViewport({ width: 360, height: 600 });
    await preview.fixture.driver.setTheme(preview.view, theme);
    for (const [name, journey] of POPUP_SCREENS) {
      await preview.show(journey);
      expect(await violationsIn(preview.view), name).toEqual([]);
    }
  }, 240_000);
});

/** What is cut off, or sticks out: of the page, or of an element that does not scroll. A text in a picture has no box to be cut by. */
const CUT_OFF = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const isCut = (one) =>
    one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && !one.matches('input, select, textarea, text') &&
    getComputedStyle(one).display !== 'inline';
  const cut = [...document.querySelectorAll('main *')].filter(isCut).map(({ outerHTML }) => outerHTML.slice(0, 100));
  return scrollWidth > clientWidth ? ['the page', ...cut] : cut;
})()`;

const SIZES: [name: string, width: number, height: number, text: number][] = [
  ['a narrow window', 320, 480, 16],
  ['text at 200 %', 720, 600, 32],
];

describe.each(Object.keys(LANGUAGES).filter(isLanguage))('in %s', (language) => {
  test.each(SIZES)(
    'every screen fits %s',
    async (_, width, height, text) => {
      await preview.view.setViewport({ width, height });
      // Firefox takes its time.
      await preview.view.waitForFunction(`innerWidth === ${width} && innerHeight === ${height}`);
      await preview.view.evaluate(`document.documentElement.style.fontSize = '${text}px'`);
      for (const [name, journey] of POPUP_SCREENS) {
        await preview.show({ ...journey, session: { ...journey.session, language } });
        expect(await preview.view.evaluate(CUT_OFF), name).toEqual([]);
      }
      await preview.view.evaluate("document.documentElement.style.fontSize = ''");
      const said = await preview.view.evaluate('[document.documentElement.lang, document.documentElement.dir]');
      expect(said).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
    },
    60_000,
  );
});
