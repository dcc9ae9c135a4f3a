import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty, FilteredAway } from '#platform/ui/empty.tsx'
import { Explained } from '#platform/ui/explained.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import type { leave } from '../../../contract.ts'
import { pageSize } from '../../../contract.ts'
import { useAmount } from '../../shared/amount.ts'
import { words } from '../locale.ts'
import type { Turning } from '../types.ts'

type TurningTableProps = {
  found: (typeof leave.yearEndPreview)['output']['_output'] | undefined
  page: number
  searching: boolean
  onPage: (page: number) => void
  onClear: () => void
}

/** A row for each person and type: what ends, what goes on, what comes. */
export function TurningTable({ found, page, searching, onPage, onClear }: TurningTableProps) {
  const t = useWords(words)
  const amount = useAmount()
  const [language] = useLanguage()
  return (
    <DataTable
      label={t('yearEnd')}
      columns={useColumns()}
      rows={found?.rows}
      rowKey={({ personId, type }) => `${personId} ${type.typeId}`}
      rowName={({ name, type }) => `${name} ${type.names[language]}`}
      page={{ page, size: pageSize, total: found?.count ?? 0, onPage }}
      empty={
        searching ? <FilteredAway onClear={onClear} /> : <Empty title={t('nothingTurns')}>{t('nothingTurnsWhy')}</Empty>
      }
      phone={(row) => (
        <PhoneRow
          leading={<Avatar name={row.name} size={36} />}
          title={`${row.name} ${row.type.names[language]}`}
          {...(row.given !== 0 && { figure: t('plus', { amount: amount(row.given, row.type.unit) }) })}
          detail={t('endsAndGoesOn', {
            runsOut: amount(row.runsOut, row.type.unit),
            carried: amount(row.carried, row.type.unit),
          })}
          note={<Posted row={row} />}
        />
      )}
    />
  )
}

function useColumns(): Column<Turning>[] {
  const t = useWords(words)
  const amount = useAmount()
  const [language] = useLanguage()
  const figure = (key: 'left' | 'runsOut' | 'carried'): Column<Turning> => ({
    ...{ key, title: t(`turning.${key}`), number: true },
    render: (row) => (row[key] === 0 ? <span className="quiet">–</span> : amount(row[key], row.type.unit)),
  })
  return [
    {
      ...{ key: 'who', title: t('who'), fixed: true },
      render: ({ name, employeeNo }) => (
        <span className="nowrap">
          {name} <span className="quiet small">{employeeNo}</span>
        </span>
      ),
    },
    { key: 'unit', title: t('unit'), render: ({ unit }) => <span className="nowrap soft">{unit}</span> },
    { key: 'type', title: t('type'), render: ({ type }) => <span className="nowrap">{type.names[language]}</span> },
    figure('left'),
    figure('runsOut'),
    figure('carried'),
    { key: 'given', title: t('turning.given'), number: true, render: (row) => <Given row={row} /> },
    { key: 'state', title: t('turning.state'), render: (row) => <Posted row={row} /> },
  ]
}

function Given({ row: { name, type, given, steps } }: { row: Turning }) {
  const t = useWords(words)
  const amount = useAmount()
  const [language] = useLanguage()
  const said = amount(given, type.unit)
  if (steps.length === 0) return <>{said}</>
  return (
    <Explained
      title={t('givenTitle', { name, type: type.names[language] })}
      steps={[
        ...steps.map(({ label, formula, value }) => ({
          label: `${label[language]} ${formula[language]}`.trim(),
          value,
        })),
        { label: t('turning.given'), value: said },
      ]}
    >
      {said}
    </Explained>
  )
}

function Posted({ row: { posted, given, notEntitled } }: { row: Turning }) {
  const t = useWords(words)
  const [language] = useLanguage()
  return (
    <span className="line wrap">
      {given === 0 ? null : posted ? (
        <span className="quiet small">{t('posted')}</span>
      ) : (
        <StatusTag tone="planned">{t('toPost')}</StatusTag>
      )}
      {notEntitled && (
        <span title={notEntitled[language]}>
          <StatusTag tone="waiting">{t('notEntitled')}</StatusTag>
          <span className="small soft not-entitled">{notEntitled[language]}</span>
        </span>
      )}
    </span>
  )
}
