import type { ReactNode } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { formatMoney } from '#platform/ui/format.ts'
import type { PageOf } from '#platform/ui/page-foot.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import { slipHref } from '../../../slips/web/address.ts'
import type { ChangeKind, RunPerson } from '../../contract.ts'
import { words } from '../locale.ts'
import { differenceOf, Money } from '../money.tsx'

type VarianceTableProps = {
  rows: readonly RunPerson[] | undefined
  runId: string
  current: string | undefined
  onPeek: (row: RunPerson) => void
  page: PageOf
  empty: ReactNode
}

export function VarianceTable({ runId, ...table }: VarianceTableProps) {
  const t = useWords(words)
  const go = useGo()
  const href = (row: RunPerson) => slipHref(runId, row)
  return (
    <DataTable
      {...table}
      label={t('step.check')}
      columns={useColumns(href)}
      rowKey={({ employmentId }) => employmentId}
      rowName={({ name }) => name}
      onOpen={(row) => go(href(row))}
      phone={(row) => (
        <PhoneRow
          title={row.name}
          figure={<Money fen={row.net} />}
          detail={<Moved row={row} />}
          note={<Money fen={differenceOf(row.net, row.before)} signed />}
        />
      )}
    />
  )
}

function useColumns(href: (row: RunPerson) => string): Column<RunPerson>[] {
  const t = useWords(words)
  return [
    { key: 'name', title: t('name'), render: (row) => <Anchor href={href(row)}>{row.name}</Anchor>, width: 110 },
    { key: 'unit', title: t('unit'), render: ({ unit }) => <span className="soft">{unit}</span>, width: 140 },
    { key: 'net', title: t('net'), render: ({ net }) => <Money fen={net} />, number: true, width: 120 },
    {
      key: 'change',
      title: t('change'),
      render: ({ net, before }) => <Money fen={differenceOf(net, before)} signed />,
      number: true,
      width: 120,
    },
    { key: 'moved', title: t('moved'), render: (row) => <Moved row={row} /> },
    { key: 'kinds', title: t('flags'), render: ({ kinds }) => <Kinds kinds={kinds} />, width: 170 },
  ]
}

const shownAtMost = 2

/** The largest movements, in a line. */
function Moved({ row: { movements, before } }: { row: RunPerson }) {
  const t = useWords(words)
  const [language] = useLanguage()
  if (isHidden(movements)) return null
  if (before === null) return <span className="quiet">{t('firstTime')}</span>
  if (movements.length === 0) return <span className="quiet">{t('nothingMoved')}</span>
  const said = movements.slice(0, shownAtMost).map(({ names, before: old, after }) => {
    const [item, difference] = [names[language], after - old]
    if (old < 0 || after < 0)
      return t(difference > 0 ? 'keptLess' : 'keptMore', { item, amount: formatMoney(Math.abs(difference), 'bare') })
    return t('movedBy', { item, amount: `${difference > 0 ? '+' : ''}${formatMoney(difference, 'bare')}` })
  })
  const rest = movements.length - said.length
  return (
    <span className="soft">
      {said.join(' · ')}
      {rest > 0 && <span className="quiet"> · {t('andMore', { count: movements.length })}</span>}
    </span>
  )
}

const tones: Record<ChangeKind, Tone> = {
  joined: 'running',
  left: 'normal',
  raise: 'running',
  zero: 'broken',
  negative: 'broken',
  taxJump: 'waiting',
  corrected: 'waiting',
  up: 'normal',
  down: 'normal',
}

const unsaid: readonly ChangeKind[] = ['up', 'down']

export function Kinds({ kinds }: { kinds: readonly ChangeKind[] }) {
  const t = useWords(words)
  return (
    <span className="run-tags">
      {kinds
        .filter((kind) => !unsaid.includes(kind))
        .map((kind) => (
          <StatusTag key={kind} tone={tones[kind]}>
            {t(`kind.${kind}`)}
          </StatusTag>
        ))}
    </span>
  )
}
