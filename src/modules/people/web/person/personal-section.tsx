import { type ReactNode, useState } from 'react'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Locked } from '#platform/ui/masked.tsx'
import { Section } from '#platform/ui/section.tsx'
import type { PersonalField } from '../../contract.ts'
import { Fact } from '../fact.tsx'
import { Facts } from '../facts.tsx'
import { words as shared } from '../locale.ts'
import { Revealed, seesSensitive } from '../revealed.tsx'
import type { Person } from '../types.ts'
import { useFieldName } from '../use-field-name.ts'
import { useNames } from '../use-names.ts'
import { EditForm } from './edit-form.tsx'
import { words } from './locale.ts'
import { editable } from './personal-draft.ts'

/** Personal fields as far as they may be seen; the others are named behind one lock. */
export function PersonalSection({ person }: { person: Person }) {
  const t = useWords(words)
  const nameOf = useFieldName()
  const [editing, setEditing] = useState(false)
  const fields = editable.filter((field) => field !== 'fullName')
  const open = fields.filter((field) => !isHidden(person[field]))
  const hidden = fields.filter((field) => isHidden(person[field]))
  return (
    <Section title={t('personal')} action={<EditButton person={person} onEdit={() => setEditing(true)} />}>
      <div className="stack apart">
        <Facts items={open.map((field) => ({ key: field, label: nameOf(field), value: shownField(person, field) }))} />
        {hidden.length > 0 && <HiddenFields names={hidden.map(nameOf)} />}
      </div>
      {editing && <EditForm person={person} onClose={() => setEditing(false)} />}
    </Section>
  )
}

function EditButton({ person, onEdit }: { person: Person; onEdit: () => void }) {
  const edit = useWords(shared)('edit')
  const { isToday } = useAsOf()
  const may = useMay('people.edit')
  if (!may || !isToday || isHidden(person.birthDate)) return null
  return (
    <button className="bare link" type="button" onClick={onEdit}>
      {edit}
    </button>
  )
}

function HiddenFields({ names }: { names: string[] }) {
  const s = useWords(shared)
  return (
    <p className="dense line wrap">
      <Locked />
      <span className="quiet">{names.join(s('listComma'))}</span>
    </p>
  )
}

function shownField(person: Person, field: PersonalField): ReactNode {
  const { personId } = person
  if (field === 'sex') return <Sex person={person} />
  if (field === 'mobile' || field === 'bankAccount') {
    return <Revealed personId={personId} field={field} value={person[field]} />
  }
  if (field !== 'residentId') return <Fact value={person[field]} />
  return <Revealed personId={personId} field={field} value={person.residentId} open={seesSensitive(person)} />
}

function Sex({ person }: { person: Person }) {
  const { choice } = useNames()
  return <Fact value={person.sex}>{(sex) => choice('sex', sex)}</Fact>
}
