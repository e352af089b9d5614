/** A page made with a component library: what is ringed there, and what a person presses. */
import { componentsPage } from '../components/build.ts';
import type { Kind } from '../components/components.ts';
import { type Control, LIBRARIES, type LibraryControls, type LibraryName } from '../components/controls.ts';
import type { Box } from './overlay-reader.ts';
import type { PageFixture, Wanted } from './situations/page-fixture.ts';
import { pause, waitUntil } from './wait.ts';

/** Looks at the same ring, one after the other, after which nothing more is going to be filled in. */
const LOOKS = 12;
/** Pixels. */
const RING_GAP = 8;

export class ComponentsPage {
  readonly fixture: PageFixture;
  readonly #controls: LibraryControls;
  readonly #kind: Kind;

  private constructor(fixture: PageFixture, controls: LibraryControls, kind: Kind) {
    this.fixture = fixture;
    this.#controls = controls;
    this.#kind = kind;
  }

  /** At the form, with the name to be given. */
  static async load(fixture: PageFixture, library: LibraryName, kind: Kind): Promise<ComponentsPage> {
    await fixture.load(await componentsPage(library, kind));
    if (kind === 'dialog') await fixture.click('#open');
    const page = new ComponentsPage(fixture, LIBRARIES[library], kind);
    await page.#waitForRing('token-name', page.#controls.name);
    // A press on a card that still moves along with an opening dialog does not count.
    if (kind === 'dialog') await page.settledRing();
    return page;
  }

  /** What the page itself would go by. */
  state(): Promise<unknown> {
    return this.fixture.page.evaluate(() => globalThis.formState);
  }

  /** The key of the ring that stays, and stays where it is. */
  async settledRing(): Promise<string> {
    for (let last = '', looks = 0; ; await pause(50)) {
      const { rings } = await this.fixture.until('', (snapshot) => snapshot.rings.length === 1, 'one ring');
      const now = JSON.stringify(rings[0]);
      looks = now === last ? looks + 1 : 0;
      last = now;
      if (looks === LOOKS) return rings[0]?.key ?? '';
    }
  }

  /** Types as a person would. */
  async typeName(name: string): Promise<void> {
    await this.fixture.click(this.#controls.name.drawn);
    await this.fixture.page.keyboard.type(name);
  }

  /** Presses what is ringed, as a person would, until the access is set. */
  async setAccess(wanted: Wanted): Promise<void> {
    const control = this.#controls[this.#kind === 'dialog' ? 'checkbox' : this.#kind];
    await this.#waitForRing('read-only', control);
    await this.fixture.click(control.drawn);
    if (this.#kind !== 'list') return;
    const option = this.#controls.option[wanted];
    await this.#waitForRing('read-only', option);
    await this.fixture.click(option.drawn);
  }

  /** The ring holds what is drawn of the control, and reaches no further than its label. */
  async #waitForRing(key: string, { drawn, whole }: Control): Promise<void> {
    const { overlay } = this.fixture;
    await waitUntil(
      async () => ({ seen: await overlay.read(drawn), outer: (await overlay.read(whole))?.control }),
      ({ seen, outer }) => {
        const [ring, ...others] = seen?.rings ?? [];
        return ring?.key === key && others.length === 0 && isBetween(ring.box, seen?.control, outer);
      },
      `ring ${key} on ${drawn}`,
      6000,
    );
  }
}

const isBetween = (ring: Box, inner: Box | null | undefined, outer: Box | null | undefined) =>
  !!inner && !!outer && holds(ring, inner) && holds(grown(outer), ring);

const holds = (outer: Box, inner: Box) =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

/** By as much as a ring may keep away from what it is around. */
const grown = ({ x, y, width, height }: Box): Box => ({
  x: x - RING_GAP,
  y: y - RING_GAP,
  width: width + 2 * RING_GAP,
  height: height + 2 * RING_GAP,
});
