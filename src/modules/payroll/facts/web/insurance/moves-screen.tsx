import { HeadSteps, PhoneSteps, useMonth, useMonthName } from '#modules/time/web/month-steps.tsx'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { Section } from '#platform/ui/section.tsx'
import type { Column } from '#platform/ui/table.ts'
import { payroll } from '../../../contract.ts'
import type { MoveKind } from '../../contract/insurance.ts'
import { words } from '../locale.ts'
import { Money } from '../shared/money.tsx'
import { whoColumns } from '../shared/who.tsx'
import './insurance.css'

type Row = (typeof payroll.insuranceMoves)['output']['_output']['rows'][number]

const comes: readonly MoveKind[] = ['joined', 'insured', 'movedIn']

/** 社保增减员: who is to be reported as come and gone in a month. */
export function MovesScreen() {
  const t = useWords(words)
  const name = useMonthName()
  const [month, setMonth] = useMonth()
  const found = useRead(payroll.insuranceMoves, { month })
  const rows = found.data?.rows
  const coming = rows?.filter(({ kind }) => comes.includes(kind))
  const going = rows?.filter(({ kind }) => !comes.includes(kind))
  return (
    <Page>
      <PageHeader
        title={t('moves')}
        crumbs={[{ label: t('insurance'), href: '/payroll/insurance' }]}
        actions={<HeadSteps month={month} onMonth={setMonth} />}
      />
      <Columns>
        <Body>
          <PhoneSteps month={month} onMonth={setMonth} />
          {found.error && !rows && <Problem error={found.error} onRetry={() => void found.refetch()} />}
          {rows?.length === 0 ? (
            <Empty title={t('noMoves', { month: name(month) })}>{t('noMovesWhy')}</Empty>
          ) : (
            <div className="stack apart insured-lists">
              <Moves title={t('coming')} rows={coming} />
              <Moves title={t('going')} rows={going} />
            </div>
          )}
        </Body>
      </Columns>
    </Page>
  )
}

function Moves({ title, rows }: { title: string; rows: readonly Row[] | undefined }) {
  const t = useWords(words)
  const columns = useColumns()
  return (
    <Section title={title} note={rows?.length ?? 0}>
      {rows?.length === 0 ? (
        <p className="quiet dense">{t('none')}</p>
      ) : (
        <DataTable
          label={title}
          columns={columns}
          rows={rows}
          rowKey={({ personId, kind }) => `${personId} ${kind}`}
          rowName={({ name }) => name}
          phone={(row) => (
            <PhoneRow
              leading={<Avatar name={row.name} size={36} />}
              title={row.name}
              figure={<Money fen={row.base} />}
              detail={t(`move.${row.kind}`)}
              note={row.day}
            />
          )}
        />
      )}
    </Section>
  )
}

function useColumns(): Column<Row>[] {
  const t = useWords(words)
  const [language] = useLanguage()
  return [
    ...whoColumns<Row>({ who: t('who'), unit: t('unit') }),
    { key: 'kind', title: t('why'), render: ({ kind }) => t(`move.${kind}`), width: 140 },
    { key: 'day', title: t('day'), render: ({ day }) => <span className="nowrap">{day}</span>, width: 120 },
    { key: 'city', title: t('insuredCity'), render: ({ cityNames }) => cityNames?.[language] ?? '–', width: 120 },
    { key: 'base', title: t('base'), number: true, width: 140, render: ({ base }) => <Money fen={base} /> },
    {
      key: 'fundBase',
      title: t('fundBase'),
      number: true,
      width: 140,
      render: ({ fundBase }) => <Money fen={fundBase} />,
    },
  ]
}
