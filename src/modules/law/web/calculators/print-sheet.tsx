import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { cities } from '../operations.ts'
import { tidied } from './amount-field.tsx'
import { words } from './locale.ts'
import type { Calculator, Field, Values } from './spec.ts'
import { useShown } from './use-shown.ts'
import { monthOf, shownFields } from './values.ts'

type PrintSheetProps = { calculator: Calculator; values: Values }

/** The head of the printed sheet: what was computed, from what, on which day. On the screen the form says it. */
export function PrintSheet({ calculator, values }: PrintSheetProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const f = useFormat()
  const today = useToday()
  const reading = useReading()
  const filled = shownFields(calculator, values).filter(({ key, kind }) => kind !== 'months' && values[key])
  return (
    <div className="print-sheet">
      <p className="title">{calculator.title(language)}</p>
      <p className="quiet">{t('madeOn', { day: f.day(today) })}</p>
      <p className="strong">{t('inputs')}</p>
      <KeyValues
        form="grid"
        items={filled.map((field) => ({
          key: field.key,
          label: field.label(language),
          value: reading(field, values[field.key] ?? ''),
        }))}
      />
    </div>
  )
}

/** What stands in a field, as it reads. */
function useReading() {
  const t = useWords(words)
  const [language] = useLanguage()
  const typedReading = useTypedReading()
  const places = useRead(cities, {}).data?.rows ?? []
  return (field: Field, typed: string): string => {
    if (field.kind === 'check') return t('yes')
    if (field.kind === 'choice') return field.choices.find(({ value }) => value === typed)?.label(language) ?? typed
    if (field.kind === 'city') return places.find(({ code }) => code === typed)?.name ?? typed
    return typedReading(field, typed)
  }
}

function useTypedReading() {
  const shown = useShown()
  return (field: Field, typed: string): string => {
    if (field.kind === 'money') return `¥${tidied(typed)}`
    if (field.kind === 'month') return shown(monthOf(typed) ?? typed, 'month')
    const isCount = field.kind === 'number' && field.unit !== 'table' && Number.isFinite(Number(typed))
    return isCount ? shown(Number(typed), field.unit) : typed
  }
}
