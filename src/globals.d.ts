/** Names that browsers give scripts of extensions, and that the build gives them. */
import type { Browser } from 'webextension-polyfill';

interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}

declare global {
  /** True in the build that `npm run dev` makes. esbuild puts the value in its place and drops what never runs. */
  const DEVELOPMENT: boolean;
  /** Firefox's. */
  var browser: Browser | undefined;
  /** Chrome's, with what the polyfill does not know of it; Firefox has the name, too. */
  var chrome: Browser & { sidePanel?: SidePanel };
}
