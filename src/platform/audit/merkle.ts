import { type Digest, sha256 } from './keyed-hash.ts'

const leaf = Buffer.alloc(9 + 32)
const node = Buffer.alloc(1 + 2 * 32, 1)

/** An entry in its place: its number and its own keyed hash. Leaves and nodes begin differently, so that none passes for the other. */
function leafOf(id: number, entryHash: Uint8Array): Digest {
  const fits = entryHash.length === leaf.length - 9
  const bytes = fits ? leaf : Buffer.alloc(9 + entryHash.length)
  bytes.writeBigInt64BE(BigInt(id), 1)
  bytes.set(entryHash, 9)
  return sha256(bytes)
}

function nodeOf(left: Digest, right: Digest): Digest {
  node.write(left, 1, 'latin1')
  node.write(right, 33, 'latin1')
  return sha256(node)
}

export type Merkle = { add: (id: number, entryHash: Uint8Array) => void; root: () => Buffer }

/** The root over entries given one by one, in memory of their logarithm: finished halves wait at the height they have. */
export function merkle(): Merkle {
  const halves: (Digest | undefined)[] = []
  return {
    add(id, entryHash) {
      let top = leafOf(id, entryHash)
      let height = 0
      for (let half = halves[height]; half !== undefined; half = halves[height]) {
        top = nodeOf(half, top)
        halves[height++] = undefined
      }
      halves[height] = top
    },
    root() {
      let root: Digest | undefined
      for (const half of halves) {
        if (half !== undefined) root = root === undefined ? half : nodeOf(half, root)
      }
      return Buffer.from(root ?? sha256(Buffer.of(0)), 'latin1')
    },
  }
}
