/** Frames of the same site, each of which has a coach of its own. */

const TAG = 'shortcut-linking-coach';

/** Does one of them show something? Other sites' frames can't be looked into, nor are we in there. */
export function isInFrame(): boolean {
  return [...document.querySelectorAll('iframe')].some((frame) => {
    try {
      return frame.contentDocument?.querySelector(`${TAG}:popover-open`) != null;
    } catch {
      return false;
    }
  });
}
