import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { MoneyField } from '#platform/ui/money-field.tsx'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import type { FieldValues, Flow } from '../../contract.ts'
import { PeopleField } from '../shared/people-field.tsx'
import { ChoiceChips } from './choice-chips.tsx'
import { comparedFields } from './edit.ts'
import { words } from './locale.ts'
import { NumberField } from './number-field.tsx'
import { TreeField } from './tree-field.tsx'
import { TriedPeople } from './tried-people.tsx'
import type { KindField, Trial } from './types.ts'
import { useNaming } from './use-lexicon.ts'
import type { TrialRun } from './use-trial.ts'
import './trial-panel.css'

/** Tries the flow on somebody real: who he is, what he asks for, and who would decide. */
export function TrialPanel({ flow, trial }: { flow: Flow; trial: TrialRun }) {
  const t = useWords(words)
  const { kind } = useNaming()
  const compared = comparedFields(flow)
  const fields = kind.fields.filter(({ key }) => compared.has(key))
  return (
    <div className="stack apart">
      <p className="dense soft">{t('tryWhy')}</p>
      <PeopleField
        label={t('tryWhom')}
        most={1}
        value={trial.person ? [trial.person] : []}
        onChange={([person]) => trial.setPerson(person)}
      />
      {fields.length > 0 && (
        <Section title={t('tryValues')} note={t('tryValuesNote')}>
          <div className="stack">
            {fields.map((field) => (
              <ValueField
                key={field.key}
                field={field}
                value={trial.values[field.key]}
                onChange={(value) => trial.setValue(field.key, value)}
              />
            ))}
          </div>
        </Section>
      )}
      {trial.refusal && <RefusalNote reason={trial.refusal.message} />}
      {!trial.whole && <RefusalNote reason={t('tryUnfinished')} />}
      {trial.result && <TriedPath result={trial.result} />}
    </div>
  )
}

function TriedPath({ result }: { result: Trial }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const decided = result.path.some(({ skip }) => skip === null)
  return (
    <Section title={t('tryPath')}>
      {result.stuck && <Note tone="waiting">{t('tryStuck')}</Note>}
      {!decided && !result.stuck && <p className="dense soft">{t('tryDirect')}</p>}
      <ol className="tried-path">
        {result.path.map((step) => (
          <li key={step.key}>
            <span className={step.skip ? 'quiet' : ''}>{step.label[language]}</span>
            <TriedPeople tried={step} />
          </li>
        ))}
      </ol>
      {result.copies.length > 0 && (
        <p className="dense soft">{t('copied', { names: result.copies.join(t('comma')) })}</p>
      )}
    </Section>
  )
}

type Value = FieldValues[string]
type ValueFieldProps = { field: KindField; value: Value | undefined; onChange: (value: Value | undefined) => void }

function ValueField({ field, value, onChange }: ValueFieldProps) {
  const [language] = useLanguage()
  const label = field.label[language]
  const amount = typeof value === 'number' ? value : undefined
  if (field.type === 'money') return <MoneyField label={label} optional value={amount} onChange={onChange} />
  if (field.type === 'number') {
    return <NumberField label={label} optional value={amount} onChange={onChange} unit={field.unit?.[language]} />
  }
  const chosen = Array.isArray(value) ? value : []
  const take = (next: string[]) => onChange(next.length > 0 ? next : undefined)
  if (field.type === 'tree') {
    return <TreeField label={label} optional single field={field} value={chosen} onChange={take} />
  }
  return (
    <div className="field">
      <span className="dense soft">{label}</span>
      <ChoiceChips
        label={label}
        choices={field.choices.map((each) => ({ value: each.value, label: each.label[language] }))}
        chosen={chosen}
        onChange={take}
      />
    </div>
  )
}
