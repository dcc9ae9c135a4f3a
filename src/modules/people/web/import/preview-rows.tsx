import { useState } from 'react'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { type Column, DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { choicesOf, type ImportField, importFields } from '../../import/columns.ts'
import { type ImportRow, importPage, type Problem, peopleImport } from '../../import/contract.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'
import { MendDialog, type Mending } from './mend-dialog.tsx'
import { sentenceOfProblem } from './sentence.ts'
import type { ShownImport } from './wizard.tsx'

type Props = { shown: ShownImport; tab: 'problems' | 'doubtful' | 'changes' | 'all'; mendable: number }

const empties = { problems: 'noProblems', doubtful: 'noDoubts', changes: 'noRows', all: 'noRows' } as const

/** The rows of a tab: what the file says, the cell with the problem framed, and beside it what can be done. */
export function PreviewRows({ shown, tab, mendable }: Props) {
  const t = useWords(words)
  const [page, setPage] = useState(1)
  const [mending, setMending] = useState<Mending>()
  const { importId } = shown
  const rows = useRead(peopleImport.importRows, { importId, tab, page })
  const mend = useWrite(peopleImport.mendImport)
  const takeAll = useWrite(peopleImport.applySuggestions)
  const deeds: Deeds = {
    take: (row, { column, suggestion }) => mend.mutate({ importId, cells: [{ row, column, value: suggestion ?? '' }] }),
    edit: (row, problem) => setMending({ importId, row, problem }),
  }
  const columns = useColumns(shown, tab, rows.data?.rows ?? [], deeds)
  const refused = mend.error ?? takeAll.error
  return (
    <div className="import-table stack">
      <DataTable
        label={t(`tab.${tab}`)}
        columns={columns}
        rows={rows.data?.rows}
        rowKey={(row) => String(row.row)}
        rowName={(row) => String(row.row)}
        page={{ page, size: importPage, total: rows.data?.count ?? 0, onPage: setPage }}
        empty={<Empty small title={t(empties[tab])} />}
        phone={(row) => <PhoneLines row={row} deeds={deeds} />}
      />
      {tab === 'problems' && mendable > 0 && (
        <p>
          <button
            className="bare link"
            type="button"
            disabled={takeAll.isPending}
            onClick={() => takeAll.mutate({ importId })}
          >
            {t('takeAll', { count: mendable })}
          </button>
        </p>
      )}
      {refused && <RefusalNote reason={refused.message} />}
      {mending && <MendDialog mending={mending} onClose={() => setMending(undefined)} />}
    </div>
  )
}

type Deeds = { take: (row: number, problem: Problem) => void; edit: (row: number, problem: Problem) => void }

const mostColumns = 8
const first: readonly ImportField[] = [
  'fullName',
  'orgUnit',
  'hireDate',
  'mobile',
  'position',
  'monthlyWage',
  'employeeNo',
  'level',
]

/** The usual fields, and before them whatever is wrong or changes on this page. */
function fieldsToShow(shown: ShownImport, tab: Props['tab'], rows: readonly ImportRow[]): ImportField[] {
  const pressing = rows.flatMap((row) => [
    ...row.problems.map(({ field }) => field),
    ...(tab === 'changes'
      ? importFields.filter((field) => {
          const cell = row.cells[field]
          return cell && !isHidden(cell) && cell.before !== undefined
        })
      : []),
  ])
  const wanted = [...new Set<ImportField>(['fullName', ...pressing, ...first])]
  const chosen = wanted
    .filter((field) => shown.fields.includes(field) || pressing.includes(field))
    .slice(0, mostColumns)
  return importFields
    .filter((field) => chosen.includes(field))
    .toSorted((a, b) => Number(b === 'fullName') - Number(a === 'fullName'))
}

function useColumns(
  shown: ShownImport,
  tab: Props['tab'],
  rows: readonly ImportRow[],
  deeds: Deeds,
): Column<ImportRow>[] {
  const t = useWords(words)
  const names = useNames()
  const cells = fieldsToShow(shown, tab, rows).map(
    (field): Column<ImportRow> => ({
      key: field,
      title: names.column(field),
      number: field === 'monthlyWage',
      render: (row) => <Cell row={row} field={field} />,
    }),
  )
  const last: Column<ImportRow>[] =
    tab === 'problems' || tab === 'doubtful'
      ? [
          { key: 'problem', title: t('problem'), render: (row) => <Problems row={row} /> },
          { key: 'remedy', title: t('remedy'), render: (row) => <Remedies row={row} deeds={deeds} /> },
        ]
      : [
          {
            key: 'outcome',
            title: t('outcome'),
            render: (row) => (
              <span className={row.outcome === 'rejected' ? 'broken' : 'soft'}>{t(`outcome.${row.outcome}`)}</span>
            ),
          },
        ]
  return [
    { key: 'row', title: t('row'), width: 64, render: (row) => <span className="quiet">{row.row}</span> },
    ...cells,
    ...last,
  ]
}

function Cell({ row, field }: { row: ImportRow; field: ImportField }) {
  const t = useWords(words)
  const names = useNames()
  const cell = row.cells[field]
  if (cell && isHidden(cell)) return <Locked />
  const problem = row.problems.find((each) => each.field === field)
  const isChoice = choicesOf[field] !== undefined
  const shown = (text: string | null | undefined) =>
    text && isChoice && !problem ? names.choice(field as 'sex', text as 'male') : text
  if (problem)
    return (
      <span className={problem.severity === 'rejected' ? 'bad-cell' : 'doubtful-cell'}>{cell?.text || t('blank')}</span>
    )
  if (cell?.before === undefined) return shown(cell?.text)
  return (
    <>
      {cell.before !== null && <span className="old-value">{shown(cell.before)}</span>}
      <strong>{shown(cell.text)}</strong>
    </>
  )
}

function Problems({ row }: { row: ImportRow }) {
  const [language] = useLanguage()
  const names = useNames()
  return (
    <div className="problem-text">
      {row.problems.map((problem) => (
        <div key={`${problem.field} ${problem.code}`} className={problem.severity === 'rejected' ? 'broken' : 'waits'}>
          {names.column(problem.field)}：{sentenceOfProblem(problem, language, names)}
        </div>
      ))}
    </div>
  )
}

function Remedies({ row, deeds }: { row: ImportRow; deeds: Deeds }) {
  const t = useWords(words)
  return (
    <div className="problem-text">
      {row.problems.map((problem) => (
        <div key={`${problem.field} ${problem.code}`} className="line">
          {problem.suggestion !== null && (
            <button className="bare link" type="button" onClick={() => deeds.take(row.row, problem)}>
              {t('changeTo', { value: problem.suggestion })}
            </button>
          )}
          {problem.column !== problem.field && (
            <button className="bare link" type="button" onClick={() => deeds.edit(row.row, problem)}>
              {t('edit')}
            </button>
          )}
        </div>
      ))}
    </div>
  )
}

function PhoneLines({ row, deeds }: { row: ImportRow; deeds: Deeds }) {
  const t = useWords(words)
  const name = row.cells.fullName
  return (
    <PhoneRow
      title={(name && !isHidden(name) && name.text) || t('blank')}
      figure={t(`outcome.${row.outcome}`)}
      detail={row.problems.length > 0 ? <Problems row={row} /> : `${t('row')} ${row.row}`}
      note={row.problems.length > 0 && <Remedies row={row} deeds={deeds} />}
    />
  )
}
