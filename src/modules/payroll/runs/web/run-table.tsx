import type { ReactNode } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Ring } from '#platform/ui/ring.tsx'
import type { Column } from '#platform/ui/table.ts'
import { useMonthName } from '../../slips/web/months.ts'
import { words } from './locale.ts'
import { Money } from './money.tsx'
import { RunStateTag } from './run-state.tsx'
import { stages, stagesDone } from './stages.ts'
import type { Runs } from './types.ts'

type Row = Runs['rows'][number]

const hrefOf = ({ runId }: Row): string => `/payroll/${runId}`

export function RunTable({ rows, empty }: { rows: readonly Row[]; empty: ReactNode }) {
  const t = useWords(words)
  const go = useGo()
  const nameOf = useRunName()
  return (
    <DataTable
      label={t('title')}
      columns={useColumns()}
      rows={rows}
      rowKey={({ runId }) => runId}
      rowName={nameOf}
      onOpen={(row) => go(hrefOf(row))}
      empty={empty}
      phone={(row) => (
        <PhoneRow
          leading={<RunRing row={row} />}
          title={nameOf(row)}
          figure={<Money fen={row.net} />}
          detail={`${t('people', { count: row.people })} · ${row.payDay}`}
          note={<RunStateTag state={row.state} />}
        />
      )}
    />
  )
}

/** 上海研发 2026年8月, and which of its runs where there are several. */
export function useRunName(): (run: Pick<Row, 'group' | 'month' | 'sequence'>) => string {
  const t = useWords(words)
  const monthName = useMonthName()
  return ({ group, month, sequence }) => {
    const name = t('runOf', { group, month: monthName(month) })
    return sequence > 1 ? `${name} · ${t('extra', { number: sequence })}` : name
  }
}

function RunRing({ row }: { row: Row }) {
  const t = useWords(words)
  const nameOf = useRunName()
  const done = stagesDone(row.state)
  const stuck = row.state === 'failed' || row.state === 'submitted'
  const stage = stages[done]
  return (
    <Ring name={nameOf(row)} total={stages.length} done={done} stuck={stuck && stage ? t(`step.${stage}`) : false} />
  )
}

function useColumns(): Column<Row>[] {
  const t = useWords(words)
  const nameOf = useRunName()
  return [
    {
      key: 'run',
      title: t('month'),
      render: (row) => (
        <span className="line">
          <RunRing row={row} />
          <Anchor href={hrefOf(row)}>{nameOf(row)}</Anchor>
        </span>
      ),
    },
    { key: 'state', title: t('state'), render: ({ state }) => <RunStateTag state={state} />, width: 130 },
    { key: 'people', title: t('headcount'), render: ({ people }) => people, number: true, width: 90 },
    {
      key: 'setAside',
      title: t('setAside'),
      render: ({ setAside }) => (setAside > 0 ? <span className="waits">{setAside}</span> : '–'),
      number: true,
      width: 90,
    },
    { key: 'net', title: t('net'), render: ({ net }) => <Money fen={net} />, number: true, width: 150 },
    { key: 'cost', title: t('cost'), render: ({ cost }) => <Money fen={cost} />, number: true, width: 150 },
    { key: 'payDay', title: t('payDay'), render: ({ payDay }) => payDay, width: 110 },
  ]
}
