import { Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../client/use-operation.ts'
import { useLanguage, useWords } from '../../client/use-words.ts'
import { areaOf } from '../../contract.ts'
import type { FieldClass } from '../../kernel/field-class.ts'
import { CheckField } from '../../ui/check-field.tsx'
import { useConfirm } from '../../ui/confirm.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { access, type GrantShown, type Role } from '../contract.ts'
import { words } from '../locale.ts'
import { classOrder, type RowNames, useGrantWords } from './use-grant-words.ts'

type CellEditorProps = {
  title: string
  names: RowNames
  operation: string
  role: Role
  grants: GrantShown[]
  onDone: () => void
}

/** The grants behind one cell: each can be changed or taken back, and one for this operation alone be added. */
export function CellEditor({ title, names, operation, role, grants, onDone }: CellEditorProps) {
  const t = useWords(words)
  const { pattern: wordsOf, short } = useGrantWords()
  const [editing, setEditing] = useState<GrantShown | 'new' | undefined>(grants.length === 0 ? 'new' : undefined)
  const form = editing && (
    <GrantForm
      names={names}
      operation={operation}
      role={role}
      grant={editing === 'new' ? undefined : editing}
      onDone={onDone}
    />
  )
  return (
    <div className="matrix-editor stack apart">
      <h2>{title}</h2>
      {form ?? (
        <>
          {grants.map((grant) => (
            <div key={grant.id} className="line">
              <div className="grow">
                <div>{short(grant)}</div>
                <div className="small soft">{t('through', { pattern: wordsOf(grant.pattern, names) })}</div>
              </div>
              <Button size="small" onClick={() => setEditing(grant)}>
                {t('change')}
              </Button>
              <TakeBack names={names} grant={grant} role={role} onDone={onDone} />
            </div>
          ))}
          <div>
            <Button size="small" onClick={() => setEditing('new')}>
              {t('addGrant')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

function TakeBack({
  names,
  grant,
  role,
  onDone,
}: {
  names: RowNames
  grant: GrantShown
  role: Role
  onDone: () => void
}) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { pattern } = useGrantWords()
  const confirm = useConfirm()
  const remove = useWrite(access.removeGrant)
  async function ask() {
    const consequence = t('removeConfirm', { role: role.names[language], pattern: pattern(grant.pattern, names) })
    const yes = await confirm({
      title: t('removeTitle'),
      consequence,
      keep: t('cancel'),
      deed: t('remove'),
      danger: true,
    })
    if (yes) remove.mutate({ id: grant.id }, { onSuccess: onDone })
  }
  return (
    <>
      <Button size="small" danger loading={remove.isPending} onClick={ask}>
        {t('remove')}
      </Button>
      {remove.error && <RefusalNote reason={remove.error.message} />}
    </>
  )
}

type GrantFormProps = {
  names: RowNames
  operation: string
  role: Role
  grant: GrantShown | undefined
  onDone: () => void
}

function GrantForm({ names, operation, role, grant, onDone }: GrantFormProps) {
  const t = useWords(words)
  const { pattern: wordsOf } = useGrantWords()
  const [pattern, setPattern] = useState(grant?.pattern ?? operation)
  const [scope, setScope] = useState(grant?.scope ?? 'self')
  const [classes, setClasses] = useState<FieldClass[]>(grant?.classes ?? ['public', 'internal'])
  const save = useWrite(access.setGrant)
  const submit = () =>
    save.mutate({ roleId: role.id, pattern, scope, classes, ...(grant && { id: grant.id }) }, { onSuccess: onDone })
  const patterns = grant ? [grant.pattern] : [operation, `${areaOf(operation)}.*`]
  const scopes = (['self', 'reports', 'units', 'company'] as const).filter((each) => each !== 'units' || !role.implied)
  return (
    <div className="stack apart">
      <Segmented
        label={t('operation')}
        value={pattern}
        onChange={setPattern}
        options={patterns.map((value) => ({ value, label: wordsOf(value, names) }))}
      />
      <Segmented
        label={t('scope')}
        value={scope}
        onChange={setScope}
        options={scopes.map((value) => ({ value, label: t(`scope_${value}`) }))}
      />
      <ClassChecks value={classes} onChange={setClasses} />
      {save.error && <RefusalNote reason={save.error.message} />}
      <div>
        <Button type="primary" size="small" disabled={classes.length === 0} loading={save.isPending} onClick={submit}>
          {t('save')}
        </Button>
      </div>
    </div>
  )
}

function ClassChecks({ value, onChange }: { value: FieldClass[]; onChange: (classes: FieldClass[]) => void }) {
  const t = useWords(words)
  return (
    <fieldset className="line wrap">
      <legend className="soft">{t('classes')}</legend>
      {classOrder.map((each) => (
        <CheckField
          key={each}
          label={t(`class_${each}`)}
          checked={value.includes(each)}
          onChange={(checked) => onChange(checked ? [...value, each] : value.filter((other) => other !== each))}
        />
      ))}
    </fieldset>
  )
}
