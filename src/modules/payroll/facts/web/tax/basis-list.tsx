import { Button } from 'antd'
import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { CheckField } from '#platform/ui/check-field.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { Note } from '#platform/ui/note.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { type TaxBasis, taxBases } from '../../../contract/terms.ts'
import { payroll } from '../../../contract.ts'
import { pageSize } from '../../contract/terms.ts'
import { words } from '../locale.ts'
import { Money } from '../shared/money.tsx'
import { useListed } from '../shared/use-listed.ts'
import { whoColumns } from '../shared/who.tsx'

type Row = (typeof payroll.taxBases)['output']['_output']['rows'][number]
const views = ['all', 'eligible', 'set'] as const
type Only = (typeof views)[number]

/** 减除费用: by months here, from January for a first job, or 60,000 at once. */
export function BasisList({ year }: { year: number }) {
  const t = useWords(words)
  const listed = useListed()
  const columns = useColumns(year)
  const [{ only: asked, person }, setQuery] = useQueryState()
  const only: Only = views.find((view) => view === asked) ?? 'all'
  const may = useMay(payroll.setTaxBasis.name)
  const found = useRead(payroll.taxBases, { ...listed.asked, year, only })
  const chosen = found.data?.rows.find(({ personId }) => personId === person)
  const open = ({ personId }: Row) => may && setQuery({ person: personId })
  if (found.error && !found.data) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  return (
    <ListPage
      views={views.map((key) => ({ key, label: t(`basisView.${key}`), count: found.data?.counts[key] }))}
      view={only}
      onView={(key) => setQuery({ only: key === 'all' ? undefined : key, page: undefined })}
      search={listed.search}
      filters={[listed.unit]}
    >
      <DataTable
        label={t('tab.basis')}
        columns={columns}
        rows={found.data?.rows}
        rowKey={({ personId }) => personId}
        rowName={({ name }) => name}
        {...(may && { onPeek: open, onOpen: open })}
        page={{ page: listed.asked.page, size: pageSize, total: found.data?.count ?? 0, onPage: listed.onPage }}
        empty={
          listed.narrowed ? (
            <FilteredAway onClear={listed.clear} />
          ) : (
            <Empty title={t(`noBasis.${only}`)}>{t(`noBasisWhy.${only}`)}</Empty>
          )
        }
        phone={(row) => (
          <PhoneRow
            leading={<Avatar name={row.name} size={36} />}
            title={row.name}
            figure={t(`basis.${row.basis}`)}
            detail={row.unit}
            note={row.flat === 'eligible' && row.basis !== 'flat60000' ? t('flat.eligible') : undefined}
          />
        )}
      />
      {chosen && <BasisDialog row={chosen} year={year} onClose={() => setQuery({ person: undefined })} />}
    </ListPage>
  )
}

function useColumns(year: number): Column<Row>[] {
  const t = useWords(words)
  return [
    ...whoColumns<Row>({ who: t('who'), unit: t('unit') }),
    {
      ...{ key: 'basis', title: t('basis') },
      render: ({ basis }) =>
        basis === 'normal' ? <span className="soft">{t('basis.normal')}</span> : <strong>{t(`basis.${basis}`)}</strong>,
    },
    {
      ...{ key: 'months', title: t('monthsBefore', { year: String(year - 1) }), number: true },
      render: ({ months }) => (months === 0 ? <span className="quiet">–</span> : months),
    },
    {
      ...{ key: 'income', title: t('incomeBefore', { year: String(year - 1) }), number: true },
      render: ({ income }) => <Money fen={income} />,
    },
    {
      ...{ key: 'flat', title: t('flatTitle') },
      render: ({ flat, basis }) =>
        flat === 'eligible' ? (
          <StatusTag tone={basis === 'flat60000' ? 'good' : 'waiting'}>{t('flat.eligible')}</StatusTag>
        ) : (
          <span className="quiet">{t(`flat.${flat}`)}</span>
        ),
    },
    { key: 'setBy', title: t('setBy'), render: ({ setBy }) => setBy ?? '' },
  ]
}

function BasisDialog({ row, year, onClose }: { row: Row; year: number; onClose: () => void }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [basis, setBasis] = useState<TaxBasis>(row.flat === 'eligible' ? 'flat60000' : row.basis)
  const [declared, setDeclared] = useState(false)
  const set = useWrite(payroll.setTaxBasis)
  const warnings = set.data?.warnings ?? []
  const send = () => {
    const onSuccess = (done: { warnings: string[] }) => {
      tell({ said: t('basisSet', { name: row.name }) })
      if (done.warnings.length === 0) onClose()
    }
    set.mutate({ personId: row.personId, year, basis, declared }, { onSuccess })
  }
  return (
    <FormDialog
      title={t('basisOf', { name: row.name, year: String(year) })}
      deed={t('save')}
      busy={set.isPending}
      ready={basis !== row.basis && (basis !== 'firstJobOfYear' || declared)}
      problem={set.error?.message}
      onSend={send}
      onClose={onClose}
      {...(warnings.length > 0 && { other: <Button onClick={onClose}>{t('close')}</Button> })}
    >
      <SelectField
        label={t('basis')}
        value={basis}
        onChange={(next) => next && setBasis(next)}
        choices={taxBases.map((value) => ({ value, label: t(`basis.${value}`) }))}
      />
      <p className="soft dense">{t(`basisHow.${basis}`, { year: String(year - 1) })}</p>
      {basis === 'firstJobOfYear' && <CheckField label={t('hasDeclared')} checked={declared} onChange={setDeclared} />}
      {warnings.map((warning) => (
        <Note key={warning} tone="waiting">
          {t(`warning.${warning}`)}
        </Note>
      ))}
    </FormDialog>
  )
}
