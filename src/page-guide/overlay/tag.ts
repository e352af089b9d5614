/** The name of the one element we add to a page. */
export const TAG = 'shortcut-linking-coach';
