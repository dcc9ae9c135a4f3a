import type { z } from 'zod'
import type { notice } from '../contract.ts'

export type Listed = z.output<typeof notice.list.output>
export type ListedNotice = Listed['notices'][number]
export type ListedKind = Listed['kinds'][number]

/** One notice among all kinds. */
export const nameOf = ({ kind, key }: Pick<ListedNotice, 'kind' | 'key'>): string => `${kind} ${key}`

export type Settings = z.output<typeof notice.settings.output>
