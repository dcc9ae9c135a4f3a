import type { ReactNode } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import type { Column } from '#platform/ui/table.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import { pageSize, type Row } from '../../contract.ts'
import { StateTag } from '../shared/state-tag.tsx'
import { words } from './locale.ts'

type AllTableProps = {
  rows: Row[] | undefined
  /** Nobody decides any more: columns on who is to decide would be empty. */
  closed: boolean
  page: number
  count: number
  onPage: (page: number) => void
  empty: ReactNode
}

export function AllTable({ rows, closed, page, count, onPage, empty }: AllTableProps) {
  const t = useWords(words)
  const go = useGo()
  const [language] = useLanguage()
  const columns = useColumns(closed)
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.requestId}
      rowName={(row) => t('rowName', { asker: row.asker.name, kind: row.title[language] })}
      onOpen={(row) => go(`/approvals/${row.requestId}`)}
      page={{ page, size: pageSize, total: count, onPage }}
      empty={empty}
      phone={(row) => (
        <PhoneRow
          title={`${row.concerns ?? row.asker.name} · ${row.title[language]}`}
          figure={<StateTag request={row} />}
          detail={row.summary[language]}
          note={<Waiting row={row} />}
        />
      )}
    />
  )
}

function useColumns(closed: boolean): Column<Row>[] {
  const t = useWords(words)
  const [language] = useLanguage()
  const { moment } = useFormat()
  const of = (names: Row['step']) => <span className="soft">{names?.[language]}</span>
  const what: Column<Row>[] = [
    { key: 'what', title: t('what'), render: (row) => <What row={row} /> },
    { key: 'asker', title: t('asker'), render: (row) => row.asker.name, width: 110 },
    { key: 'concerns', title: t('concerns'), render: (row) => row.concerns, width: 110 },
  ]
  const now: Column<Row>[] = [
    { key: 'step', title: t('step'), render: (row) => of(row.step) },
    { key: 'waitingFor', title: t('waitingFor'), render: (row) => <Waiting row={row} /> },
    { key: 'due', title: t('due'), render: (row) => <Due row={row} />, width: 130 },
  ]
  return [
    ...what,
    ...(closed ? [] : now),
    {
      key: 'since',
      title: t('since'),
      render: (row) => <span className="nowrap">{moment(row.askedAt)}</span>,
      width: 130,
    },
    { key: 'state', title: t('state'), render: (row) => <StateTag request={row} />, width: 100 },
  ]
}

function What({ row }: { row: Row }) {
  const [language] = useLanguage()
  return (
    <span className="nowrap">
      <span className="strong">{row.title[language]}</span> <span className="soft">{row.summary[language]}</span>
    </span>
  )
}

const namedAtMost = 2

function Waiting({ row }: { row: Row }) {
  const t = useWords(words)
  if (row.stuck) return <span className="broken">{t('nobodyThere')}</span>
  const names = row.waitingFor.slice(0, namedAtMost).join(t('comma'))
  return row.waitingFor.length > namedAtMost ? t('more', { names, count: row.waitingFor.length }) : names
}

function Due({ row }: { row: Row }) {
  const { moment } = useFormat()
  if (row.dueAt === null) return null
  return <span className={row.overdue ? 'nowrap broken' : 'nowrap'}>{moment(row.dueAt)}</span>
}
