import { buildAll } from '../scripts/build.ts';

/** Browser tests load the extension as it is shipped, so it is built for each of them once before them all. */
export default async function setup(): Promise<void> {
  await buildAll();
}
