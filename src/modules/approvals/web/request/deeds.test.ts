import { describe, expect, it } from 'vitest'
import { deedsOf, isPrimary } from './deeds.ts'

const nothing = { decide: false, withdraw: false, askAgain: false, remind: false, repair: false }
const request = (may: Partial<typeof nothing>, { href = '/me' as string | null, stuck = false } = {}) => ({
  may: { ...nothing, ...may },
  href,
  stuck,
})

describe('what a reader may do with a request', () => {
  it.each([
    [
      'an approver decides first',
      request({ decide: true }),
      ['approve', 'decline', 'sendBack', 'add', 'handOver'],
      'approve',
    ],
    [
      'the asker reminds, or takes it back',
      request({ remind: true, withdraw: true }),
      ['remind', 'withdraw'],
      undefined,
    ],
    ['what was sent back is to be mended', request({ askAgain: true, withdraw: true }), ['mend', 'withdraw'], 'mend'],
    ['nowhere to mend it', request({ askAgain: true, withdraw: true }, { href: null }), ['withdraw'], undefined],
    [
      'what is stuck is repaired first',
      request({ repair: true, withdraw: true }, { stuck: true }),
      ['repair', 'withdraw'],
      'repair',
    ],
    [
      'what goes on by itself is repaired last',
      request({ repair: true, remind: true }),
      ['remind', 'repair'],
      undefined,
    ],
    ['a reader of a copy does nothing', request({}), [], undefined],
  ] as const)('%s', (_, one, expected, leading) => {
    const keys = deedsOf(one)
    expect(keys).toEqual(expected)
    expect(keys.filter((key) => isPrimary(key, one))).toEqual(leading ? [leading] : [])
  })
})
