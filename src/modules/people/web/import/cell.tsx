import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Locked } from '#platform/ui/masked.tsx'
import { choicesOf, type ImportField } from '../../import/columns.ts'
import type { ImportRow, Problem } from '../../import/contract.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'

/** What a field is called on the screen, and its values: choices by their names. */
export function useShown() {
  const names = useNames()
  return {
    field: names.column,
    value: (field: ImportField, text: string | null | undefined): string => {
      if (!text) return ''
      if (field === 'orgUnit') return text.split('/').join(' / ')
      if (field === 'monthlyWage' && /^\d+(\.\d+)?$/.test(text)) return Number(text).toLocaleString('en-US')
      return choicesOf[field]?.includes(text) ? names.choice(field as 'sex', text as 'male') : text
    },
  }
}

const toneOf = ({ severity }: Problem): string => (severity === 'rejected' ? 'bad-cell' : 'doubtful-cell')

/** One cell of a row: framed where something is wrong, old and new where it changes. */
export function Cell({ row, field, problem }: { row: ImportRow; field: ImportField; problem?: Problem }) {
  const t = useWords(words)
  const shown = useShown()
  const cell = row.cells[field]
  if (cell && isHidden(cell)) return <Locked />
  const wrong = problem ?? row.problems.find((each) => each.field === field)
  if (wrong) return <span className={toneOf(wrong)}>{cell?.text || t('blank')}</span>
  if (cell?.before === undefined) return shown.value(field, cell?.text)
  return (
    <>
      {cell.before !== null && <span className="old-value">{shown.value(field, cell.before)}</span>}
      <strong>{shown.value(field, cell.text)}</strong>
    </>
  )
}

/** Whom the row is about, as far as it says. */
export function Who({ row }: { row: ImportRow }) {
  const t = useWords(words)
  const shown = useShown()
  const { fullName: name, orgUnit: unit } = row.cells
  const text = name && !isHidden(name) ? name.text : null
  const below = unit && !isHidden(unit) ? shown.value('orgUnit', unit.before ?? unit.text) : ''
  return (
    <>
      <span className={text ? 'strong' : 'quiet'}>{text ?? t('nameless')}</span>
      {below && <span className="who-unit small quiet">{below}</span>}
    </>
  )
}
