import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { MoneyField } from '#platform/ui/money-field.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import type { Clause } from '../../contract.ts'
import { ChoiceChips } from './choice-chips.tsx'
import { comparing, comparisonsOf, firstClause, isOfChoice } from './edit.ts'
import { words } from './locale.ts'
import { NumberField } from './number-field.tsx'
import { comparisonSaid } from './says.ts'
import { TreeField } from './tree-field.tsx'
import type { KindField } from './types.ts'
import { useNaming } from './use-lexicon.ts'

type ClauseRowProps = { number: number; clause: Clause; onChange: (clause: Clause) => void; onRemove: () => void }

/** One comparison: of what, how, and with which value. */
export function ClauseRow({ number, clause, onChange, onRemove }: ClauseRowProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { kind, lexicon } = useNaming()
  const field = lexicon.fields.get(clause.field)
  const choose = (key: string | undefined) => {
    const other = kind.fields.find((each) => each.key === key)
    if (other) onChange(firstClause(other))
  }
  return (
    <fieldset className="clause" aria-label={t('clauseNumber', { number })}>
      <div className="clause-head">
        <SelectField
          label={t('clauseField')}
          value={clause.field}
          onChange={choose}
          choices={kind.fields.map((each) => ({ value: each.key, label: each.label[language] }))}
        />
        <SelectField
          label={t('clauseIs')}
          value={clause.is}
          onChange={(is) => is && onChange(comparing(clause, is))}
          choices={comparisonsOf(field).map((is) => ({ value: is, label: comparisonSaid(is, field, language) }))}
        />
        <button
          type="button"
          className="bare icon-button"
          aria-label={t('removeClause', { number })}
          title={t('removeClause', { number })}
          onClick={onRemove}
        >
          <Icon name="close" size={14} />
        </button>
      </div>
      {field && <ClauseValue field={field} clause={clause} onChange={onChange} />}
    </fieldset>
  )
}

type ClauseValueProps = { field: KindField; clause: Clause; onChange: (clause: Clause) => void }

function ClauseValue({ field, clause, onChange }: ClauseValueProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const label = t('clauseValue')
  if (isOfChoice(clause)) {
    const take = (value: string[]) => onChange({ ...clause, value })
    if (field.type === 'tree') return <TreeField label={label} field={field} value={clause.value} onChange={take} />
    const choices = field.choices.map((each) => ({ value: each.value, label: each.label[language] }))
    return <ChoiceChips label={label} choices={choices} chosen={clause.value} onChange={take} />
  }
  const take = (value: number | undefined) => value !== undefined && onChange({ ...clause, value })
  if (field.type === 'money') return <MoneyField label={label} value={clause.value} onChange={take} />
  return <NumberField label={label} value={clause.value} onChange={take} unit={field.unit?.[language]} />
}
