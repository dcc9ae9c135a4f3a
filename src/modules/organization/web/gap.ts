import { staffingOf } from './chart/chart-node.tsx'

const tones = { over: 'broken', short: 'waits', full: 'soft', unplanned: 'soft' } as const

/** How far a unit is from its plan: −3 with its colour; a dash where there is no plan. */
export function gapOf(people: number, plan: number | null): { text: string; tone: (typeof tones)[keyof typeof tones] } {
  const tone = tones[staffingOf(people, plan)]
  if (plan === null) return { text: '—', tone }
  const gap = people - plan
  const sign = gap > 0 ? '+' : gap < 0 ? '−' : ''
  return { text: `${sign}${Math.abs(gap)}`, tone }
}
