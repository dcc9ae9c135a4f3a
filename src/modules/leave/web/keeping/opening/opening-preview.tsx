import { Button } from 'antd'
import { useState } from 'react'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { NotPermitted } from '#platform/ui/empty.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Outcomes } from '#platform/ui/outcomes.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import type { Column } from '#platform/ui/table.ts'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { leave } from '../../../contract.ts'
import { words } from '../locale.ts'

type Read = (typeof leave.readOpening)['output']['_output']
type Row = Exclude<Read['rows'], { hidden: true }>[number]

const size = 50

/** What the table comes to, the rows that can't be taken first, and the deed with its size. */
export function OpeningPreview({ fileId, onDone }: { fileId: string; onDone: () => void }) {
  const t = useWords(words)
  const read = useRead(leave.readOpening, { fileId }, { keep: false })
  if (read.error) return <RefusalNote reason={read.error.message} ways={[{ label: t('otherFile'), onTake: onDone }]} />
  if (!read.data) return <LoadingRows rows={6} height={37} />
  const { rows, fileName } = read.data
  if (isHidden(rows)) return <NotPermitted />
  if (rows.length === 0)
    return <RefusalNote reason={t('openingEmpty')} ways={[{ label: t('otherFile'), onTake: onDone }]} />
  return <Looked fileName={fileName} rows={rows} onDone={onDone} />
}

function Looked({ fileName, rows, onDone }: { fileName: string; rows: readonly Row[]; onDone: () => void }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [page, setPage] = useState(1)
  const write = useWrite(leave.importOpening)
  const good = rows.filter(({ problem }) => !problem)
  const bad = rows.filter(({ problem }) => problem)
  const sorted = [...bad, ...good]
  const columns = useColumns()

  function send() {
    const plain = good.map(({ employeeNo, code, days, day, expires }) => ({
      employeeNo,
      code,
      days,
      day,
      ...(expires && { expires }),
    }))
    const onSuccess = ({ written }: { written: number }) => {
      if (written === 0) return
      tell({ said: t('openingWritten', { count: written }) })
      onDone()
    }
    write.mutate({ rows: plain, preview: false }, { onSuccess })
  }

  return (
    <Section title={t('openingPreview', { name: fileName })}>
      <div className="stack">
        <div className="opening-outcomes">
          <Outcomes
            outcomes={[
              { key: 'good', label: t('canWrite'), count: good.length },
              {
                key: 'bad',
                label: t('needsLook'),
                count: bad.length,
                ...(bad.length > 0 && { tone: 'broken' as const }),
              },
            ]}
          />
        </div>
        {write.error && <RefusalNote reason={write.error.message} />}
        {write.data && write.data.problems.length > 0 && <RefusalNote reason={t('changedMeanwhile')} />}
        <div className="line wrap">
          <Button type="primary" disabled={good.length === 0} loading={write.isPending} onClick={send}>
            {bad.length > 0 && good.length > 0
              ? t('writeSome', { count: good.length, skipped: bad.length })
              : t('writeAll', { count: good.length })}
          </Button>
          <Button onClick={onDone}>{t('otherFile')}</Button>
        </div>
        <DataTable
          label={t('openingPreview', { name: fileName })}
          columns={columns}
          rows={sorted.slice((page - 1) * size, page * size)}
          rowKey={({ row }) => String(row)}
          rowName={({ employeeNo }) => employeeNo}
          page={{ page, size, total: sorted.length, onPage: setPage }}
          phone={(row) => <OnPhone row={row} />}
        />
      </div>
    </Section>
  )
}

function useColumns(): Column<Row>[] {
  const t = useWords(words)
  const [language] = useLanguage()
  return [
    { key: 'row', title: t('row'), number: true, width: 60, render: ({ row }) => <span className="quiet">{row}</span> },
    { key: 'number', title: t('employeeNo'), render: ({ employeeNo }) => employeeNo },
    { key: 'who', title: t('who'), render: ({ name }) => name ?? <span className="quiet">–</span> },
    { key: 'type', title: t('type'), render: ({ type, code }) => type?.names[language] ?? code },
    {
      key: 'days',
      title: t('openingDays'),
      number: true,
      render: ({ days, problem }) => (problem && days === 0 ? '–' : days),
    },
    { key: 'day', title: t('openingDay'), render: ({ day }) => <span className="nowrap">{day}</span> },
    { key: 'expires', title: t('openingExpires'), render: ({ expires }) => <span className="nowrap">{expires}</span> },
    {
      ...{ key: 'problem', title: t('problem') },
      render: ({ problem }) => problem && <span className="broken rule-line">{problem[language]}</span>,
    },
  ]
}

function OnPhone({ row: { row, employeeNo, name, type, code, days, problem } }: { row: Row }) {
  const t = useWords(words)
  const [language] = useLanguage()
  return (
    <PhoneRow
      title={`${name ?? employeeNo} ${type?.names[language] ?? code}`}
      figure={t('days', { count: days })}
      detail={problem ? <span className="broken rule-on-phone">{problem[language]}</span> : employeeNo}
      note={t('rowNumber', { row })}
    />
  )
}
