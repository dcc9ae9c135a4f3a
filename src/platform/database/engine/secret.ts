import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const secretFile = (folder: string): string => join(folder, 'secrets', 'database')

/** The password of the embedded database, made at the first start. Written through: losing it would lock the data. */
export function databaseSecret(folder: string): string {
  const file = secretFile(folder)
  if (!existsSync(file)) keep(file, randomBytes(24).toString('hex'))
  return readFileSync(file, 'utf8').trim()
}

function keep(file: string, secret: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const handle = openSync(file, 'wx', 0o600)
  writeFileSync(handle, secret)
  fsyncSync(handle)
  closeSync(handle)
}
