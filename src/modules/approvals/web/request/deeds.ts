import type { Request } from './types.ts'

export type DeedKey =
  | 'approve'
  | 'decline'
  | 'sendBack'
  | 'add'
  | 'handOver'
  | 'mend'
  | 'remind'
  | 'withdraw'
  | 'repair'

/** What the reader may do, what matters most first. */
export function deedsOf({ may, href, stuck }: Pick<Request, 'may' | 'href' | 'stuck'>): DeedKey[] {
  const mayMend = may.askAgain && href !== null
  return [
    ...(may.decide ? (['approve', 'decline', 'sendBack', 'add', 'handOver'] as const) : []),
    ...(mayMend ? (['mend'] as const) : []),
    ...(may.repair && stuck ? (['repair'] as const) : []),
    ...(may.remind ? (['remind'] as const) : []),
    ...(may.withdraw ? (['withdraw'] as const) : []),
    ...(may.repair && !stuck ? (['repair'] as const) : []),
  ]
}

/** The one deed that leads: what waits for this reader. */
export function isPrimary(key: DeedKey, request: Pick<Request, 'may' | 'href' | 'stuck'>): boolean {
  const [first] = deedsOf(request)
  return key === first && (key === 'approve' || key === 'mend' || (key === 'repair' && request.stuck))
}
