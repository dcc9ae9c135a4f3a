import type { Subject } from '../operation.ts'

/** One line of the audit: who did what to whom, when, through which door. */
export type Entry = {
  at: string
  actor: string | null
  operation: string
  about: Subject[]
  door: string
  ip: string | null
  body: Record<string, unknown>
}

/** PostgreSQL counts microseconds from here. */
const year2000 = Date.UTC(2000)

/** The bytes that PostgreSQL will send of this entry: what is hashed when it is written and when it is checked. */
export function messageOf({ at, actor, operation, about, door, ip, body }: Entry): Buffer {
  return Buffer.concat(
    [momentBytes(at), actor && uuidBytes(actor), operation, aboutBytes(about), door, ip, JSON.stringify(body)].flatMap(
      withLength,
    ),
  )
}

function withLength(field: Buffer | string | null): Buffer[] {
  if (field === null) return [int32(-1)]
  const bytes = Buffer.from(field as string)
  return [int32(bytes.length), bytes]
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function momentBytes(at: string): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(Date.parse(at) - year2000) * 1000n)
  return bytes
}

const uuidBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

/** As jsonb writes it: a version, shorter keys first, a space after each colon and comma. */
function aboutBytes(about: Entry['about']): Buffer {
  const subjects = about.map(({ type, id }) => `{"id": ${JSON.stringify(id)}, "type": ${JSON.stringify(type)}}`)
  return Buffer.from(`\u0001[${subjects.join(', ')}]`)
}

/** Reads the fields back. */
export function entryIn(message: Buffer): Entry {
  let at = 0
  const next = (): Buffer | null => {
    const length = message.readInt32BE(at)
    const from = at + 4
    at = from + Math.max(0, length)
    return length < 0 ? null : message.subarray(from, at)
  }
  const text = (): string => (next() ?? '').toString()
  const moment = next() ?? Buffer.alloc(8)
  const actor = next()
  const [operation, about, door, ip, body] = [text(), text(), text(), next(), text()]
  return {
    at: new Date(Number(moment.readBigInt64BE() / 1000n) + year2000).toISOString(),
    actor: actor && uuidText(actor),
    operation,
    about: JSON.parse(about.slice(1)),
    door,
    ip: ip?.toString() ?? null,
    body: JSON.parse(body),
  }
}

const uuidText = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
