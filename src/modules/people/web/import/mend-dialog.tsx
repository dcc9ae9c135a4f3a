import { Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Dialog } from '#platform/ui/dialog.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { choicesOf } from '../../import/columns.ts'
import { type ImportRow, type Problem, peopleImport } from '../../import/contract.ts'
import { useNames } from '../use-names.ts'
import { Who } from './cell.tsx'
import { words } from './locale.ts'
import { sentenceOfProblem } from './sentence.ts'
import type { ShownImport } from './wizard.tsx'

export type Mending = { shown: ShownImport; row: ImportRow; problem: Problem }

/** What the cell holds now; of several columns, or of a masked number, nothing that could be typed over. */
function standing({ row, problem }: Mending, columns: number): string {
  const cell = row.cells[problem.field]
  if (!cell || isHidden(cell) || columns > 1 || cell.text?.includes('*')) return ''
  return cell.text ?? ''
}

/** Types one cell anew; the row and all others are checked again at once. */
export function MendDialog({ mending, onClose }: { mending: Mending; onClose: () => void }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const names = useNames()
  const { shown, row, problem } = mending
  const columns = Object.keys(shown.mapping.columns).filter((name) => shown.mapping.columns[name] === problem.field)
  const [values, setValues] = useState<Record<string, string>>({
    [problem.column]: problem.suggestion ?? standing(mending, columns.length),
  })
  const mend = useWrite(peopleImport.mendImport)
  const cells = Object.entries(values).filter(([, value], _, all) => all.length === 1 || value !== '')
  const save = () =>
    mend.mutate(
      { importId: shown.importId, cells: cells.map(([column, value]) => ({ row: row.row, column, value })) },
      { onSuccess: onClose },
    )
  return (
    <Dialog
      open
      width="narrow"
      title={t('editTitle', { row: String(row.row), column: problem.column })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('later')}</Button>
          <Button type="primary" loading={mend.isPending} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        className="stack apart"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <div>
          <p>
            <Who row={row} />
          </p>
          <p className={problem.severity === 'rejected' ? 'broken' : 'waits'}>
            {sentenceOfProblem(problem, language, names)}
          </p>
        </div>
        {columns.map((column) => (
          <CellField
            key={column}
            label={columns.length > 1 ? column : t('value')}
            field={problem.field}
            value={values[column] ?? ''}
            onChange={(value) => setValues({ ...values, [column]: value })}
          />
        ))}
        {mend.error && <RefusalNote reason={mend.error.message} />}
      </form>
    </Dialog>
  )
}

type CellFieldProps = {
  label: string
  field: Problem['field']
  value: string
  onChange: (value: string) => void
}

/** One of a few where the field has choices; else as it would stand in the file. */
function CellField({ label, field, value, onChange }: CellFieldProps) {
  const names = useNames()
  const choices = choicesOf[field]
  if (!choices) return <TextField label={label} value={value} onChange={onChange} />
  return (
    <SelectField
      label={label}
      value={choices.includes(value) ? value : undefined}
      choices={choices.map((choice) => ({ value: choice, label: names.choice(field as 'sex', choice as 'male') }))}
      onChange={(choice) => onChange(choice ?? '')}
    />
  )
}
