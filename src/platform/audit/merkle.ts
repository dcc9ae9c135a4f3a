import { hash } from 'node:crypto'

const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer')

/** An entry in its place: its number and its own keyed hash. Leaves and nodes begin differently, so that none passes for the other. */
export function leafOf(id: number, entryHash: Uint8Array): Buffer {
  const leaf = Buffer.alloc(9 + entryHash.length)
  leaf.writeBigInt64BE(BigInt(id), 1)
  leaf.set(entryHash, 9)
  return sha256(leaf)
}

function nodeOf(left: Buffer, right: Buffer): Buffer {
  const node = Buffer.allocUnsafe(65)
  node[0] = 1
  node.set(left, 1)
  node.set(right, 33)
  return sha256(node)
}

export type Merkle = { add: (leaf: Buffer) => void; root: () => Buffer }

/** The root over leaves given one by one, in memory of their logarithm: finished halves wait at the height they have. */
export function merkle(): Merkle {
  const halves: (Buffer | undefined)[] = []
  return {
    add(leaf) {
      let node = leaf
      let height = 0
      for (let half = halves[height]; half; half = halves[height]) {
        node = nodeOf(half, node)
        halves[height++] = undefined
      }
      halves[height] = node
    },
    root() {
      let root: Buffer | undefined
      for (const half of halves) {
        if (half) root = root ? nodeOf(half, root) : half
      }
      return root ?? sha256(Buffer.of(0))
    },
  }
}
