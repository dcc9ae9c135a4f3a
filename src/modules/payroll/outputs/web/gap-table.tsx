import { useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { Note } from '#platform/ui/note.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { payroll } from '../../contract.ts'
import { gapPage } from '../contract.ts'
import { words } from './locale.ts'

type GapTableProps = { runId: string; kind: 'bank' | 'tax' }

/** Whom a file made now would miss, each with the reason; nothing where it misses nobody. */
export function GapTable({ runId, kind }: GapTableProps) {
  const t = useWords(words)
  const [page, setPage] = useState(1)
  const { data, error } = useRead(payroll.outputGaps, { runId, kind, offset: (page - 1) * gapPage })
  if (error) return <RefusalNote reason={error.message} />
  if (!data || data.total === 0) return null
  type Row = (typeof data.rows)[number]
  const reasonOf = ({ reason }: Row) => (isHidden(reason) ? <Locked /> : t(`gap.${reason}`))
  const said = t(kind === 'bank' ? 'leftOut' : 'incomplete', { count: data.total })
  return (
    <>
      <Note tone="waiting">{said}</Note>
      <DataTable
        label={said}
        rows={data.rows}
        rowKey={({ employmentId }) => employmentId}
        rowName={({ name }) => name}
        columns={[
          {
            key: 'name',
            title: t('name'),
            render: ({ personId, name }) => <Anchor href={`/people/${personId}`}>{name}</Anchor>,
            width: 130,
          },
          { key: 'no', title: t('employeeNo'), render: ({ employeeNo }) => employeeNo, width: 110 },
          { key: 'why', title: t('why'), render: reasonOf },
        ]}
        phone={(row) => <PhoneRow title={row.name} figure={row.employeeNo} detail={reasonOf(row)} />}
        {...(data.total > gapPage && { page: { page, size: gapPage, total: data.total, onPage: setPage } })}
      />
    </>
  )
}
