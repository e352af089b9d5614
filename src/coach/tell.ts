/** Tells the background what is seen, once for each change. */
import type { Sight } from './find.ts';
import { send } from './runtime.ts';

export function createTell(): (seen: Sight) => void {
  let told = '';
  return ({ act, missing }) => {
    const news = `${act} ${missing}`;
    if (news !== told) void send({ type: 'coach/seen', act, missing });
    told = news;
  };
}
