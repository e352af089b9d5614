/** How a token is deleted on Shortcut's page: a bin beside its name. Source: docs/facts.md ("Shortcut's page"). */

/** Matched against a control's name in lower case, letters and digits only. The documented bin may have no name at all. */
export const DELETE = /^(delete|remove|revoke|trash|bin)/;
