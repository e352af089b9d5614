/** The stores' screenshots, in their order: what each shows, and its one caption. */

export interface Screenshot {
  /** The stop of the journey at which it is taken, and the name of its file. */
  name: string;
  step: string;
  caption: string;
  of: 'popup' | 'page';
}

export const SCREENSHOTS: Screenshot[] = [
  { name: 'link', step: 'Step 1 of 4 · Link', caption: 'The helper finds the link you were sent', of: 'popup' },
  { name: 'token-name', step: 'Step 2 of 4 · Token', caption: 'A ring shows what to do next', of: 'page' },
  { name: 'new-token', step: 'Step 2 of 4 · Token', caption: 'One press hands over the new token', of: 'page' },
  { name: 'question', step: 'Step 3 of 4 · Check', caption: 'When something is off, it asks', of: 'popup' },
  { name: 'done', step: 'Step 4 of 4 · Done', caption: 'You see what was linked', of: 'popup' },
];

export const fileOf = ({ name }: Screenshot): string =>
  `${SCREENSHOTS.findIndex((shot) => shot.name === name) + 1}-${name}.png`;

/** What all three stores take. Each shrinks it to half of that. */
export const SCREENSHOT_SIZE = { width: 1280, height: 800 };
