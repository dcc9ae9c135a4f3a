import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { time } from '../../contract.ts'
import { useClock } from '../../web/use-clock.ts'
import { AskList } from './ask-list.tsx'
import { words } from './locale.ts'
import type { Narrowed } from './overtime-screen.tsx'

type ListProps = { asked: Narrowed; onPage: (page: number) => void }

/** Forgotten punches that were asked for. */
export function CorrectionList({ asked: { month, state, page }, onPage }: ListProps) {
  const t = useWords(words)
  const clock = useClock()
  const found = useRead(time.corrections, { page, ...(month && { month }), ...(state && { state }) })
  return (
    <AskList
      {...{ what: 'correction', found, page, onPage }}
      label={t('view.corrections')}
      idOf={({ correctionId }) => correctionId}
      whenOf={(row) => `${row.day} ${clock(row.clock)}`}
      lineOf={(when) => t('correctionLine', { when })}
      note={({ unit }) => unit}
    />
  )
}
