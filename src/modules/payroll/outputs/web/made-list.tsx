import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { download } from '#platform/client/download.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useAsk, useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../contract.ts'
import { Money } from '../../runs/web/money.tsx'
import { IncludedDialog } from './included-dialog.tsx'
import { words } from './locale.ts'

type Row = z.output<typeof payroll.outputs.output>['rows'][number]

/** By whom and when, for how many with how much, and until when it lies there. */
function Told({ row: { by, at, kind, people, fen, until } }: { row: Row }) {
  const t = useWords(words)
  const f = useFormat()
  return (
    <>
      {t('madeBy', { by, at: f.moment(at) })}
      {people !== null && ` · ${t('peopleIn', { count: people })}`}
      {kind === 'bank' && fen !== null && (
        <>
          {' · '}
          <Money fen={fen} form="exact" />
        </>
      )}
      {until && ` · ${t('until', { day: f.day(until.slice(0, 10) as Day, 'sentence') })}`}
    </>
  )
}

/** What was made of the run, by whom and when. */
export function MadeList({ runId }: { runId: string }) {
  const t = useWords(words)
  const may = useMay(payroll.downloadOutput.name)
  const ask = useAsk(payroll.downloadOutput)
  const [problem, setProblem] = useState<string>()
  const [shown, setShown] = useState<Row>()
  const { data, error } = useRead(payroll.outputs, { runId })

  async function fetchIt(outputId: string) {
    setProblem(undefined)
    try {
      download((await ask({ outputId })).ticket)
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason))
    }
  }

  if (error) return <RefusalNote reason={error.message} />
  if (!data || data.rows.length === 0) return null
  const deeds = (row: Row) => (
    <span className="line">
      {row.people !== null && (
        <Button size="small" type="text" aria-label={`${t('whoIsIn')} ${row.name}`} onClick={() => setShown(row)}>
          {t('whoIsIn')}
        </Button>
      )}
      {may && (
        <Button size="small" aria-label={`${t('download')} ${row.name}`} onClick={() => void fetchIt(row.outputId)}>
          {t('download')}
        </Button>
      )}
    </span>
  )
  return (
    <>
      <h3 className="soft">{t('made')}</h3>
      {problem && <RefusalNote reason={problem} />}
      <ListRows label={t('made')}>
        {data.rows.map((row) => (
          <ListRow key={row.outputId} title={row.name} detail={<Told row={row} />} action={deeds(row)} />
        ))}
      </ListRows>
      {shown && <IncludedDialog runId={runId} {...shown} onClose={() => setShown(undefined)} />}
    </>
  )
}
