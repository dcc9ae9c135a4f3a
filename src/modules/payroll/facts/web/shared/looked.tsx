import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Outcomes } from '#platform/ui/outcomes.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import type { Column } from '#platform/ui/table.ts'
import { words } from '../locale.ts'

const size = 50

type Look = { row: number; employeeNo?: string; problem: unknown }

type LookedProps<Row extends Look> = {
  fileName: string
  rows: readonly Row[]
  good: number
  already?: number
  columns: Column<Row>[]
  phone: (row: Row) => ReactNode
  busy: boolean
  problem: string | undefined
  onWrite: () => void
  onOther: () => void
}

/** What a table comes to, the rows that can’t be taken first, and the deed with its size. */
export function Looked<Row extends Look>({
  fileName,
  rows,
  good,
  already = 0,
  columns,
  phone,
  ...deed
}: LookedProps<Row>) {
  const t = useWords(words)
  const [page, setPage] = useState(1)
  if (rows.length === 0)
    return <RefusalNote reason={t('tableEmpty')} ways={[{ label: t('otherFile'), onTake: deed.onOther }]} />
  const bad = rows.length - good - already
  const sorted = [...rows].sort((a, b) => Number(a.problem === null) - Number(b.problem === null))
  const title = t('previewOf', { name: fileName })
  return (
    <Section title={title}>
      <div className="stack">
        <div className="import-outcomes">
          <Outcomes
            outcomes={[
              { key: 'good', label: t('canWrite'), count: good },
              ...(already > 0 ? [{ key: 'already', label: t('alreadyThere'), count: already }] : []),
              { key: 'bad', label: t('needsLook'), count: bad, ...(bad > 0 && { tone: 'broken' as const }) },
            ]}
          />
        </div>
        {deed.problem && <RefusalNote reason={deed.problem} />}
        <div className="line wrap">
          <Button type="primary" disabled={good === 0} loading={deed.busy} onClick={deed.onWrite}>
            {bad > 0 && good > 0 ? t('writeSome', { count: good, skipped: bad }) : t('writeAll', { count: good })}
          </Button>
          <Button onClick={deed.onOther}>{t('otherFile')}</Button>
        </div>
        <DataTable
          label={title}
          columns={columns}
          rows={sorted.slice((page - 1) * size, page * size)}
          rowKey={({ row }) => String(row)}
          rowName={({ row, employeeNo }) => employeeNo ?? t('rowNumber', { row })}
          page={{ page, size, total: sorted.length, onPage: setPage }}
          phone={phone}
        />
      </div>
    </Section>
  )
}
