/** Whatever control sets the access, it is ringed when it is wrong for the link, and set right on demand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_CONTROLS, type AccessControl } from './access-controls.ts';
import { openPageFixture, type PageFixture, type Wanted } from './page-fixture.ts';
import { page } from './pages.ts';

const OTHER = { read: 'write', write: 'read' } as const;

describe.each<Wanted>(['read', 'write'])('wanted: %s', (wanted) => {
  let fixture: PageFixture;
  beforeAll(async () => {
    fixture = await openPageFixture(wanted);
  });

  const show = ({ html, style, script }: AccessControl, access: Wanted, name = '') =>
    fixture.load(
      page({
        name: `<p><label>Token Name <input id="name" value="${name}"></label></p>`,
        access: html(access),
        style: style ?? '',
        script: script ?? '',
      }),
    );
  const access = ({ reads }: AccessControl) => fixture.page.evaluate(reads);

  describe.each(Object.entries(ACCESS_CONTROLS))('%s', (_, control) => {
    it('right from the start: not ringed', async () => {
      await show(control, wanted, 'Mine');
      await fixture.waitForRing('generate', '#generate');
      expect(await access(control)).toBe(wanted);
    });

    it('wrong: ringed, and on to the button once the person has set it', async () => {
      await show(control, OTHER[wanted], 'Mine');
      for (const wrong of control.wrong[wanted]) {
        await fixture.waitForRing('read-only', wrong);
        await (control.choose
          ? fixture.page.select(control.choose.select, control.choose[wanted])
          : fixture.click(wrong));
      }
      await fixture.waitForRing('generate', '#generate');
      expect(await access(control)).toBe(wanted);
    });

    it('wrong: set by "Fill in for me"', async () => {
      await show(control, OTHER[wanted]);
      await fixture.waitForRing('token-name', '#name');
      await fixture.pressCardButton('Fill in for me');
      await fixture.waitForRing('generate', '#generate');
      expect(await access(control)).toBe(wanted);
    });
  });

  it('an Admin box that is on: ringed, with words for it, and taken off on demand', async () => {
    const admin = '<label><input type="checkbox" id="admin" checked> Admin</label>';
    const only = wanted === 'read' ? ' checked' : '';
    const access = `<fieldset><label><input type="checkbox" id="access"${only}> Read-only</label> ${admin}</fieldset>`;
    const name = '<p><label>Token Name <input id="name" value="Mine"></label></p>';
    await fixture.load(page({ name, access }));
    await fixture.waitForRing('read-only', '#admin');
    expect((await fixture.overlay.read())?.card?.text).toContain('StackOne doesn’t need it');
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
    expect(await fixture.page.$eval('#admin', (box) => box instanceof HTMLInputElement && box.checked)).toBe(false);
  });

  it('no control at all: Generate Token is ringed, and the access is said to be checked afterwards', async () => {
    const name = '<p><label>Token Name <input id="name" value="Mine"></label></p>';
    await fixture.load(page({ name, access: '' }));
    const { card } = await fixture.waitForRing('generate', '#generate');
    expect(card?.text).toContain('checks it afterwards');
  });
});
