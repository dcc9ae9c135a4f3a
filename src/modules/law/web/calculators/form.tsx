import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Fields } from '#platform/ui/field.tsx'
import { Control } from './control.tsx'
import { words } from './locale.ts'
import { MonthCells } from './month-cells.tsx'
import type { Calculator, Field } from './spec.ts'
import type { Answered } from './use-answer.ts'
import type { Filled } from './use-filled.ts'
import { shownFields } from './values.ts'

type FormProps = { calculator: Calculator; filled: Filled; answered: Answered }

/** What the calculator must be told. It has no button: the answer follows what is typed. */
export function Form({ calculator, filled: { values, change }, answered }: FormProps) {
  const t = useWords(words)
  const whyNot = useWhyNot(calculator, answered)
  return (
    <form className="calculator-form" aria-label={t('form')} onSubmit={(event) => event.preventDefault()}>
      <Fields>
        {shownFields(calculator, values).map((field) => {
          const { key } = field
          const shared = { onChange: (typed: string) => change({ [key]: typed }), refusal: whyNot(field) }
          if (field.kind === 'months')
            return <MonthCells key={key} {...shared} calculator={calculator} field={field} values={values} />
          return <Control key={key} {...shared} field={field} value={values[key] ?? ''} />
        })}
      </Fields>
    </form>
  )
}

/** Why a field is refused: it can't be read, or a rule says no. */
function useWhyNot({ fields }: Calculator, { form, refusal }: Answered) {
  const t = useWords(words)
  const [language] = useLanguage()
  return ({ key, notBefore }: Field): string | undefined => {
    const problem = form.problems.get(key)
    if (problem === 'before') {
      const other = fields.find((field) => field.key === notBefore)
      return t('problem.before', { other: other?.label(language) ?? '' })
    }
    if (problem) return t(`problem.${problem}`)
    return refusal?.field === key ? refusal.sentence : undefined
  }
}
