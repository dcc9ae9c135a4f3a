// npm start: from a fresh clone to a running server. The server runs in this process, so that Ctrl-C reaches it.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare, top } from './prepare.mjs'

await prepare()
process.env.NODE_ENV ??= 'production'
await import(pathToFileURL(join(top, 'dist', 'server', 'server.js')).href)
