import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { hoursOf } from '#platform/kernel/clock.ts'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { time } from '../../contract.ts'
import { useClock } from '../../web/use-clock.ts'
import { AskList } from './ask-list.tsx'
import { words } from './locale.ts'
import type { Narrowed } from './overtime-screen.tsx'
import type { ListedOvertime } from './types.ts'

type ListProps = { asked: Narrowed; onPage: (page: number) => void }

/** Overtime that was asked for. */
export function OvertimeList({ asked: { month, state, page }, onPage }: ListProps) {
  const t = useWords(words)
  const clock = useClock()
  const found = useRead(time.overtimes, { page, ...(month && { month }), ...(state && { state }) })
  const own: Column<ListedOvertime>[] = [
    { key: 'hours', title: t('length'), number: true, render: ({ counted }) => hoursOf(counted) },
    { key: 'kind', title: t('kind'), render: ({ kind }) => kind && t(`kind.${kind}`) },
    { key: 'comp', title: t('comp'), render: ({ comp }) => (comp ? t('rest') : t('pay')) },
  ]
  return (
    <AskList
      {...{ what: 'overtime', found, page, onPage, own }}
      label={t('view.requests')}
      idOf={({ overtimeId }) => overtimeId}
      whenOf={({ day, from, to }) => `${day} ${clock(from)}–${clock(to)}`}
      lineOf={(when) => t('overtimeLine', { when })}
      note={({ counted }) => t('hours', { hours: hoursOf(counted) })}
      mark={({ emergency }) => emergency && <StatusTag tone="broken">{t('emergency')}</StatusTag>}
    />
  )
}
