/** Scrolls to what the card speaks of: the control, the rest of its form and the card all in view, where they fit. */
import { commonAncestor } from '../locate/visibility.ts';

/** Pixels at the window's edges where a header or footer of the page's may stick. */
const EDGE = 96;

const isInside = ({ top, bottom, left, right }: DOMRect) =>
  top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;

const isComfortable = (box: DOMRect) => isInside(box) && box.top >= EDGE && box.bottom <= innerHeight - EDGE;

/** `parts`: of the form. Does nothing while the control is in view, and the form as far as it fits. */
export function bringIntoView(target: Element, parts: Element[]): void {
  const form = parts.reduce<Node>(commonAncestor, target);
  const formBox = form instanceof Element ? form.getBoundingClientRect() : null;
  const fits = formBox !== null && formBox.height <= innerHeight - 2 * EDGE;
  const box = target.getBoundingClientRect();
  if (fits ? isInside(box) && isInside(formBox) : isComfortable(box)) return;
  const shown = fits && form instanceof Element ? form : target;
  shown.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // A form may be wider than the window.
  if (shown !== target) target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}
