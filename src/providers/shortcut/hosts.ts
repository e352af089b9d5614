/** Shortcut's hosts. No imports: any room may load this file. */
export const SHORTCUT_APP_HOST = 'app.shortcut.com';
export const SHORTCUT_API_HOST = 'api.app.shortcut.com';

export const SHORTCUT_APP_ORIGIN = `https://${SHORTCUT_APP_HOST}`;
export const SHORTCUT_API_ORIGIN = `https://${SHORTCUT_API_HOST}`;
