import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#modules/people/web/person-picker.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Dialog } from '#platform/ui/dialog.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import type { Column } from '#platform/ui/table.ts'
import { payroll } from '../../../contract.ts'
import { pageSize } from '../../contract/terms.ts'
import { words } from '../locale.ts'
import { DeclareFor } from '../own/declare.tsx'
import { DeductionRows } from '../own/deduction-rows.tsx'
import { Money } from '../shared/money.tsx'
import { useListed } from '../shared/use-listed.ts'
import { whoColumns } from '../shared/who.tsx'

type Row = (typeof payroll.deductions)['output']['_output']['rows'][number]
type Only = 'all' | 'unconfirmed'

/** 专项附加扣除 of everybody; who has not confirmed his for the next year. */
export function DeductionList({ year }: { year: number }) {
  const t = useWords(words)
  const listed = useListed()
  const columns = useColumns()
  const [{ only: asked, person, do: deed }, setQuery] = useQueryState()
  const only: Only = asked === 'unconfirmed' ? asked : 'all'
  const found = useRead(payroll.deductions, { ...listed.asked, year, only })
  const chosen = found.data?.rows.find(({ personId }) => personId === person)
  const open = ({ personId }: Row) => setQuery({ person: personId }, true)
  if (found.error && !found.data) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  return (
    <ListPage
      views={(['all', 'unconfirmed'] as const).map((key) => ({
        ...{ key, label: t(`deductionView.${key}`, { year: String(year + 1) }), count: found.data?.counts[key] },
      }))}
      view={only}
      onView={(key) => setQuery({ only: key === 'all' ? undefined : key, page: undefined })}
      search={listed.search}
      filters={[listed.unit]}
    >
      <DataTable
        label={t('tab.deductions')}
        columns={columns}
        rows={found.data?.rows}
        rowKey={({ personId }) => personId}
        rowName={({ name }) => name}
        onPeek={open}
        onOpen={open}
        page={{ page: listed.asked.page, size: pageSize, total: found.data?.count ?? 0, onPage: listed.onPage }}
        empty={
          listed.narrowed ? (
            <FilteredAway onClear={listed.clear} />
          ) : (
            <Empty title={t(`noDeductions.${only}`)}>{t(`noDeductionsWhy.${only}`)}</Empty>
          )
        }
        phone={(row) => (
          <PhoneRow
            leading={<Avatar name={row.name} size={36} />}
            title={row.name}
            figure={<Money fen={row.thisMonth} />}
            detail={<Kinds row={row} />}
          />
        )}
      />
      {chosen && deed !== 'declare' && (
        <Dialog open title={t('deductionsOf', { name: chosen.name })} onClose={() => setQuery({ person: undefined })}>
          <DeductionRows rows={chosen.rows} />
        </Dialog>
      )}
      {deed === 'declare' && <DeclareForDialog onClose={() => setQuery({ do: undefined })} />}
    </ListPage>
  )
}

function Kinds({ row: { rows } }: { row: Row }) {
  const t = useWords(words)
  const kinds = [...new Set(rows.flatMap(({ kind }) => (isHidden(kind) ? [] : [kind])))]
  if (kinds.length === 0 && rows.length > 0) return <Locked />
  return <>{kinds.map((kind) => t(`kind.${kind}`)).join(t('comma'))}</>
}

function useColumns(): Column<Row>[] {
  const t = useWords(words)
  return [
    ...whoColumns<Row>({ who: t('who'), unit: t('unit') }),
    { key: 'kinds', title: t('tab.deductions'), render: (row) => <Kinds row={row} /> },
    { key: 'month', title: t('thisMonth'), number: true, render: ({ thisMonth }) => <Money fen={thisMonth} /> },
  ]
}

function DeclareForDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words)
  const [person, setPerson] = useState<PickedPerson>()
  return (
    <Dialog open title={person ? t('declareForName', { name: person.name }) : t('declareFor')} onClose={onClose}>
      {person ? (
        <DeclareFor personId={person.personId} onDone={onClose} />
      ) : (
        <PersonPicker label={t('forWhom')} value={person} onChange={setPerson} />
      )}
    </Dialog>
  )
}
