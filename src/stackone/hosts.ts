/** StackOne's hosts. Every room may load this file, so it imports nothing. */

/** Where auth links lead. */
export const STACKONE_APP_HOST = 'app.stackone.com';
export const STACKONE_API_HOST = 'api.stackone.com';

export const STACKONE_APP_ORIGIN = `https://${STACKONE_APP_HOST}`;
export const STACKONE_API_ORIGIN = `https://${STACKONE_API_HOST}`;
