import { createHmac, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyedHash } from './keyed-hash.ts'

test.each([0, 1, 63, 64, 400, 4096, 4097, 100_000])('%i bytes hash as HMAC-SHA256 says', (length) => {
  const key = randomBytes(32)
  const ours = keyedHash(key)
  for (const message of [randomBytes(length), randomBytes(7), randomBytes(length)]) {
    expect(Buffer.from(ours(message), 'latin1')).toEqual(createHmac('sha256', key).update(message).digest())
  }
})
