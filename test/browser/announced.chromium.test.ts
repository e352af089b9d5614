/**
 * What sight would notice is said as well: held by the accessibility tree, as screen readers get it. New text is in a live
 * region, or the screen is another one, and then its heading has the focus and reading begins there.
 */
import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { GENERATE_TOKEN } from '../sandbox/shortcut/control-names.ts';
import { waitForCard, waitForRing } from './overlay.ts';
import { openPopupPreview, type PopupPreview } from './popup-preview.ts';
import { POPUP_SCREENS, type PopupScreen } from './screens.ts';
import { pause } from './wait.ts';

const Value = z.optional(z.object({ value: z.optional(z.unknown()) }));
const Tree = z.object({
  nodes: z.array(
    z.object({
      nodeId: z.string(),
      parentId: z.optional(z.string()),
      ignored: z.boolean(),
      role: Value,
      name: Value,
      description: Value,
      properties: z.optional(
        z.array(z.object({ name: z.string(), value: z.object({ value: z.optional(z.unknown()) }) })),
      ),
    }),
  ),
});
type Node = z.infer<typeof Tree>['nodes'][number];

/** One piece of text, as it is read, and what it is in. */
interface Text {
  text: string;
  live: boolean;
  /** The name or description of a control, or of a group of them, which is read when it is reached. */
  control: boolean;
}

interface Tongue {
  texts: Text[];
  /** The name of the heading that has the focus. */
  heading: string;
}

const CONTROLS = ['button', 'link', 'textbox', 'radio', 'group', 'combobox', 'option', 'DisclosureTriangle'];
const propertyOf = (node: Node | undefined, name: string) =>
  node?.properties?.find((property) => property.name === name)?.value.value;

/** Once it rests: Chromium brings the tree up to date some time after the page. */
async function read(session: CDPSession): Promise<Tongue> {
  for (let last = await readNow(session); ; ) {
    await pause(50);
    const next = await readNow(session);
    if (JSON.stringify(next) === JSON.stringify(last)) return next;
    last = next;
  }
}

async function readNow(session: CDPSession): Promise<Tongue> {
  const { nodes } = Tree.parse(await session.send('Accessibility.getFullAXTree'));
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const up = (node: Node): Node[] => {
    const parent = byId.get(node.parentId ?? '');
    return parent ? [parent, ...up(parent)] : [];
  };
  const role = (node: Node) => String(node.role?.value);
  const controls = nodes.filter((node) => CONTROLS.includes(role(node)));
  const told = controls.map(({ name, description }) => `${name?.value} ${description?.value}`).join(' ');
  const texts = nodes
    .filter((node) => !node.ignored && role(node) === 'StaticText')
    .map((node): Text => {
      const around = up(node);
      return {
        text: String(node.name?.value ?? ''),
        live: around.some((one) => ['polite', 'assertive'].includes(String(propertyOf(one, 'live')))),
        control: told.includes(String(node.name?.value)) || around.some((one) => CONTROLS.includes(role(one))),
      };
    });
  const focused = nodes.find((node) => role(node) === 'heading' && propertyOf(node, 'focused') === true);
  return { texts, heading: String(focused?.name?.value ?? '') };
}

/** What is there now, was not before, and nobody was told of. */
function unsaid(before: Tongue, after: Tongue): string[] {
  if (after.heading && !before.texts.some(({ text }) => text === after.heading)) return [];
  const known = new Set(before.texts.map(({ text }) => text));
  return after.texts.filter(({ text, live, control }) => !known.has(text) && !live && !control).map(({ text }) => text);
}

/** For the phone; what it stands for is said in words. */
const isPlace = (text: string) => /^Step \d · [A-Z]$/.test(text);
/** Ticks, and a summary of what the person chose themselves. */
const isMark = (text: string) => /^[✓\d]$/.test(text);

let preview: PopupPreview;
let session: CDPSession;

beforeAll(async () => {
  preview = await openPopupPreview();
  session = await preview.view.createCDPSession();
});
afterAll(() => preview.fixture.reset());

/** All screens of a step, one after the other. Of the last there is one at a time. */
const STEPS: [name: string, screens: PopupScreen[]][] = ['link', 'token', 'check', 'hand'].map((step) => [
  step,
  POPUP_SCREENS.filter(([name]) => name.split(',')[0] === step),
]);

describe.each(STEPS)('in the popup, at %s', (_, screens) => {
  test('what appears is said', async () => {
    let before: Tongue = { texts: [], heading: '' };
    for (const [index, [name, journey]] of screens.entries()) {
      await preview.show(journey);
      const now = await read(session);
      const left = unsaid(before, now).filter((text) => !isPlace(text) && !isMark(text));
      if (index > 0) expect([name, left]).toEqual([name, []]);
      before = now;
    }
  });
});

test('from step to step the heading has the focus', async () => {
  for (const name of ['link', 'token, token-name', 'check', 'check, access-too-wide', 'done']) {
    const journey = POPUP_SCREENS.find(([one]) => one === name)?.[1];
    if (!journey) throw new Error(`no screen ${name}`);
    await preview.show(journey);
    const { heading } = await read(session);
    if (name !== 'link') expect([name, heading]).toEqual([name, expect.stringMatching(/./)]);
  }
});

test('on the page, each act is said, title and all', async () => {
  await preview.fixture.reset();
  const page = await preview.fixture.start();
  await waitForRing(page, 'token-name');
  const onPage = await page.createCDPSession();
  const said = async () => (await read(onPage)).texts.filter(({ live }) => live).map(({ text }) => text);
  expect(await said()).toEqual(expect.arrayContaining(['Name the token', 'Step 2 of 4 · Token']));
  await page.type('#token-name, [name=name], input[type=text]', 'Mine');
  await waitForCard(page, `Press ${GENERATE_TOKEN}`);
  expect(await said()).toEqual(expect.arrayContaining([`Press ${GENERATE_TOKEN}`]));
});
