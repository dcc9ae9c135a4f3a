import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#modules/people/web/person-picker.tsx'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { Note } from '#platform/ui/note.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { time } from '../../contract.ts'
import { words } from './locale.ts'
import './asking.css'
import { askedOf, OvertimeFields, type TypedOvertime } from './overtime-form.tsx'

type LeftOut = (typeof time.assignOvertime)['output']['_output']['refused']

/** 指派加班: for one or for many; whoever can't is left out, with the reason. */
export function AssignDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const isHr = useMay('time.saveAskingRules')
  const today = useToday()
  const assign = useWrite(time.assignOvertime)
  const [people, setPeople] = useState<PickedPerson[]>([])
  const [typed, setTyped] = useState<TypedOvertime>({
    day: today,
    from: '18:00',
    to: '20:00',
    comp: undefined,
    reason: '',
  })
  const [emergency, setEmergency] = useState(false)
  const [left, setLeft] = useState<LeftOut>([])
  const asked = askedOf(typed)

  function send() {
    if (!asked) return
    const input = { ...asked, personIds: people.map(({ personId }) => personId), reason: typed.reason, emergency }
    assign.mutate(input, {
      onSuccess: ({ assigned, refused }) => {
        tell({ said: t('assigned', { count: assigned.length }) })
        setLeft(refused)
        setPeople(refused.map(({ personId, name }) => ({ personId, name })))
        if (refused.length === 0) onClose()
      },
    })
  }

  return (
    <FormDialog
      title={t('assignTitle')}
      deed={people.length > 0 ? t('assignCount', { count: people.length }) : t('assign')}
      busy={assign.isPending}
      ready={people.length > 0 && asked !== undefined && typed.reason.trim() !== ''}
      problem={assign.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <Chosen people={people} onChange={setPeople} />
      <OvertimeFields typed={typed} change={(next) => setTyped((now) => ({ ...now, ...next }))} />
      <CheckField
        label={t('preferRest')}
        checked={typed.comp === true}
        onChange={(comp) => setTyped((now) => ({ ...now, comp: comp || undefined }))}
      />
      {isHr && <CheckField label={t('isEmergency')} checked={emergency} onChange={setEmergency} />}
      {left.length > 0 && <LeftOutNote left={left} />}
    </FormDialog>
  )
}

type ChosenProps = { people: PickedPerson[]; onChange: (people: PickedPerson[]) => void }

function Chosen({ people, onChange }: ChosenProps) {
  const t = useWords(words)
  const without = (gone: string) => people.filter(({ personId }) => personId !== gone)
  return (
    <div className="stack">
      <PersonPicker
        label={t('addPerson')}
        value={undefined}
        onChange={(person) => person && onChange([...without(person.personId), person])}
      />
      {people.length > 0 && (
        <ul className="asking-people line wrap" aria-label={t('chosen', { count: people.length })}>
          {people.map(({ personId, name }) => (
            <li key={personId} className="line">
              {name}
              <button
                className="bare icon-button small"
                type="button"
                aria-label={t('remove', { name })}
                onClick={() => onChange(without(personId))}
              >
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function LeftOutNote({ left }: { left: LeftOut }) {
  const t = useWords(words)
  const [language] = useLanguage()
  return (
    <Note tone="waiting" title={t('leftOut')}>
      <ul className="asking-people">
        {left.map(({ personId, name, reason }) => (
          <li key={personId}>
            {t('colon', { label: name })}
            {reason[language]}
          </li>
        ))}
      </ul>
    </Note>
  )
}
