import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#modules/people/web/person-picker.tsx'
import { useMonthName } from '#modules/time/web/month-steps.tsx'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../../contract.ts'
import type { TrialLine } from '../../contract.ts'
import { words } from '../locale.ts'
import { shifted, useMonthChoices } from '../months.ts'
import type { Draft } from './use-draft.ts'

type TrialDialogProps = { draft: Draft; sound: boolean; onClose: () => void }
type Asked = { person: PickedPerson; month: Month }

/** What somebody would be paid by what is on the screen. Nothing is kept. */
export function TrialDialog({ draft, sound, onClose }: TrialDialogProps) {
  const t = useWords(words)
  const present = useToday().slice(0, 7) as Month
  const [person, setPerson] = useState<PickedPerson>()
  const [month, setMonth] = useState(shifted(present, -1))
  const [asked, setAsked] = useState<Asked>()
  const months = useMonthChoices(shifted(present, -12), shifted(present, 3))
  return (
    <FormDialog
      width="wide"
      title={t('tryOutTitle')}
      deed={t('tryOut')}
      busy={false}
      ready={person !== undefined && sound}
      problem={sound ? undefined : t('mendFirst')}
      onSend={() => person && setAsked({ person, month })}
      onClose={onClose}
    >
      <p className="small quiet">{t('tryOutNote')}</p>
      <PersonPicker label={t('person')} value={person} onChange={setPerson} />
      <SelectField label={t('month')} value={month} onChange={(next) => next && setMonth(next)} choices={months} />
      {asked && <Result draft={draft} asked={asked} />}
    </FormDialog>
  )
}

function Result({ draft: { items, policy }, asked: { person, month } }: { draft: Draft; asked: Asked }) {
  const t = useWords(words)
  const name = useMonthName()
  const input = { rules: { items, policy }, personId: person.personId, month }
  const found = useRead(payroll.dryRun, input, { keep: false })
  if (found.error) return <RefusalNote reason={found.error.message} />
  if (!found.data) return <LoadingRows rows={6} height={37} />
  const { lines } = found.data
  if (isHidden(lines)) return <Locked />
  return (
    <section className="stack" aria-live="polite">
      <h3 className="strong">{t('result', { name: person.name, month: name(month) })}</h3>
      {lines.length === 0 ? <p className="soft">{t('noLines')}</p> : <Lines lines={lines} />}
    </section>
  )
}

function Lines({ lines }: { lines: readonly TrialLine[] }) {
  const [language] = useLanguage()
  const format = useFormat()
  return (
    <ul className="trial-lines">
      {lines.map(({ code, names, fen, problem }) => (
        <li key={code} className={fen === 0 && !problem ? 'soft' : undefined}>
          <span className="grow">{names[language]}</span>
          {problem ? (
            <span className="small broken">{problem[language]}</span>
          ) : (
            <span className="number">{format.money(fen, 'bare')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
