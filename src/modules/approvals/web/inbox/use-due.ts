import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import type { Row } from '../../contract.ts'
import { words } from './locale.ts'

type Due = { said: string | null; tone: 'broken' | 'waits' | 'soft' }

/** Until when the reader is to decide: past it, today, or later. */
export function useDue({ dueAt, overdue }: Pick<Row, 'dueAt' | 'overdue'>): Due {
  const t = useWords(words)
  const f = useFormat()
  const today = useToday()
  if (!dueAt) return { said: null, tone: 'soft' }
  const day = new Intl.DateTimeFormat('sv-SE').format(new Date(dueAt)) as Day
  if (overdue) return { said: t('overdueSince', { day: f.day(day, 'near') }), tone: 'broken' }
  if (day === today) return { said: t('dueToday'), tone: 'waits' }
  return { said: t('dueUntil', { day: f.day(day, 'near') }), tone: 'soft' }
}
