import { Button } from 'antd'
import { createElement, Fragment, useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { ManySelectField, SelectField } from '#platform/ui/select-field.tsx'
import type { Choice } from '#platform/ui/select-picker.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import type { Named, Step } from '../contract.ts'
import { words } from './locale.ts'
import { organization } from './operations.ts'
import { PersonField } from './person-field.tsx'
import { UnitField, UnitsField } from './unit-field.tsx'

const kinds = ['create', 'move', 'rename', 'merge', 'split', 'close', 'changeHead', 'setHeadcount'] as const
type Kind = (typeof kinds)[number]

type Part = { key: string; name: string; employmentIds: string[]; childIds: string[] }

/** What is being typed: one form for all kinds, each taking what it needs. */
type Typed = {
  kind: Kind
  unitId: string | undefined
  unitIds: string[]
  toId: string | undefined
  name: string
  head: Named | null
  count: string
  parts: Part[]
  ends: boolean
}

const emptyPart = (): Part => ({ key: newId(), name: '', employmentIds: [], childIds: [] })
const blank = (kind: Kind): Typed => ({
  ...{ kind, unitId: undefined, unitIds: [], toId: undefined, name: '', head: null, count: '' },
  ...{ parts: [emptyPart(), emptyPart()], ends: true },
})

/** The step as typed, or nothing while something is missing. */
function stepOf(typed: Typed): Step | undefined {
  const { unitId, unitIds, toId, head } = typed
  const name = typed.name.trim() === '' ? undefined : typed.name
  const steps: Record<Kind, () => Step | undefined | false> = {
    create: () =>
      !!toId &&
      !!name && { kind: 'create', unitId: newId(), name, code: null, headId: head?.id ?? null, parentId: toId },
    move: () => !!unitId && !!toId && { kind: 'move', unitId, parentId: toId },
    rename: () => !!unitId && !!name && { kind: 'rename', unitId, name },
    merge: () => unitIds.length > 0 && !!toId && { kind: 'merge', unitIds, intoId: toId },
    split: () => splitOf(typed),
    close: () => !!unitId && { kind: 'close', unitId, peopleToId: toId ?? null },
    changeHead: () => !!unitId && { kind: 'changeHead', unitId, headId: head?.id ?? null },
    setHeadcount: () =>
      !!unitId && /^\d{1,6}$/.test(typed.count) && { kind: 'setHeadcount', unitId, count: Number(typed.count) },
  }
  return steps[typed.kind]() || undefined
}

function splitOf({ unitId, parts, ends }: Typed): Step | undefined {
  const named = parts.filter((part) => part.name.trim() !== '')
  if (!unitId || named.length === 0) return undefined
  const made = named.map(({ key: _, ...part }) => ({ unitId: newId(), code: null, headId: null, ...part }))
  return { kind: 'split', unitId, parts: made, close: ends }
}

type StepFormProps = { day: Day; made: readonly Choice[]; onAdd: (step: Step) => void }

/** Adds one step. */
export function StepForm({ day, made, onAdd }: StepFormProps) {
  const t = useWords(words)
  const [typed, setTyped] = useState(() => blank('create'))
  const change = (next: Partial<Typed>) => setTyped((now) => ({ ...now, ...next }))
  const step = stepOf(typed)
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!step) return
        onAdd(step)
        setTyped(blank(typed.kind))
      }}
    >
      <Fields columns={2}>
        <SelectField
          label={t('stepKind')}
          value={typed.kind}
          onChange={(kind) => setTyped(blank(kind ?? 'create'))}
          choices={kinds.map((kind) => ({ value: kind, label: t(`step.${kind}`) }))}
        />
        <KindFields {...{ typed, change, made, day }} />
      </Fields>
      <div>
        <Button htmlType="submit" disabled={!step}>
          {t('addStep')}
        </Button>
      </div>
    </form>
  )
}

type KindProps = { typed: Typed; change: (next: Partial<Typed>) => void; made: readonly Choice[]; day: Day }

function KindFields({ typed, change, made, day }: KindProps) {
  const t = useWords(words)
  const unitField = (
    <UnitField label={t('unit')} {...{ day, made }} value={typed.unitId} onChange={(unitId) => change({ unitId })} />
  )
  const target = (label: string, optional = false) => (
    <UnitField
      label={label}
      optional={optional}
      {...{ day, made }}
      without={typed.unitId}
      value={typed.toId}
      onChange={(toId) => change({ toId })}
    />
  )
  const nameField = (
    <TextField label={t('name')} value={typed.name} onChange={(name) => change({ name })} maxLength={100} />
  )
  const headField = <PersonField label={t('head')} optional value={typed.head} onChange={(head) => change({ head })} />
  const countField = (
    <TextField label={t('plan')} type="number" value={typed.count} onChange={(count) => change({ count })} />
  )
  const manyField = (
    <UnitsField
      label={t('unitsMerged')}
      {...{ day, made }}
      value={typed.unitIds}
      onChange={(unitIds) => change({ unitIds })}
    />
  )
  const fields: Record<Kind, React.ReactNode> = {
    create: inOrder(nameField, target(t('superior')), headField),
    move: inOrder(unitField, target(t('newSuperior'))),
    rename: inOrder(unitField, nameField),
    merge: inOrder(manyField, target(t('mergedInto'))),
    split: <SplitFields {...{ typed, change, made, day }} />,
    close: inOrder(unitField, target(t('peopleTo'), true)),
    changeHead: inOrder(unitField, headField),
    setHeadcount: inOrder(unitField, countField),
  }
  return fields[typed.kind]
}

const inOrder = (...fields: React.ReactNode[]) => createElement(Fragment, null, ...fields)

function SplitFields({ typed, change, made, day }: KindProps) {
  const t = useWords(words)
  const people = useRead(
    organization.findPeople,
    { asOf: day, ...(typed.unitId && { unitId: typed.unitId }) },
    { enabled: !!typed.unitId },
  )
  const members = (people.data?.rows ?? []).map((row) => ({
    value: row.employmentId,
    label: row.name,
    search: row.number,
  }))
  const put = (at: number, next: Partial<Part>) =>
    change({ parts: typed.parts.map((part, index) => (index === at ? { ...part, ...next } : part)) })
  return (
    <>
      <UnitField label={t('unit')} {...{ day, made }} value={typed.unitId} onChange={(unitId) => change({ unitId })} />
      {typed.parts.map((part, at) => (
        <Part key={part.key} {...{ part, at, members, made, day }} onChange={(next) => put(at, next)} />
      ))}
      <div className="stack">
        <CheckField label={t('splitEnds')} checked={typed.ends} onChange={(ends) => change({ ends })} />
        <button type="button" className="bare link" onClick={() => change({ parts: [...typed.parts, emptyPart()] })}>
          {t('addPart')}
        </button>
      </div>
    </>
  )
}

type PartProps = {
  part: Part
  at: number
  members: Choice[]
  made: readonly Choice[]
  day: Day
  onChange: (next: Partial<Part>) => void
}

function Part({ part, at, members, made, day, onChange }: PartProps) {
  const t = useWords(words)
  return (
    <div className="stack">
      <TextField
        label={t('partName', { number: at + 1 })}
        value={part.name}
        onChange={(name) => onChange({ name })}
        maxLength={100}
      />
      <ManySelectField
        label={t('partPeople')}
        optional
        value={part.employmentIds}
        onChange={(employmentIds) => onChange({ employmentIds })}
        choices={members}
      />
      <UnitsField
        label={t('partUnits')}
        optional
        {...{ day, made }}
        value={part.childIds}
        onChange={(childIds) => onChange({ childIds })}
      />
    </div>
  )
}
