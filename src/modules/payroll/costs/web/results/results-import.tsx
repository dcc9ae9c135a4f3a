import { useQueryState } from '#platform/client/use-address.ts'
import { useAsk, useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { formatMoney } from '#platform/ui/format.ts'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import type { Column } from '#platform/ui/table.ts'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import { words as factsWords } from '../../../facts/web/locale.ts'
import { ImportPage } from '../../../facts/web/shared/import-page.tsx'
import { Looked } from '../../../facts/web/shared/looked.tsx'
import { Money } from '../../../runs/web/money.tsx'
import { words } from '../locale.ts'

type Row = (typeof payroll.readBusinessResults)['output']['_output']['rows'][number]

/** Revenue and profit of many months as a table. */
export function ResultsImport() {
  const t = useWords(words)
  const today = useToday()
  const ask = useAsk(payroll.businessResultTemplate)
  const [{ year: asked }, setQuery] = useQueryState()
  const present = Number(today.slice(0, 4))
  const years = [present - 2, present - 1, present]
  const year = years.includes(Number(asked)) ? Number(asked) : present
  return (
    <ImportPage
      kind="results"
      title={t('importTable')}
      crumb={{ label: t('results'), href: `/payroll/results?year=${year}` }}
      note={t('resultsNote')}
      choice={
        <Segmented
          label={t('year')}
          value={String(year)}
          onChange={(next) => setQuery({ year: next })}
          options={years.map((each) => ({ value: String(each), label: String(each) }))}
        />
      }
      template={() => ask({ year })}
      preview={(fileId, onDone) => <Preview key={`${fileId} ${year}`} fileId={fileId} year={year} onDone={onDone} />}
    />
  )
}

function Preview({ fileId, year, onDone }: { fileId: string; year: number; onDone: () => void }) {
  const t = useWords(words)
  const shared = useWords(factsWords)
  const tell = useUndoToast()
  const read = useRead(payroll.readBusinessResults, { fileId, year }, { keep: false })
  const write = useWrite(payroll.importBusinessResults)
  const columns = useColumns()
  if (read.error)
    return <RefusalNote reason={read.error.message} ways={[{ label: shared('otherFile'), onTake: onDone }]} />
  if (!read.data) return <LoadingRows rows={6} height={37} />
  const onSuccess = ({ written }: { written: number }) => {
    tell({ said: t('resultsWritten', { count: written }) })
    onDone()
  }
  return (
    <Looked
      fileName={read.data.fileName}
      rows={read.data.rows}
      good={read.data.good}
      already={read.data.already}
      columns={columns}
      busy={write.isPending}
      problem={write.error?.message}
      onWrite={() => write.mutate({ fileId, year }, { onSuccess })}
      onOther={onDone}
      phone={(row) => (
        <PhoneRow
          title={row.month ?? row.monthText}
          figure={<Money fen={row.revenue} form="rounded" />}
          detail={<Said row={row} />}
          note={
            <>
              {t('profit')} <Money fen={row.profit} form="rounded" />
            </>
          }
        />
      )}
    />
  )
}

function Said({ row: { problem, doubt } }: { row: Row }) {
  const [language] = useLanguage()
  if (problem) return <span className="broken row-problem">{problem[language]}</span>
  return doubt ? <span className="waits row-problem">{doubt[language]}</span> : null
}

function useColumns(): Column<Row>[] {
  const t = useWords(words)
  const shared = useWords(factsWords)
  return [
    {
      ...{ key: 'row', title: shared('row'), number: true, width: 60 },
      render: ({ row }) => <span className="quiet">{row}</span>,
    },
    { key: 'month', title: t('month'), render: ({ month, monthText }) => month ?? monthText },
    ...(['revenue', 'profit'] as const).map(
      (key): Column<Row> => ({
        ...{ key, title: t(`${key}Yuan`), number: true },
        render: (row) => <Beside now={row[`${key}Now`]} next={row[key]} />,
      }),
    ),
    { key: 'note', title: t('source'), render: ({ note }) => note },
    { key: 'problem', title: shared('toLookAt'), render: (row) => <Said row={row} /> },
  ]
}

/** What is to be written, and what it would replace. */
function Beside({ now, next }: { now: Row['revenueNow']; next: Row['revenue'] }) {
  const t = useWords(words)
  const replaces = typeof now === 'number' && typeof next === 'number' && now !== next
  return (
    <span className="line results-beside">
      {replaces && <span className="quiet">{t('now', { amount: formatMoney(now, 'bare') })}</span>}
      <Money fen={next} />
    </span>
  )
}
