import { Button } from 'antd'
import { useState } from 'react'
import type { Refused } from '#platform/client/call.ts'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Dialog } from '#platform/ui/dialog.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import type { Position, Unit } from '../contract.ts'
import { AccountFields } from './account-fields.tsx'
import { words } from './locale.ts'
import { organization } from './operations.ts'
import { PersonField } from './person-field.tsx'
import { PositionFields } from './position-fields.tsx'
import { asIs, countIn, type Draft, type DraftProps, type UnitDeedKind } from './unit-draft.ts'
import { UnitField } from './unit-field.tsx'

type DeedProps = { kind: UnitDeedKind; unit: Unit; position?: Position; onClose: () => void }

/** One change to a unit from a day on: today by default, any other day as a plan or a correction. */
export function UnitDeed({ kind, unit, position, onClose }: DeedProps) {
  const t = useWords(words)
  const { today } = useAsOf()
  const [draft, setDraft] = useState(() => asIs(kind, unit, position, today))
  const change = (next: Partial<Draft>) => setDraft((now) => ({ ...now, ...next }))
  const deed = useDeed(kind, unit, position, onClose)
  const title = t(`title.${kind}`, { name: (kind === 'closePosition' && position?.name) || unit.name })

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{t('notNow')}</Button>
          <Button
            type="primary"
            danger={kind === 'close' || kind === 'closePosition'}
            loading={deed.busy}
            disabled={!isReady(kind, draft)}
            onClick={() => deed.run(draft)}
          >
            {t(`deed.${kind}`)}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady(kind, draft)) deed.run(draft)
        }}
      >
        <Fields>
          <DeedFields {...{ kind, unit, position, draft, change }} />
          <DayField
            label={t('fromDay')}
            value={draft.day}
            onChange={(day) => change({ day })}
            hint={draft.day && draft.day > today ? t('plannedHint') : undefined}
          />
          {deed.problem && <RefusalNote reason={deed.problem.message} />}
        </Fields>
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}

function isReady(kind: UnitDeedKind, draft: Draft): boolean {
  if (!draft.day) return false
  if (kind === 'create' || kind === 'rename' || kind === 'position') return draft.name.trim() !== ''
  if (kind === 'move') return draft.parentId !== undefined
  return kind !== 'plan' || draft.count.trim() === '' || countIn(draft.count) !== null
}

type FieldsProps = DraftProps & { kind: UnitDeedKind; unit: Unit; position: Position | undefined }

function DeedFields({ kind, unit, position, draft, change }: FieldsProps) {
  const t = useWords(words)
  const nameField = (
    <TextField label={t('name')} value={draft.name} onChange={(name) => change({ name })} maxLength={100} focus />
  )
  const countField = (
    <TextField
      label={t('plan')}
      value={draft.count}
      onChange={(count) => change({ count })}
      type="number"
      optional
      hint={kind === 'plan' ? t('planHint') : undefined}
    />
  )
  const headField = <PersonField label={t('head')} optional value={draft.head} onChange={(head) => change({ head })} />
  const fields: Record<UnitDeedKind, React.ReactNode> = {
    create: (
      <>
        {nameField}
        <TextField label={t('code')} optional value={draft.code} onChange={(code) => change({ code })} maxLength={50} />
        {headField}
        {countField}
      </>
    ),
    rename: nameField,
    move: (
      <UnitField
        label={t('newSuperior')}
        day={draft.day ?? unit.from}
        without={unit.id}
        value={draft.parentId}
        onChange={(parentId) => change({ parentId })}
      />
    ),
    setHead: headField,
    plan: countField,
    position: <PositionFields {...{ position, draft, change }} />,
    closePosition: <p className="dense soft">{t('closePositionHint')}</p>,
    accounts: <AccountFields {...{ draft, change }} />,
    close: <p className="dense soft">{closeWords(t, unit)}</p>,
  }
  return fields[kind]
}

function closeWords(t: ReturnType<typeof useWords<typeof words.table>>, unit: Unit): string {
  const people = isHidden(unit.people) ? 0 : unit.people.all
  if (people > 0) return t('closeWithPeople', { count: people })
  return unit.childCount > 0 ? t('closeWithUnits', { count: unit.childCount }) : t('closeHint')
}

type Running = { busy: boolean; problem: Refused | null; run: (draft: Draft) => void }

/** The write that belongs to the deed; what can be taken back offers so for ten seconds. */
function useDeed(kind: UnitDeedKind, unit: Unit, position: Position | undefined, onDone: () => void): Running {
  const t = useWords(words)
  const tell = useUndoToast()
  const undo = useWrite(organization.undoUnitChange)
  const create = useWrite(organization.createUnit)
  const rename = useWrite(organization.renameUnit)
  const move = useWrite(organization.moveUnit)
  const setHead = useWrite(organization.setHead)
  const plan = useWrite(organization.setHeadcount)
  const savePosition = useWrite(organization.savePosition)
  const closePosition = useWrite(organization.closePosition)
  const accounts = useWrite(organization.setAccounts)
  const close = useWrite(organization.closeUnit)
  const writes = { create, rename, move, setHead, plan, position: savePosition, closePosition, accounts, close }
  const { id } = unit

  function run(draft: Draft) {
    const { day, name, head, parentId, legalEntityId = null, costCentreId = null, reportsTo } = draft
    if (!day) return
    const done = (undoId?: string) => () => {
      onDone()
      const back = undoId && { undo: () => undo.mutate({ id: undoId, day }) }
      tell({ said: t(`done.${kind}`, { name: name || unit.name }), ...back })
    }
    const code = draft.code.trim() === '' ? null : draft.code
    const count = countIn(draft.count)
    const headId = head?.id ?? null
    const deeds: Record<UnitDeedKind, () => void> = {
      create: () =>
        create.mutate(
          { parentId: id, name, code, headId, day, ...(count !== null && { plan: count }) },
          { onSuccess: (made) => done(made.id)() },
        ),
      rename: () => rename.mutate({ id, name, day }, { onSuccess: done(id) }),
      move: () => parentId && move.mutate({ id, parentId, day }, { onSuccess: done(id) }),
      setHead: () => setHead.mutate({ id, headId, day }, { onSuccess: done(id) }),
      plan: () => plan.mutate({ unitId: id, count, day }, { onSuccess: done() }),
      position: () =>
        savePosition.mutate(
          { ...(position && { id: position.id }), unitId: id, name, code, reportsToId: reportsTo?.id ?? null, day },
          { onSuccess: done() },
        ),
      closePosition: () => position && closePosition.mutate({ id: position.id, day }, { onSuccess: done() }),
      accounts: () => accounts.mutate({ id, legalEntityId, costCentreId, day }, { onSuccess: done(id) }),
      close: () => close.mutate({ id, day }, { onSuccess: done(id) }),
    }
    deeds[kind]()
  }
  const write = writes[kind]
  return { busy: write.isPending, problem: write.error, run }
}
