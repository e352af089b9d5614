/**
 * StackOne's Hub as data, wherever it is embedded. Seen in `@stackone/hub` 1.11.4 (docs/facts.md, "The Hub on a page").
 * Names are matched in lower case, letters and digits only, as those of Shortcut's page.
 */
export const HUB_TOKEN = /^apitoken$/;

export const CONNECT = /^connect$/;

export const EDIT = /^edit$/;

/** An entry of the list: picture, name, category. The picture's name is the provider's key. */
export const SHORTCUT_ENTRY = /^shortcutpm/;

/** The picture beside the connector's name, in list and form alike. */
export const SHORTCUT_PICTURE = 'img[alt="shortcut_pm" i]';

export const SEARCH = 'input[placeholder="Search Integrations" i]';

export const BUSY = 'Connecting to Shortcut';

export const LINKED = 'Account successfully connected to Shortcut';
