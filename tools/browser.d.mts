/** The path of a Chromium that is there. */
export function findBrowser(): string | undefined
