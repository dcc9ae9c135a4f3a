import type { Plugin } from 'vite'

/** Writes `.vite/pages.json`, which the server reads: `{ path, scripts, styles }[]`. */
export function pageFiles(): Plugin
