import { type Dispatch, type SetStateAction, useState } from 'react'
import { NumberField } from '#modules/approvals/web/flows/number-field.tsx'
import { UnitField } from '#modules/organization/web/unit-field.tsx'
import { PersonPicker, type PickedPerson } from '#modules/people/web/person-picker.tsx'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { time } from '../../../contract.ts'
import type { Pattern } from '../calls.ts'
import { words } from '../locale.ts'

const whos = ['people', 'unit', 'company'] as const
type Who = (typeof whos)[number]

type Draft = {
  who: Who
  people: PickedPerson[]
  unitId: string | undefined
  from: Day | undefined
  lastDay: Day | undefined
  shifted: number
}

/** Who they are for the server; undefined while nobody is chosen. */
function usersOf({ who, people, unitId }: Draft) {
  if (who === 'company') return { company: true as const }
  if (who === 'unit') return unitId ? { unitId } : undefined
  return people.length > 0 ? { personIds: people.map(({ personId }) => personId) } : undefined
}

export function AssignDialog({ pattern, onClose }: { pattern: Pattern; onClose: () => void }) {
  const t = useWords(words)
  const format = useFormat()
  const tell = useUndoToast()
  const today = useToday()
  const write = useWrite(time.usePattern)
  const [draft, setDraft] = useState<Draft>({
    ...{ who: 'people', people: [], unitId: undefined, from: today, lastDay: undefined, shifted: 0 },
  })
  const users = usersOf(draft)
  const { from, lastDay, shifted } = draft

  function assign() {
    if (!users || !from) return
    const onSuccess = () => {
      tell({ said: t('assigned', { pattern: pattern.name }) })
      onClose()
    }
    write.mutate({ users, patternId: pattern.patternId, from, lastDay: lastDay ?? null, shifted }, { onSuccess })
  }

  return (
    <FormDialog
      title={t('assignTitle', { pattern: pattern.name })}
      deed={from ? t('assignDeed', { day: format.day(from, 'sentence') }) : t('assign')}
      busy={write.isPending}
      ready={users !== undefined && from !== undefined}
      problem={write.error?.message}
      onSend={assign}
      onClose={onClose}
    >
      <p className="small quiet">{t('assignNote')}</p>
      <WhoFields draft={draft} setDraft={setDraft} />
      <WhenFields draft={draft} setDraft={setDraft} />
    </FormDialog>
  )
}

type Fill = { draft: Draft; setDraft: Dispatch<SetStateAction<Draft>> }

function WhoFields({ draft, setDraft }: Fill) {
  const t = useWords(words)
  const today = useToday()
  return (
    <>
      <Segmented<Who>
        label={t('assignTo')}
        value={draft.who}
        onChange={(who) => setDraft((old) => ({ ...old, who }))}
        options={whos.map((value) => ({ value, label: t(`assign.${value}`) }))}
      />
      {draft.who === 'unit' && (
        <UnitField
          label={t('unit')}
          day={draft.from ?? today}
          value={draft.unitId}
          onChange={(unitId) => setDraft((old) => ({ ...old, unitId }))}
        />
      )}
      {draft.who === 'people' && (
        <PeopleField people={draft.people} onChange={(people) => setDraft((old) => ({ ...old, people }))} />
      )}
    </>
  )
}

function PeopleField({ people, onChange }: { people: PickedPerson[]; onChange: (people: PickedPerson[]) => void }) {
  const t = useWords(words)
  const add = (person: PickedPerson | undefined) => {
    if (person && !people.some(({ personId }) => personId === person.personId)) onChange([...people, person])
  }
  return (
    <div className="stack">
      {people.length > 0 && (
        <ul className="use-chips" aria-label={t('chosenPeople')}>
          {people.map(({ personId, name }) => (
            <li key={personId} className="use-chip">
              {name}
              <button
                className="bare icon-button small"
                type="button"
                aria-label={`${t('remove')} ${name}`}
                onClick={() => onChange(people.filter((each) => each.personId !== personId))}
              >
                <Icon name="close" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <PersonPicker key={people.length} label={t('addPerson')} value={undefined} onChange={add} />
    </div>
  )
}

function WhenFields({ draft, setDraft }: Fill) {
  const t = useWords(words)
  return (
    <>
      <Fields columns={2}>
        <DayField label={t('from')} value={draft.from} onChange={(from) => setDraft((old) => ({ ...old, from }))} />
        <DayField
          label={t('lastDay')}
          optional
          value={draft.lastDay}
          min={draft.from}
          onChange={(lastDay) => setDraft((old) => ({ ...old, lastDay }))}
        />
      </Fields>
      <NumberField
        label={t('shifted')}
        hint={t('shiftedHint')}
        unit={t('days')}
        whole
        max={55}
        value={draft.shifted}
        onChange={(shifted = 0) => setDraft((old) => ({ ...old, shifted }))}
      />
    </>
  )
}
