import { Button } from 'antd'
import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#modules/people/web/person-picker.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { CheckField } from '#platform/ui/check-field.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { ListPage } from '#platform/ui/list-page.tsx'
import { MoneyField } from '#platform/ui/money-field.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import type { Column } from '#platform/ui/table.ts'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../../contract.ts'
import { pageSize } from '../../contract/terms.ts'
import { words } from '../locale.ts'
import { Money } from '../shared/money.tsx'
import { MonthField } from '../shared/month-field.tsx'
import { monthIn } from '../shared/month-in.ts'
import { useListed } from '../shared/use-listed.ts'
import { whoColumns } from '../shared/who.tsx'

type Row = (typeof payroll.openings)['output']['_output']['rows'][number]

/** 期初数: what was paid and withheld in the year before the first run here. */
export function OpeningList({ year }: { year: number }) {
  const t = useWords(words)
  const listed = useListed()
  const columns = useColumns()
  const [{ do: deed }, setQuery] = useQueryState()
  const may = useMay(payroll.setOpening.name)
  const found = useRead(payroll.openings, { ...listed.asked, year })
  const enter = may && (
    <Button type="primary" onClick={() => setQuery({ do: 'open' }, true)}>
      {t('enterOpening')}
    </Button>
  )
  if (found.error && !found.data) return <Problem error={found.error} onRetry={() => void found.refetch()} />
  return (
    <ListPage search={listed.search} filters={[listed.unit]}>
      <DataTable
        label={t('tab.openings')}
        columns={columns}
        rows={found.data?.rows}
        rowKey={({ personId }) => personId}
        rowName={({ name }) => name}
        page={{ page: listed.asked.page, size: pageSize, total: found.data?.count ?? 0, onPage: listed.onPage }}
        empty={
          listed.narrowed ? (
            <FilteredAway onClear={listed.clear} />
          ) : (
            <Empty title={t('noOpenings', { year: String(year) })} action={enter}>
              {t('noOpeningsWhy')}
            </Empty>
          )
        }
        phone={(row) => (
          <PhoneRow
            leading={<Avatar name={row.name} size={36} />}
            title={row.name}
            figure={<Money fen={row.tax} />}
            detail={t('throughMonths', { month: row.throughMonth, count: row.months })}
          />
        )}
      />
      {deed === 'open' && <OpeningDialog year={year} onClose={() => setQuery({ do: undefined })} />}
    </ListPage>
  )
}

const moneyColumns = ['income', 'social', 'additional', 'other', 'tax'] as const

function useColumns(): Column<Row>[] {
  const t = useWords(words)
  return [
    ...whoColumns<Row>({ who: t('who'), unit: t('unit') }),
    { key: 'through', title: t('through'), render: ({ throughMonth }) => throughMonth },
    { key: 'months', title: t('months'), number: true, render: ({ months }) => months },
    ...moneyColumns.map(
      (key): Column<Row> => ({
        ...{ key, title: t(`opening.${key}`), number: true },
        render: (row) => <Money fen={row[key]} />,
      }),
    ),
    { key: 'expected', title: t('expectedTax'), number: true, render: (row) => <Expected row={row} /> },
  ]
}

/** What it should come to, marked where it is another. */
function Expected({ row: { tax, expectedTax, months } }: { row: Row }) {
  const isOther = !isHidden(tax) && !isHidden(expectedTax) && Math.abs(tax - expectedTax) > Math.max(1, months) * 100
  return (
    <span className={isOther ? 'waits' : 'quiet'}>
      <Money fen={expectedTax} />
    </span>
  )
}

/** The month before this one, in that year. */
function lastPaid(today: Day, year: number): string {
  const before = addMonths(today, -1).slice(0, 7)
  return before.startsWith(String(year)) ? before : `${year}-12`
}

type Sums = Partial<Record<(typeof moneyColumns)[number], number | undefined>>

function OpeningDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const t = useWords(words)
  const f = useFormat()
  const today = useToday()
  const tell = useUndoToast()
  const [person, setPerson] = useState<PickedPerson>()
  const [through, setThrough] = useState(() => lastPaid(today, year))
  const [months, setMonths] = useState(String(Number(through.slice(5, 7)) || 0))
  const [sums, setSums] = useState<Sums>({ additional: 0, other: 0 })
  const [bonusTaxed, setBonusTaxed] = useState(false)
  const set = useWrite(payroll.setOpening)
  const month = monthIn(through)
  const { income, social, additional = 0, other = 0, tax } = sums
  const whole = person && month && income !== undefined && social !== undefined && tax !== undefined
  const send = () => {
    if (!whole) return
    const onSuccess = ({ expectedTax }: { expectedTax: unknown }) => {
      onClose()
      const expected = typeof expectedTax === 'number' ? f.money(expectedTax, 'bare') : ''
      tell({ said: t('openingSet', { name: person.name, expected }) })
    }
    const figures = { months: Number(months), income, social, additional, other, tax, bonusTaxed }
    set.mutate({ personId: person.personId, throughMonth: month, ...figures }, { onSuccess })
  }
  return (
    <FormDialog
      title={t('enterOpening')}
      deed={t('save')}
      busy={set.isPending}
      ready={Boolean(whole)}
      problem={set.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <PersonPicker label={t('who')} value={person} onChange={setPerson} />
      <Fields columns={2}>
        <MonthField label={t('through')} hint={t('throughHint')} value={through} onChange={setThrough} />
        <SelectField
          label={t('months')}
          hint={t('monthsHint')}
          value={months}
          onChange={(next) => setMonths(next ?? '0')}
          choices={Array.from({ length: 13 }, (_, at) => ({ value: String(at), label: String(at) }))}
        />
        {moneyColumns.map((key) => (
          <MoneyField
            key={key}
            label={t(`opening.${key}`)}
            value={sums[key]}
            onChange={(fen) => setSums((old) => ({ ...old, [key]: fen }))}
          />
        ))}
      </Fields>
      <CheckField label={t('bonusTaxed')} checked={bonusTaxed} onChange={setBonusTaxed} />
    </FormDialog>
  )
}
