import { useQueryState } from '#platform/client/use-address.ts'
import { useAsk, useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import type { Column } from '#platform/ui/table.ts'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { ImportPage } from '../shared/import-page.tsx'
import { Looked } from '../shared/looked.tsx'
import { Money } from '../shared/money.tsx'

type Row = (typeof payroll.readOpenings)['output']['_output']['rows'][number]

/** 导入期初数: what was paid this year elsewhere, as a table. */
export function OpeningsImport() {
  const t = useWords(words)
  const today = useToday()
  const ask = useAsk(payroll.openingTemplate)
  const [{ year: asked }, setQuery] = useQueryState()
  const present = Number(today.slice(0, 4))
  const year = Number(asked) === present - 1 ? present - 1 : present
  return (
    <ImportPage
      kind="openings"
      title={t('importOpenings')}
      crumb={{ label: t('tax'), href: '/payroll/tax?tab=openings' }}
      note={t('openingsNote')}
      choice={
        <Segmented
          label={t('year')}
          value={String(year)}
          onChange={(next) => setQuery({ year: next })}
          options={[present - 1, present].map((each) => ({
            value: String(each),
            label: t('ofYear', { year: String(each) }),
          }))}
        />
      }
      template={() => ask({ year })}
      preview={(fileId, onDone) => <Preview key={`${fileId} ${year}`} fileId={fileId} year={year} onDone={onDone} />}
    />
  )
}

function Preview({ fileId, year, onDone }: { fileId: string; year: number; onDone: () => void }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const read = useRead(payroll.readOpenings, { fileId, year }, { keep: false })
  const write = useWrite(payroll.importOpenings)
  const columns = useColumns()
  if (read.error) return <RefusalNote reason={read.error.message} ways={[{ label: t('otherFile'), onTake: onDone }]} />
  if (!read.data) return <LoadingRows rows={6} height={37} />
  const onSuccess = ({ written }: { written: number }) => {
    tell({ said: t('openingsWritten', { count: written }) })
    onDone()
  }
  return (
    <Looked
      fileName={read.data.fileName}
      rows={read.data.rows}
      good={read.data.good}
      columns={columns}
      busy={write.isPending}
      problem={write.error?.message}
      onWrite={() => write.mutate({ fileId, year }, { onSuccess })}
      onOther={onDone}
      phone={(row) => (
        <PhoneRow
          title={row.name ?? row.employeeNo}
          figure={<Money fen={row.tax} />}
          detail={<Said row={row} />}
          note={t('rowNumber', { row: row.row })}
        />
      )}
    />
  )
}

function Said({ row: { problem, doubt } }: { row: Row }) {
  const [language] = useLanguage()
  const look = shown(doubt)
  if (problem) return <span className="broken row-problem">{problem[language]}</span>
  return look ? <span className="waits row-problem">{look[language]}</span> : null
}

const moneyColumns = ['income', 'social', 'additional', 'other', 'tax', 'expectedTax'] as const

function useColumns(): Column<Row>[] {
  const t = useWords(words)
  return [
    { key: 'row', title: t('row'), number: true, width: 60, render: ({ row }) => <span className="quiet">{row}</span> },
    { key: 'number', title: t('employeeNo'), render: ({ employeeNo }) => employeeNo },
    { key: 'who', title: t('who'), render: ({ name }) => name ?? <span className="quiet">–</span> },
    { key: 'through', title: t('through'), render: ({ throughMonth }) => throughMonth ?? '–' },
    { key: 'months', title: t('months'), number: true, render: ({ months }) => (months < 0 ? '–' : months) },
    ...moneyColumns.map(
      (key): Column<Row> => ({
        ...{ key, title: key === 'expectedTax' ? t('expectedTax') : t(`opening.${key}`), number: true },
        render: (row) => <Money fen={row[key]} />,
      }),
    ),
    { key: 'problem', title: t('toLookAt'), render: (row) => <Said row={row} /> },
  ]
}
