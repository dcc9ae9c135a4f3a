#!/usr/bin/env node
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare, top } from '../tools/prepare.mjs'

await prepare()
process.env.NODE_ENV ??= 'production'
await import(pathToFileURL(join(top, 'dist', 'server', 'cli.js')).href)
