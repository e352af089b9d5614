/** What else is on the page: layers that cover nothing, pages where no token can be made, forms out of sight. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { form, page, readOnly, wrap } from './pages.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});
beforeEach(() => fixture.leave());

const LAYERS: Record<string, string> = {
  'an empty layer for messages': '<div popover="manual" data-open></div>',
  'a layer for messages without size':
    '<div popover="manual" data-open style="width:0;height:0;border:0;padding:0"></div>',
  'a layer as wide as the window for messages that come up in a corner':
    '<div popover="manual" data-open style="inset:0;width:100vw;height:100vh;margin:0;padding:0;border:0;background:transparent;pointer-events:none"><div style="position:absolute;left:8px;bottom:8px;width:120px">Saved</div></div>',
  'a menu in another corner':
    '<div popover="manual" data-open style="inset:auto 0 0 auto;margin:0">Password manager</div>',
};
const OPEN = "for (const layer of document.querySelectorAll('[data-open]')) layer.showPopover();";

describe('a layer above the page that does not cover the card', () => {
  it.each(Object.entries(LAYERS))('%s: both buttons work', async (_, layer) => {
    const token = fixture.sandbox.shortcut.createToken({ name: 'Mine', access: 'ro' });
    const put = `document.querySelector('#generate').onclick = () => setTimeout(() => { const code = document.createElement('code'); code.id = 'it'; code.textContent = '${token}'; document.querySelector('form').append(code); }, 30);`;
    await fixture.load(wrap(`${form()}${layer}`, '', OPEN + put));
    await fixture.waitForRing('token-name', '#name');
    await fixture.pressCardButton('Fill in for me');
    await fixture.waitForRing('generate', '#generate');
    await fixture.click('#generate');
    await fixture.waitForRing('new-token', '#it');
    await fixture.waitForButtons('Use this token', 'Hide');
  });
});

it('a press that is not accepted says so', async () => {
  const cover =
    '<div popover="manual" data-open style="inset:0;width:100vw;height:100vh;opacity:.2;pointer-events:none"></div>';
  await fixture.load(wrap(`${form()}${cover}`));
  await fixture.waitForRing('token-name', '#name');
  const spot = await fixture.buttonCenter('Fill in for me');
  await fixture.page.evaluate(OPEN);
  await fixture.page.mouse.click(spot.x, spot.y);
  await fixture.until('', ({ card }) => !!card?.text.includes('may be covering this card'), 'why nothing happened');
  await fixture.page.evaluate("document.querySelector('[data-open]').hidePopover()");
  await fixture.until('', ({ card }) => !!card?.text.includes('Please press again'), 'that it can be pressed again');
  await fixture.pressCardButton('Fill in for me');
  await fixture.waitForRing('generate', '#generate');
});

const NO_FORM: Record<string, [html: string, title: string]> = {
  'Observers can’t make tokens': ['<p>Observers can’t create API tokens.</p>', 'You can’t make a token here'],
  'nobody may but admins': ['<p>Only admins can create API tokens.</p>', 'You can’t make a token here'],
  'a lack of permission': ['<p>You don’t have permission to create API tokens.</p>', 'You can’t make a token here'],
  'a plan without': ['<p>API tokens are not part of your current plan.</p>', 'No tokens on this plan'],
  'an upgrade that is needed': ['<p>Upgrade to Business to use API tokens.</p>', 'No tokens on this plan'],
  'a policy': ['<h1>Access blocked</h1><p>This site was blocked by your administrator</p>', 'This page is blocked'],
  'a form that is locked': [`<fieldset disabled>${form()}</fieldset>`, 'The form is locked'],
};

describe('where no token can be made, the card says why', () => {
  it.each(Object.entries(NO_FORM))('%s', async (_, [html, title]) => {
    await fixture.load(wrap(html));
    await fixture.waitForText(title);
  });

  it('but what a read-only token can’t do is no reason', async () => {
    await fixture.load(wrap('<p>Read-only tokens can’t create, update or delete data.</p>'));
    await fixture.waitForText('Find Token Name');
  });
});

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

  it('comes out from below a banner', async () => {
    const banner = '<div style="position:fixed;inset:auto 0 0 0;height:120px;background:#ddd">We use cookies</div>';
    const above = '<div style="height:calc(100vh - 260px)"></div>';
    await fixture.load(page({ above, below: `<div style="height:900px"></div>${banner}` }));
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.type('#name', 'Mine');
    const height = await fixture.page.evaluate(() => innerHeight);
    await fixture.until(
      '#generate',
      ({ rings: [ring], control }) =>
        ring?.key === 'generate' && !!control && control.y + control.height < height - 120,
      'Generate Token above the banner',
    );
  });

  it('comes once typing rests, where the form is taller than the window', async () => {
    const gap = '<div style="height:900px"></div>';
    await fixture.load(wrap(`${form({ access: gap + readOnly(false) + gap })}${gap}`));
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.type('#name', 'Mine');
    const height = await fixture.page.evaluate(() => innerHeight);
    await fixture.until(
      '#access',
      ({ rings: [ring], control }) => ring?.key === 'read-only' && !!control && control.y > 0 && control.y < height,
      'the access control in view',
    );
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
