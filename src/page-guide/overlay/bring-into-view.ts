/** Scrolls to what the card speaks of: the control, the rest of its form and the card all in view, where they fit. */
import { ancestorsOf, commonAncestor, contains } from '../locate/visibility.ts';
import { TAG } from './tag.ts';

/** Pixels at the window's edges where a header or footer of the page's may stick. */
const EDGE = 96;

const isInside = ({ top, bottom, left, right }: DOMRect) =>
  top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;

const isComfortable = (box: DOMRect) => isInside(box) && box.top >= EDGE && box.bottom <= innerHeight - EDGE;

/** Below something of the page's that stays where it is, such as a banner at the window's edge. */
function isUnderBar(target: Element, { x, y, width, height }: DOMRect): boolean {
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  const isOver = (area: Element) => !contains(area, target) && /fixed|sticky/.test(getComputedStyle(area).position);
  return hit !== null && hit.localName !== TAG && [hit, ...ancestorsOf(hit)].some(isOver);
}

/** `parts`: of the form. Does nothing while the control is in view, and the form as far as it fits. */
export function bringIntoView(target: Element, parts: Element[]): void {
  const form = parts.reduce<Node>(commonAncestor, target);
  const formBox = form instanceof Element ? form.getBoundingClientRect() : null;
  const fits = formBox !== null && formBox.height <= innerHeight - 2 * EDGE;
  const box = target.getBoundingClientRect();
  if (!isUnderBar(target, box) && (fits ? isInside(box) && isInside(formBox) : isComfortable(box))) return;
  const shown = fits && form instanceof Element ? form : target;
  shown.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // A form may be wider than the window.
  if (shown !== target) target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}
