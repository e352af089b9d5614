import { buildChromium } from '../scripts/build.ts';

/** Browser tests load the extension as it is shipped, so it is built once before them all. */
export default async function setup(): Promise<void> {
  await buildChromium();
}
