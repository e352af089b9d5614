/** Shortcut's hosts. Every room may load this file, so it imports nothing. */
export const SHORTCUT_APP_HOST = 'app.shortcut.com';
export const SHORTCUT_API_HOST = 'api.app.shortcut.com';

export const SHORTCUT_APP_ORIGIN = `https://${SHORTCUT_APP_HOST}`;
export const SHORTCUT_API_ORIGIN = `https://${SHORTCUT_API_HOST}`;
