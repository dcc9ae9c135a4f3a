import { useWords } from '#platform/client/use-words.ts'
import { SelectField } from '#platform/ui/select-field.tsx'
import { words } from './locale.ts'
import { useNames } from './use-names.ts'

/** What the company says of somebody who leaves: to be kept, not to be kept, or nothing yet. */
const answers = ['yes', 'no', 'unsaid'] as const
export type Regretted = (typeof answers)[number]

export const regrettedOf: Record<Regretted, boolean | null> = { yes: true, no: false, unsaid: null }

export const answerOf = (regretted: boolean | null): Regretted => {
  if (regretted === null) return 'unsaid'
  return regretted ? 'yes' : 'no'
}

type RegrettedFieldProps = { value: Regretted; onChange: (value: Regretted) => void }

/** Asked of whoever leaves of his own accord; he himself never reads the answer. */
export function RegrettedField({ value, onChange }: RegrettedFieldProps) {
  const t = useWords(words)
  const { choice } = useNames()
  return (
    <SelectField
      label={t('regretted')}
      hint={t('regrettedHint')}
      value={value}
      onChange={(answer) => answer && onChange(answer)}
      choices={answers.map((answer) => ({ value: answer, label: choice('regretted', answer) }))}
    />
  )
}
