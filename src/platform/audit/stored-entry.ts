/**
 * An entry as it lies in the database, undigested. Its `message` is what its hash was made of: the fields from `at` to `body`
 * as COPY writes them in its binary form, each with its length before it, so that none can pass for a part of another.
 */
export type StoredEntry = { id: number; xid: bigint; hash: Buffer; message: Buffer }

/** The columns of COPY, in this order. */
export const storedColumns = 'id, xid, hash, at, actor, operation, about, door, ip, body'

const fields = 10
const signatureBytes = 19

/** Reads the binary form of COPY, piece by piece as it arrives. */
export async function* storedEntries(pieces: AsyncIterable<Buffer>): AsyncGenerator<StoredEntry[]> {
  let rest: Buffer = Buffer.alloc(0)
  let at = signatureBytes
  for await (const piece of pieces) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
    if (bytes.length < at) {
      rest = bytes
      continue
    }
    const found: StoredEntry[] = []
    for (let end = endOf(bytes, at); end > 0; end = endOf(bytes, at)) {
      found.push(entryAt(bytes, at, end))
      at = end
    }
    rest = bytes.subarray(at)
    at = 0
    yield found
  }
}

/** Where the row that begins here ends; 0 when it is not all there, or the table has ended. */
function endOf(bytes: Buffer, from: number): number {
  if (from + 2 > bytes.length || bytes.readInt16BE(from) !== fields) return 0
  let at = from + 2
  for (let field = 0; field < fields; field++) {
    if (at + 4 > bytes.length) return 0
    at += 4 + Math.max(0, bytes.readInt32BE(at))
  }
  return at > bytes.length ? 0 : at
}

/** Number and transaction are eight bytes each; then comes the hash, and after it all that was hashed. */
function entryAt(bytes: Buffer, from: number, end: number): StoredEntry {
  const hashAt = from + 30
  const messageAt = hashAt + bytes.readInt32BE(from + 26)
  return {
    id: Number(bytes.readBigInt64BE(from + 6)),
    xid: bytes.readBigUInt64BE(from + 18),
    hash: bytes.subarray(hashAt, messageAt),
    message: bytes.subarray(messageAt, end),
  }
}
