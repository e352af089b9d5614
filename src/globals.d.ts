/** What browsers give scripts of extensions under names of their own. */
import type { Browser } from 'webextension-polyfill';

interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}

declare global {
  /** Firefox's. */
  var browser: Browser | undefined;
  /** Chrome's, with what the polyfill does not know of it; Firefox has the name, too. */
  var chrome: Browser & { sidePanel?: SidePanel };
}
