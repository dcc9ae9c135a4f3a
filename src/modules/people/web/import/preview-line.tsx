import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Locked } from '#platform/ui/masked.tsx'
import type { Column } from '#platform/ui/table.ts'
import { type ImportField, importFields } from '../../import/columns.ts'
import type { ImportRow, Problem } from '../../import/contract.ts'
import { useNames } from '../use-names.ts'
import { Cell, useShown, Who } from './cell.tsx'
import { words } from './locale.ts'
import type { Line } from './preview-lines.ts'
import type { RowsTab } from './preview-rows.tsx'
import { sentenceOfProblem } from './sentence.ts'
import type { ShownImport } from './wizard.tsx'

export type Deeds = {
  isBusy: boolean
  take: (line: Line, problem: Problem) => void
  edit: (line: Line, problem: Problem) => void
  /** Checks the file again, with a number for each who has none. */
  assign: (() => void) | undefined
  /** Back to the columns, where the order of day and month is chosen. */
  chooseOrder: (() => void) | undefined
}

// —— On the desk ——

export function useColumns(shown: ShownImport, tab: RowsTab, rows: readonly ImportRow[], deeds: Deeds): Column<Line>[] {
  const t = useWords(words)
  const names = useNames()
  const number: Column<Line> = {
    key: 'row',
    title: t('row'),
    width: 64,
    render: ({ row, isFirst }) => isFirst && <span className="quiet">{row.row}</span>,
  }
  const who: Column<Line> = {
    key: 'who',
    title: names.column('fullName'),
    render: ({ row, isFirst }) => isFirst && <Who row={row} />,
  }
  const field: Column<Line> = {
    key: 'field',
    title: t('field'),
    render: (line) => line.field && names.column(line.field),
  }
  if (tab === 'changes') return [number, who, field, ...beforeAndAfter(t('before'), t('becomes'))]
  if (tab === 'all') return [number, ...wholeRow(t('outcome'), fieldsToShow(shown, rows), names.column)]
  return [
    number,
    who,
    field,
    { key: 'cell', title: t('cell'), render: (line) => <LineCell line={line} /> },
    { key: 'problem', title: t('problem'), render: (line) => <Wrong line={line} /> },
    { key: 'remedy', title: t('remedy'), render: (line) => <Remedies line={line} deeds={deeds} /> },
  ]
}

const beforeAndAfter = (before: string, after: string): Column<Line>[] => [
  { key: 'before', title: before, render: (line) => <Before line={line} /> },
  { key: 'after', title: after, render: (line) => <After line={line} /> },
]

const wholeRow = (
  outcome: string,
  fields: readonly ImportField[],
  nameOf: (field: ImportField) => string,
): Column<Line>[] => [
  { key: 'outcome', title: outcome, render: ({ row }) => <Outcome row={row} /> },
  ...fields.map(
    (field): Column<Line> => ({
      key: field,
      title: nameOf(field),
      number: field === 'monthlyWage',
      render: ({ row }) => <Cell row={row} field={field} />,
    }),
  ),
]

const mostColumns = 8
const usual: readonly ImportField[] = [
  'fullName',
  'employeeNo',
  'orgUnit',
  'position',
  'hireDate',
  'level',
  'mobile',
  'monthlyWage',
  'managerName',
]

/** The usual fields, and then whatever is wrong on this page. */
function fieldsToShow(shown: ShownImport, rows: readonly ImportRow[]): ImportField[] {
  const pressing = rows.flatMap((row) => row.problems.map(({ field }) => field))
  const wanted = [...new Set<ImportField>([...usual, ...pressing])]
  const chosen = wanted
    .filter((field) => shown.fields.includes(field) || pressing.includes(field))
    .slice(0, mostColumns)
  return importFields
    .filter((field) => chosen.includes(field))
    .toSorted((a, b) => Number(b === 'fullName') - Number(a === 'fullName'))
}

// —— Parts of a line ——

function Outcome({ row }: { row: ImportRow }) {
  const t = useWords(words)
  return <span className={row.outcome === 'rejected' ? 'broken' : 'soft'}>{t(`outcome.${row.outcome}`)}</span>
}

const LineCell = ({ line: { row, field, problem } }: { line: Line }) =>
  field && problem ? <Cell row={row} field={field} problem={problem} /> : null

function Before({ line: { row, field } }: { line: Line }) {
  const t = useWords(words)
  const shown = useShown()
  const cell = field && row.cells[field]
  if (!cell) return null
  if (isHidden(cell)) return <Locked />
  return cell.before ? (
    <span className="old-value">{shown.value(field, cell.before)}</span>
  ) : (
    <span className="quiet">{t('blank')}</span>
  )
}

function After({ line: { row, field } }: { line: Line }) {
  const shown = useShown()
  const cell = field && row.cells[field]
  if (!cell) return null
  return isHidden(cell) ? <Locked /> : <strong>{shown.value(field, cell.text)}</strong>
}

function Wrong({ line: { problem } }: { line: Line }) {
  const [language] = useLanguage()
  const names = useNames()
  if (!problem) return null
  return (
    <div className={`problem-text ${problem.severity === 'rejected' ? 'broken' : 'waits'}`}>
      {sentenceOfProblem(problem, language, names)}
    </div>
  )
}

function Remedies({ line, deeds }: { line: Line; deeds: Deeds }) {
  const t = useWords(words)
  const shown = useShown()
  const { problem } = line
  const elsewhere = problem && wayElsewhere(problem, deeds)
  // What has no column in the file cannot be typed anew.
  if (!problem || problem.column === problem.field) return null
  return (
    <div className="remedies">
      {problem.suggestion !== null && (
        <button className="bare link" type="button" disabled={deeds.isBusy} onClick={() => deeds.take(line, problem)}>
          {t('changeTo', { value: shown.value(problem.field, problem.suggestion) })}
        </button>
      )}
      {elsewhere && (
        <button className="bare link" type="button" disabled={deeds.isBusy} onClick={elsewhere.take}>
          {t(elsewhere.word)}
        </button>
      )}
      <button
        className="bare link"
        type="button"
        aria-label={t('editLabel', { row: String(line.row.row), column: problem.column })}
        onClick={() => deeds.edit(line, problem)}
      >
        {t('edit')}
      </button>
    </div>
  )
}

/** What puts all such rows right at once. */
function wayElsewhere({ code }: Problem, { assign, chooseOrder }: Deeds) {
  if (code === 'import.numberMissing' && assign) return { word: 'assignNow', take: assign } as const
  if (code === 'import.day.ambiguous' && chooseOrder) return { word: 'chooseOrder', take: chooseOrder } as const
  return undefined
}

// —— On the phone ——

/** Who, which row, and below it the cell with what is wrong or changes. */
export function PhoneLine({ line, deeds }: { line: Line; deeds: Deeds }) {
  const t = useWords(words)
  const { row } = line
  return (
    <div className="import-line">
      <div className="line">
        <span className="grow">
          <Who row={row} />
        </span>
        <span className="small quiet nowrap">{t('rowNumber', { row: String(row.row) })}</span>
      </div>
      {line.field ? <PhoneDetail line={line} deeds={deeds} /> : <PhoneRowFacts row={row} />}
    </div>
  )
}

function PhoneDetail({ line, deeds }: { line: Line; deeds: Deeds }) {
  const { field: nameOf } = useShown()
  const { field, problem } = line
  return (
    <>
      <div className="line wrap dense">
        {field && <span className="quiet">{nameOf(field)}</span>}
        {problem ? (
          <LineCell line={line} />
        ) : (
          <span>
            <Before line={line} /> → <After line={line} />
          </span>
        )}
      </div>
      <Wrong line={line} />
      <Remedies line={line} deeds={deeds} />
    </>
  )
}

const facts: readonly ImportField[] = ['employeeNo', 'position', 'hireDate']

function PhoneRowFacts({ row }: { row: ImportRow }) {
  const shown = useShown()
  const texts = facts.map((field) => {
    const cell = row.cells[field]
    return cell && !isHidden(cell) ? shown.value(field, cell.text) : ''
  })
  return (
    <div className="line dense">
      <span className="grow quiet">{texts.filter(Boolean).join(' · ')}</span>
      <Outcome row={row} />
    </div>
  )
}
