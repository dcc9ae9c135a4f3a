import { Chip, Chips } from '#modules/approvals/web/shared/chips.tsx'
import { PersonPicker, type PickedPerson } from '#modules/people/web/person-picker.tsx'
import '#modules/approvals/web/shared/people-field.css'
import { useWords } from '#platform/client/use-words.ts'
import { words } from './locale.ts'

type ChosenPeopleProps = { value: readonly PickedPerson[]; onChange: (people: PickedPerson[]) => void }

/** Some of the run, found one after the other, each a chip. */
export function ChosenPeople({ value, onChange }: ChosenPeopleProps) {
  const t = useWords(words)
  const without = (personId: string) => value.filter((each) => each.personId !== personId)
  return (
    <div className="people-field">
      <PersonPicker
        label={t('whichPeople')}
        hint={t('whichPeopleHint')}
        value={undefined}
        onChange={(person) => person && onChange([...without(person.personId), person])}
      />
      {value.length > 0 && (
        <Chips>
          {value.map(({ personId, name }) => (
            <Chip key={personId} removeLabel={t('takeOut', { name })} onRemove={() => onChange(without(personId))}>
              {name}
            </Chip>
          ))}
        </Chips>
      )}
    </div>
  )
}
