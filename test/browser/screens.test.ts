/** Every screen of the popup, as large and as small as it gets: accessible, whole, in every language. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLanguage, LANGUAGES } from '../../src/journey/languages.ts';
import { violationsIn } from './axe.ts';
import { SCREENS } from './screens.ts';
import { type Gallery, openGallery } from './shown-journey.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.stage.reset());

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test('every screen is accessible', async () => {
    await gallery.view.setViewport({ width: 360, height: 600 });
    await gallery.stage.driver.setTheme(gallery.view, theme);
    for (const [name, journey] of SCREENS) {
      await gallery.show(journey);
      expect(await violationsIn(gallery.view), name).toEqual([]);
    }
  }, 240_000);
});

/** What is cut off, or sticks out: of the page, or of an element that does not scroll. */
const CUT_OFF = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const isCut = (one) =>
    one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && !one.matches('input, select, textarea') &&
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
      await gallery.view.setViewport({ width, height });
      // Firefox takes its time.
      await gallery.view.waitForFunction(`innerWidth === ${width} && innerHeight === ${height}`);
      await gallery.view.evaluate(`document.documentElement.style.fontSize = '${text}px'`);
      for (const [name, journey] of SCREENS) {
        await gallery.show({ ...journey, session: { ...journey.session, language } });
        expect(await gallery.view.evaluate(CUT_OFF), name).toEqual([]);
      }
      await gallery.view.evaluate("document.documentElement.style.fontSize = ''");
      const said = await gallery.view.evaluate('[document.documentElement.lang, document.documentElement.dir]');
      expect(said).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
    },
    60_000,
  );
});
