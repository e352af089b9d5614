import { MemoryBrowser } from './memory-browser.ts';

/** The one that the background is given; each test file has its own. */
export const browser = new MemoryBrowser();
