import type pg from 'pg'
import { type Repeating, repeat } from '../jobs/repeat.ts'
import type { World } from '../world.ts'
import { beginning, type Seal, sealHash } from './chain.ts'
import { ownEntries } from './entry.ts'
import { appendHead } from './heads.ts'
import { extend, formatRanges, type IdRange } from './id-ranges.ts'
import { merkle } from './merkle.ts'
import { addSeal, entriesOutsideSeals, horizon, lastSeal, lockSeals, unsealedEntries } from './store.ts'
import type { StoredEntry } from './stored-entry.ts'

/** What sealing and checking the audit needs of the world. */
export type Archive = Pick<World, 'pool' | 'secrets' | 'folder' | 'log'>

/** Seals once a second while there is something to seal. Of several processes one does it at a time. */
export const startSealing = (world: Archive): Repeating => repeat(1000, () => sealAudit(world), world.log)

/**
 * Makes the next link of the chain over all entries whose transactions are finished, so that nobody who writes ever waits.
 * Never by number: numbers are given before the commit, and a slow transaction's come late.
 * @param options.restart for a database just loaded from a backup: what no seal holds is sealed whatever its transaction
 * @returns how many entries were sealed
 */
export async function sealAudit(world: Archive, { restart = false } = {}): Promise<number> {
  const client = await world.pool.connect()
  try {
    await client.query('begin')
    const seal = (await lockSeals(client)) ? await makeSeal(world, client, restart) : undefined
    await client.query('commit')
    if (seal) await appendHead(world.folder, seal.head)
    return seal?.entries ?? 0
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function makeSeal(world: Archive, client: pg.ClientBase, wished: boolean) {
  const last = await lastSeal(client)
  const { xidBelow, due, restarted, lastId } = await horizon(client, last)
  const isRestart = wished || restarted
  if (!due && !isRestart) return undefined
  const source = isRestart ? entriesOutsideSeals(client) : unsealedEntries(client, last, xidBelow)
  const bundle = await bundleOf(world, source)
  if (bundle.entries === 0 && !isRestart) return undefined
  const link = linkAfter(last, bundle, { xidBelow, floor: isRestart ? lastId : (last?.floor_id ?? 0) })
  const hash = sealHash(world.secrets, link)
  const id = await addSeal(client, {
    ...link,
    hash,
    first_id: bundle.ranges[0]?.from ?? 0,
    last_id: (bundle.ranges.at(-1)?.to ?? 1) - 1,
  })
  const head = { seal: id, hash: hash.toString('hex'), entries: link.entries, at: new Date().toISOString() }
  return { entries: link.entries, head }
}

type Bundle = { ranges: IdRange[]; entries: number; root: Buffer }

/** An entry that the product did not write is left out, and stays visible as such to who checks the audit. */
async function bundleOf(world: Archive, source: AsyncIterable<StoredEntry[]>): Promise<Bundle> {
  const ranges: IdRange[] = []
  const isOurs = ownEntries(world.secrets)
  const tree = merkle()
  let entries = 0
  for await (const rows of source) {
    for (const row of rows) {
      if (!isOurs(row)) {
        world.log.error({ entry: row.id }, 'an audit entry was not written by this product; it is not sealed')
        continue
      }
      extend(ranges, row.id)
      tree.add(row.id, row.hash)
      entries++
    }
  }
  return { ranges, entries, root: tree.root() }
}

const linkAfter = (
  last: Seal | undefined,
  bundle: Bundle,
  now: { xidBelow: string; floor: number },
): Omit<Seal, 'id' | 'hash'> => ({
  xid_below: now.xidBelow,
  floor_id: now.floor,
  ids: formatRanges(bundle.ranges),
  entries: bundle.entries,
  merkle_root: bundle.root,
  previous: last?.hash ?? beginning,
})
