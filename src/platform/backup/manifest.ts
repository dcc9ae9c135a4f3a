import { z } from 'zod'
import type { Secrets } from '../secrets.ts'

/** Stands first, so that a wrong key is known before anything else. */
export const Opening = z.object({
  product: z.literal('renhe'),
  format: z.literal(1),
  at: z.string(),
  keyCheck: z.string(),
})
export type Opening = z.infer<typeof Opening>

/** Stands last, signed: what is in the backup. It never holds the key. */
export const Manifest = z.object({
  at: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int() })),
  sequences: z.array(z.object({ name: z.string(), value: z.int() })),
  files: z.int(),
  /** Files whose row is there but which were not on the disk. */
  missingFiles: z.array(z.string()),
  newestSeal: z.object({ id: z.int(), hash: z.string(), entries: z.int() }).nullable(),
  parts: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.int() })),
})
export type Manifest = z.infer<typeof Manifest>

export const openingPart = 'opening'
export const manifestPart = 'manifest'
export const tablePart = (name: string): string => `table ${name}`
export const filePart = (id: string): string => `file ${id}`

/** Says of a key whether it is the one, and nothing else about it. */
export const keyCheck = (secrets: Secrets): string => secrets.sign('renhe').toString('hex')

/** The manifest as it is written: its text, and on the line before it the signature. */
export function signManifest(secrets: Secrets, manifest: Manifest): Buffer {
  const text = JSON.stringify(manifest)
  return Buffer.from(`${secrets.sign(`backup ${text}`).toString('hex')}\n${text}`)
}

/** Undefined when it was not signed with this key. */
export function readManifest(secrets: Secrets, bytes: Buffer): Manifest | undefined {
  const [signature = '', ...rest] = bytes.toString('utf8').split('\n')
  const text = rest.join('\n')
  if (secrets.sign(`backup ${text}`).toString('hex') !== signature) return undefined
  return Manifest.parse(JSON.parse(text))
}

/** As the audit's sentences say it: `2026-06-01 08:00 UTC`. */
export const spokenMoment = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`
