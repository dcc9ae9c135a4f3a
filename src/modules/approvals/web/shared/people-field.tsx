import { type KeyboardEvent, type RefObject, useDeferredValue, useId, useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { type ControlProps, Field, type FieldProps } from '#platform/ui/field.tsx'
import { approvals, type Party } from '../../contract.ts'
import { Chip, Chips } from './chips.tsx'
import { words } from './locale.ts'
import './people-field.css'

type PeopleFieldProps = FieldProps & {
  value: readonly Party[]
  onChange: (people: Party[]) => void
  most: number
  /** Lets a form put the focus here. */
  input?: RefObject<HTMLInputElement | null>
}

/** Some who can sign in, found by name or pinyin, each a chip. ↑↓ move, Enter takes. */
export function PeopleField({ value, onChange, most, input, ...field }: PeopleFieldProps) {
  const t = useWords(words)
  const remove = (userId: string) => onChange(value.filter((each) => each.userId !== userId))
  return (
    <Field {...field}>
      {(control) => (
        <div className="people-field">
          {value.length > 0 && (
            <Chips>
              {value.map(({ userId, name }) => (
                <Chip
                  key={userId}
                  leading={<Avatar name={name} size={20} />}
                  removeLabel={t('removePerson', { name })}
                  onRemove={() => remove(userId)}
                >
                  {name}
                </Chip>
              ))}
            </Chips>
          )}
          {value.length < most && (
            <Finder
              control={control}
              input={input}
              except={value}
              onTake={(found) => onChange([...value, found])}
              label={field.label}
            />
          )}
        </div>
      )}
    </Field>
  )
}

type FinderProps = {
  control: ControlProps
  label: FieldProps['label']
  input: RefObject<HTMLInputElement | null> | undefined
  except: readonly Party[]
  onTake: (person: Party) => void
}

function Finder({ control, input, except, onTake, label }: FinderProps) {
  const t = useWords(words)
  const list = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = useFound(typed, except)
  const take = (person: Party) => {
    onTake({ userId: person.userId, name: person.name })
    setTyped('')
    setAt(0)
  }
  const isOpen = typed.trim() !== ''
  const active = isOpen ? found?.[at] : undefined
  return (
    <>
      <input
        {...control}
        ref={input}
        className="input"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-activedescendant={active && `${list}-${active.userId}`}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('findPeople')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) =>
          press(event, {
            ArrowDown: () => setAt((at + 1) % Math.max(1, found?.length ?? 0)),
            ArrowUp: () => setAt(Math.max(0, at - 1)),
            Enter: isOpen ? () => active && take(active) : undefined,
            Escape: isOpen ? () => setTyped('') : undefined,
          })
        }
      />
      {isOpen && found?.length === 0 && (
        <p className="dense quiet" role="status">
          {t('noPeople', { query: typed.trim() })}
        </p>
      )}
      <div
        id={list}
        role="listbox"
        aria-label={typeof label === 'string' ? label : t('findPeople')}
        className={found?.length ? 'people-found' : undefined}
      >
        {found?.map((person, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox that owns the list
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
          <div
            key={person.userId}
            id={`${list}-${person.userId}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(person)}
          >
            <Avatar name={person.name} size={24} />
            <span className="nowrap">{person.name}</span>
            <span className="quiet dense ellipsis grow">{person.detail}</span>
          </div>
        ))}
      </div>
    </>
  )
}

/** What the typed name finds, without those who are taken; `undefined` while it is looked for. */
function useFound(typed: string, except: readonly Party[]) {
  const search = useDeferredValue(typed.trim())
  const found = useRead(approvals.findPeople, { search }, { enabled: search !== '' }).data?.rows
  if (typed.trim() === '') return undefined
  return found?.filter(({ userId }) => except.every((each) => each.userId !== userId))
}

function press(event: KeyboardEvent, deeds: Record<string, (() => void) | undefined>) {
  const deed = deeds[event.key]
  if (!deed || event.nativeEvent.isComposing) return
  event.preventDefault()
  deed()
}
