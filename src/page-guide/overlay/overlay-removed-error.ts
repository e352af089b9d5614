/** The page has taken our element away so often that it means to. Everything else that is thrown is our own fault. */
export class OverlayRemovedError extends Error {}
