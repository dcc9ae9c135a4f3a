import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/**
 * Files at rest: a mark and 8 random bytes, then pieces of 64 KiB, each AES-256-GCM with its number in the nonce and
 * "this is the last one" authenticated with it, so that pieces can't be changed, moved, repeated or cut off.
 */
const mark = Buffer.from('RHF1')
const pieceSize = 64 * 1024
const tagSize = 16
const headSize = mark.length + 8

type Bytes = AsyncIterable<Buffer>

const nonceOf = (salt: Buffer, index: number): Buffer => {
  const nonce = Buffer.alloc(12)
  salt.copy(nonce)
  nonce.writeUInt32BE(index, 8)
  return nonce
}

const endMark = (isLast: boolean): Buffer => Buffer.from([isLast ? 1 : 0])

/** Cuts a stream into pieces of one size; only the last is shorter, and there is always a last. */
async function* pieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ piece: Buffer; isLast: boolean }> {
  let kept: Buffer[] = []
  let length = 0
  for await (const chunk of source) {
    kept.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    length += chunk.byteLength
    if (length <= size) continue
    const all = Buffer.concat(kept)
    let at = 0
    for (; all.length - at > size; at += size) yield { piece: all.subarray(at, at + size), isLast: false }
    kept = [all.subarray(at)]
    length = all.length - at
  }
  yield { piece: Buffer.concat(kept), isLast: true }
}

export async function* seal(key: Buffer, source: AsyncIterable<Uint8Array>): Bytes {
  const salt = randomBytes(8)
  yield Buffer.concat([mark, salt])
  let index = 0
  for await (const { piece, isLast } of pieces(source, pieceSize)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(salt, index++))
    cipher.setAAD(endMark(isLast))
    const body = Buffer.concat([cipher.update(piece), cipher.final()])
    yield Buffer.concat([body, cipher.getAuthTag()])
  }
}

/** @throws when a byte was changed or the end is missing */
export async function* unseal(key: Buffer, source: AsyncIterable<Uint8Array>): Bytes {
  let salt: Buffer | undefined
  let index = 0
  for await (const { piece, isLast } of pieces(
    withoutHead(source, (head) => (salt = saltOf(head))),
    pieceSize + tagSize,
  )) {
    if (!salt || piece.length < tagSize) throw new Error('A sealed file is cut off')
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(salt, index++))
    decipher.setAAD(endMark(isLast))
    decipher.setAuthTag(piece.subarray(-tagSize))
    yield Buffer.concat([decipher.update(piece.subarray(0, -tagSize)), decipher.final()])
  }
}

function saltOf(head: Buffer): Buffer {
  if (!head.subarray(0, mark.length).equals(mark)) throw new Error('Not a sealed file')
  return head.subarray(mark.length)
}

async function* withoutHead(source: AsyncIterable<Uint8Array>, onHead: (head: Buffer) => void): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0)
  for await (const chunk of source) {
    if (!head) {
      yield Buffer.from(chunk)
      continue
    }
    head = Buffer.concat([head, chunk])
    if (head.length < headSize) continue
    onHead(head.subarray(0, headSize))
    yield head.subarray(headSize)
    head = undefined
  }
}
