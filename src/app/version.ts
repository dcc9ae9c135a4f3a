import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Read from package.json at the top of the project, from the sources and from the build alike. */
export const top = import.meta.dirname.split(/[\\/](?:src|dist)[\\/]/)[0] ?? '.'
const { version: found } = createRequire(import.meta.url)(join(top, 'package.json')) as { version: string }

export const version = found
