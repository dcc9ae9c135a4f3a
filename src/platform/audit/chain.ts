import type { Secrets } from '../secrets.ts'

/** One link of the chain: which entries it holds, what they hash to, and the link before it. */
export type Seal = {
  id: number
  /** Transactions below this one were finished when it was made: no entry of theirs can appear later. */
  xid_below: string
  /** Entries up to this number came with a restored database. */
  floor_id: number
  ids: string
  entries: number
  merkle_root: Buffer
  previous: Buffer
  hash: Buffer
}

/** What the first link has before it. */
export const beginning = Buffer.alloc(32)

/** Keyed, so that who can write to the database but has not the key can't make a chain that fits. */
export const sealHash = (secrets: Secrets, seal: Omit<Seal, 'id' | 'hash'>): Buffer =>
  secrets.sign(
    [
      'seal',
      seal.previous.toString('hex'),
      seal.merkle_root.toString('hex'),
      seal.entries,
      seal.xid_below,
      seal.floor_id,
      seal.ids,
    ].join(' '),
  )
