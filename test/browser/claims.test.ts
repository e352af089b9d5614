/** Claims: what a link, a connector, an account or an address says is shown in them, and nowhere else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import type { Link } from '../../src/journey/session.ts';
import type { LinkPreset } from '../../src/journey/types.ts';
import { openPopupPreview, type PopupPreview } from './popup-preview.ts';
import { POPUP_SCREENS } from './screens.ts';

const HOSTILE = 'HOSTILE';
const preset: LinkPreset = { access: 'write', tokenName: HOSTILE, vendor: HOSTILE, contact: HOSTILE, language: 'ja' };

let preview: PopupPreview;
beforeAll(async () => {
  preview = await openPopupPreview();
});
afterAll(() => preview.fixture.reset());

/** The same screen, with hostile text in every place that others fill. What the person typed stays. */
function withHostileText({ session, state }: Journey): Journey {
  const names = { person: HOSTILE, workspace: HOSTILE, slug: HOSTILE };
  const told = {
    ...session,
    link: withHostileConnector(session.link),
    linkPreset: preset,
    tokenName: HOSTILE,
    isNameStated: true,
    openWorkspaces: [`${HOSTILE}-1`, `${HOSTILE}-2`],
    offeredLink: session.offeredLink && { ...session.offeredLink, preset },
    leftoverTokens: session.leftoverTokens.map((token) => ({ ...token, name: HOSTILE, isNameSeen: false })),
  };
  if (state.name === 'link') {
    const foundLinks = state.foundLinks.map((found, index) => ({ ...found, sessionToken: `${index}${HOSTILE}` }));
    return { session: told, state: { ...state, foundLinks } };
  }
  if (!('identity' in state) || !state.identity) return { session: told, state };
  return { session: told, state: { ...state, identity: { ...state.identity, ...names } } };
}

function withHostileConnector(link: Link): Link {
  if (link.status !== 'ready') return link;
  const { connector } = link;
  const fields = connector.fields.map((field) => ({
    ...field,
    label: HOSTILE,
    description: HOSTILE,
    placeholder: HOSTILE,
    complaint: HOSTILE,
    options: field.options.map(({ value }) => ({ value, label: HOSTILE })),
  }));
  const edits = connector.edits && { ...connector.edits, workspace: HOSTILE, ending: HOSTILE };
  return { ...link, connector: { ...connector, fields, notices: [HOSTILE], edits } };
}

/** Text and spoken names, outside of claims and within. */
const READ = `(() => {
  const said = (root) => [
    root.textContent,
    ...[...root.querySelectorAll('*')].flatMap((one) =>
      ['title', 'aria-label', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? '')),
  ].join(' | ');
  const outside = document.body.cloneNode(true);
  for (const claim of outside.querySelectorAll('.claim')) claim.remove();
  return [said(outside), [...document.querySelectorAll('.claim')].map(said).join(' | ')];
})()`;

test('every screen says what others wrote in claims only', async () => {
  let claims = 0;
  for (const [name, journey] of POPUP_SCREENS) {
    await preview.show(withHostileText(journey));
    const [outside, within] = await preview.view.evaluate<[], () => [string, string]>(READ);
    expect(outside, name).not.toContain(HOSTILE);
    claims += Number(within.includes(HOSTILE));
  }
  expect(claims).toBeGreaterThan(40);
});

test('each claim says first that nobody checked it', async () => {
  for (const [name, journey] of POPUP_SCREENS) {
    await preview.show(withHostileText(journey));
    const captions = await preview.view.$$eval('.claim', (found) =>
      found.map((claim) => claim.querySelector(':scope > h2:first-child')?.textContent ?? ''),
    );
    expect(
      captions.filter((caption) => !caption.endsWith('not checked')),
      name,
    ).toEqual([]);
  }
});
