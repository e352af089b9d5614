/** The page takes our element away again and again: we come back some times, then leave it the field, and say so in the popup. */
import { beforeAll, describe, expect, it } from 'vitest';
import { clickByRole } from '../fixture.ts';
import { pause } from '../wait.ts';
import { openPageFixture, type PageFixture } from './page-fixture.ts';
import { form, wrap } from './pages.ts';

let fixture: PageFixture;
beforeAll(async () => {
  fixture = await openPageFixture('read');
});

const FIND = "document.querySelector('shortcut-linking-coach')";
/** Counts how often we were there to be taken away. */
const count = (act: string) => `const us = ${FIND}; if (us) { taken += 1; ${act} }`;
const eachFrame = (act: string) =>
  `globalThis.taken = 0; globalThis.duel = () => { ${act} if (!globalThis.peace) requestAnimationFrame(duel); }; duel();`;
const eachChange = (act: string) =>
  `globalThis.taken = 0; new MutationObserver(() => { if (globalThis.peace) return; ${act} }).observe(document, { childList: true, subtree: true }); ${FIND}.remove();`;

const DUELS: Record<string, string> = {
  'removed at each frame': eachFrame(count('us.remove();')),
  'removed at each change': eachChange(count('us.remove();')),
  'removed as soon as it is put in, by a class that claims its name':
    "globalThis.taken = 0; customElements.define('shortcut-linking-coach', class extends HTMLElement { connectedCallback() { if (!globalThis.peace) { taken += 1; this.remove(); } } });",
  'put elsewhere at each frame': eachFrame(count('document.body.append(us);')),
  'put into something hidden at each frame': eachFrame(
    `const box = document.querySelector('#box') ?? document.body.appendChild(Object.assign(document.createElement('div'), { id: 'box', hidden: true })); ${count('box.append(us);')}`,
  ),
  'closed at each frame': eachFrame(
    `const us = ${FIND}; if (us?.matches(':popover-open')) { taken += 1; us.hidePopover(); }`,
  ),
  'made no popover at each frame': eachFrame(
    `const us = ${FIND}; if (us?.hasAttribute('popover')) { taken += 1; us.removeAttribute('popover'); }`,
  ),
};

const taken = () => fixture.page.evaluate('taken');

/** How often we were taken away, once that is over: we look after ourselves every second at the least. */
async function takenInAll(): Promise<unknown> {
  for (let before: unknown = null; ; ) {
    const now = await taken();
    if (now === before && !(await fixture.overlay.read())) return now;
    before = now;
    await pause(1500);
  }
}

describe('our element is', () => {
  it.each(Object.entries(DUELS))('%s', async (_, duel) => {
    await fixture.load(wrap(form()));
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.evaluate(`(() => { ${duel} })()`);
    await fixture.page.type('#name', 'Mine');
    const count = await takenInAll();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(50);
    // No residue, and no coming back by itself, whatever the page does.
    await fixture.page.evaluate(
      "history.pushState(null, '', '?again'); document.body.append(document.createElement('input'));",
    );
    await pause(1300);
    expect(await taken()).toBe(count);

    const popup = await fixture.popup();
    await popup.waitForFunction(() =>
      document.querySelector('[role=status]')?.textContent?.includes('The helper left the page'),
    );
    await fixture.page.evaluate('globalThis.peace = true');
    await clickByRole(popup, 'button', 'Show me');
    await fixture.until('', ({ rings }) => rings.length === 1, 'the overlay to come back');
    await fixture.closePopup();
  });
});

it('removed now and then, as a page does that is drawn anew: it stays', async () => {
  await fixture.load(wrap(form()));
  for (let time = 0; time < 8; time += 1) {
    await fixture.waitForRing('token-name', '#name');
    await fixture.page.evaluate(`${FIND}.remove()`);
  }
  await fixture.waitForRing('token-name', '#name');
});
