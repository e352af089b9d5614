/** Forms out of sight: they are brought into view. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { page } from './pages.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});
beforeEach(() => fixture.leave());

describe('what has to be scrolled to', () => {
  const inView = (control: string) =>
    fixture.page.$eval(control, (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });

  it('comes into view with the rest of its form', async () => {
    await fixture.load(page({ above: '<div style="height:1500px"></div>', below: '<div style="height:900px"></div>' }));
    await fixture.waitForRing('token-name', '#name');
    expect(await Promise.all(['#name', '#access', '#generate'].map(inView))).toEqual([true, true, true]);
  });

  it('comes back when the window is made smaller', async () => {
    await fixture.load(page({ above: '<div style="height:500px"></div>', below: '<div style="height:900px"></div>' }));
    await fixture.waitForRing('token-name', '#name');
    const viewport = fixture.page.viewport();
    await fixture.page.setViewport({ width: 900, height: 420 });
    await fixture.waitForRing('token-name', '#name');
    expect(await inView('#name')).toBe(true);
    await fixture.page.setViewport(viewport);
  });
});
