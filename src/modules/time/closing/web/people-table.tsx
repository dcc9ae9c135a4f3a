import type { ReactNode } from 'react'
import type { z } from 'zod'
import { useWords } from '#platform/client/use-words.ts'
import { hoursOf } from '#platform/kernel/clock.ts'
import type { Month } from '#platform/kernel/day.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { formatNumber } from '#platform/ui/format.ts'
import type { PageOf } from '#platform/ui/page-foot.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import type { MonthPerson, SaidState } from '../contract.ts'
import { words } from './locale.ts'

type Row = z.infer<typeof MonthPerson>

type PeopleTableProps = { rows: readonly Row[] | undefined; month: Month; page: PageOf; empty: ReactNode }

const hours = (minutes: number): string => (minutes === 0 ? '–' : formatNumber(hoursOf(minutes)))
const overtimeOf = ({ totals }: Row): number => totals.overtimeWorkday + totals.overtimeRest + totals.overtimeHoliday

export function PeopleTable({ rows, month, page, empty }: PeopleTableProps) {
  const t = useWords(words)
  const go = useGo()
  const href = ({ personId }: Row) => `/time/people/${personId}?month=${month}`
  return (
    <DataTable
      label={t('title')}
      columns={useColumns(href)}
      rows={rows}
      rowKey={({ personId }) => personId}
      rowName={({ name }) => name}
      onOpen={(row) => go(href(row))}
      page={page}
      empty={empty}
      phone={(row) => (
        <PhoneRow
          title={row.name}
          figure={<Exceptions row={row} />}
          detail={`${t('worked')} ${hours(row.totals.worked)} · ${t('overtime')} ${hours(overtimeOf(row))}`}
          note={t(`said.${row.said}`)}
        />
      )}
    />
  )
}

function useColumns(href: (row: Row) => string): Column<Row>[] {
  const t = useWords(words)
  const figure = (key: string, title: string, read: (row: Row) => ReactNode): Column<Row> => ({
    ...{ key, title, render: read, number: true, width: 110 },
  })
  return [
    { key: 'name', title: t('name'), render: (row) => <Anchor href={href(row)}>{row.name}</Anchor>, width: 110 },
    { key: 'unit', title: t('unit'), render: ({ unit }) => <span className="soft">{unit}</span> },
    figure('scheduled', t('scheduled'), ({ totals }) => hours(totals.scheduled)),
    figure('worked', t('worked'), ({ totals }) => hours(totals.worked)),
    figure('late', t('late'), ({ totals }) => totals.lateCount || '–'),
    figure('missing', t('missing'), ({ totals }) => totals.missing || '–'),
    figure('absent', t('absent'), ({ totals }) => hours(totals.absent)),
    figure('leave', t('leave'), ({ totals }) => hours(totals.onLeave)),
    figure('overtime', t('overtime'), (row) => hours(overtimeOf(row))),
    { key: 'exceptions', title: '', render: (row) => <Exceptions row={row} /> },
    { key: 'said', title: t('said'), render: (row) => <Said row={row} />, width: 130 },
  ]
}

function Exceptions({ row: { exceptions } }: { row: Row }) {
  const t = useWords(words)
  return (
    <span className="tags">
      {exceptions.map((key) => (
        <StatusTag key={key} tone="waiting">
          {t(`exception.${key}`)}
        </StatusTag>
      ))}
    </span>
  )
}

const tones: Record<SaidState, Tone> = { confirmed: 'good', changed: 'waiting', disputed: 'broken', unsaid: 'normal' }

function Said({ row: { said, note } }: { row: Row }) {
  const t = useWords(words)
  return (
    <span title={note ?? undefined}>
      <StatusTag tone={tones[said]}>{t(`said.${said}`)}</StatusTag>
    </span>
  )
}
