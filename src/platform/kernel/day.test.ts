import { describe, expect, it } from 'vitest'
import { hourIn, todayIn } from './day.ts'

describe('now, where the company is', () => {
  it.each([
    ['2026-06-30T15:59:59Z', 'Asia/Shanghai', '2026-06-30', 23],
    ['2026-06-30T16:00:00Z', 'Asia/Shanghai', '2026-07-01', 0],
    ['2026-07-01T00:00:00Z', 'Asia/Shanghai', '2026-07-01', 8],
    ['2026-07-01T03:30:00Z', 'America/New_York', '2026-06-30', 23],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29', 3],
  ])('%s in %s: %s, hour %d', (now, zone, day, hour) =>
    expect([todayIn(zone, new Date(now)), hourIn(zone, new Date(now))]).toEqual([day, hour]),
  )
})
