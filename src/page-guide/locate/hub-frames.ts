/** Frames of the same site, each of which has a guide of its own. */
import { TAG } from '../overlay/tag.ts';

/** Does the guide in one of them show something? Other sites' frames can't be read, and have no guide. */
export function isGuidedInFrame(): boolean {
  return [...document.querySelectorAll('iframe')].some((frame) => {
    try {
      return frame.contentDocument?.querySelector(`${TAG}:popover-open`) != null;
    } catch {
      return false;
    }
  });
}
