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
import { leave } from '../../../contract.ts'
import { words } from '../locale.ts'

type Read = (typeof leave.readOpening)['output']['_output']
type Row = Exclude<Read['rows'], { hidden: true }>[number]

const size = 50

type PreviewProps = { fileId: string; onOther: () => void; onStarted: (jobId: string) => void }

/** What the table comes to, the rows that can't be taken first, and the deed with its size. */
export function OpeningPreview({ fileId, onOther, onStarted }: PreviewProps) {
  const t = useWords(words)
  const read = useRead(leave.readOpening, { fileId }, { keep: false })
  if (read.error) return <RefusalNote reason={read.error.message} ways={[{ label: t('otherFile'), onTake: onOther }]} />
  if (!read.data) return <LoadingRows rows={6} height={37} />
  const { rows } = read.data
  if (isHidden(rows)) return <NotPermitted />
  if (rows.length === 0)
    return <RefusalNote reason={t('openingEmpty')} ways={[{ label: t('otherFile'), onTake: onOther }]} />
  return <Looked read={read.data} rows={rows} {...{ fileId, onOther, onStarted }} />
}

type LookedProps = PreviewProps & { read: Read; rows: readonly Row[] }

function Looked({ read: { fileName, good, bad }, rows, fileId, onOther, onStarted }: LookedProps) {
  const t = useWords(words)
  const [page, setPage] = useState(1)
  const write = useWrite(leave.importOpeningFile)
  const sorted = [...rows.filter(({ problem }) => problem), ...rows.filter(({ problem }) => !problem)]
  const columns = useColumns()
  const send = () => write.mutate({ fileId }, { onSuccess: ({ jobId }) => onStarted(jobId) })
  return (
    <Section title={t('openingPreview', { name: fileName })}>
      <div className="stack">
        <div className="opening-outcomes">
          <Outcomes
            outcomes={[
              { key: 'good', label: t('canWrite'), count: good },
              { key: 'bad', label: t('needsLook'), count: bad, ...(bad > 0 && { tone: 'broken' as const }) },
            ]}
          />
        </div>
        {write.error && <RefusalNote reason={write.error.message} />}
        <div className="line wrap">
          <Button type="primary" disabled={good === 0} loading={write.isPending} onClick={send}>
            {bad > 0 && good > 0 ? t('writeSome', { count: good, skipped: bad }) : t('writeAll', { count: good })}
          </Button>
          <Button onClick={onOther}>{t('otherFile')}</Button>
        </div>
        {good + bad > rows.length && (
          <p className="dense quiet">{t('openingFirst', { shown: rows.length, count: good + bad })}</p>
        )}
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
