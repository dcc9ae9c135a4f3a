import { useState } from 'react'
import { organization } from '#modules/organization/contract.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import type { GroupRow } from '../../contract.ts'
import { words } from '../locale.ts'

type GroupDialogProps = { group: GroupRow | undefined; cities: readonly string[]; onClose: () => void }
type Body = Pick<GroupRow, 'name' | 'legalEntityId' | 'city' | 'payDay' | 'nextMonth'> & {
  templateId: string | undefined
}
type FormProps = { body: Body; put: (change: Partial<Body>) => void; stays: boolean }

const fresh: Body = { name: '', templateId: undefined, legalEntityId: null, city: null, payDay: 10, nextMonth: true }

/** A group: its template, whom it takes, when it is paid. */
export function GroupDialog({ group, cities, onClose }: GroupDialogProps) {
  const t = useWords(words)
  const [body, setBody] = useState<Body>(() => (group ? bodyOf(group) : fresh))
  const save = useSaving(group, onClose)
  const templates = useRead(payroll.templates, {}).data?.rows ?? []
  const inUse = templates.filter(({ retired, templateId }) => !retired || templateId === body.templateId)
  const templateId = body.templateId ?? inUse[0]?.templateId
  const stays = group?.closed != null
  const form = { body, stays, put: (change: Partial<Body>) => setBody((old) => ({ ...old, ...change })) }
  return (
    <FormDialog
      title={group ? t('editGroup', { group: group.name }) : t('newGroup')}
      deed={t('saveGroup')}
      busy={save.isPending}
      ready={body.name.trim() !== '' && templateId !== undefined}
      problem={save.error?.message}
      onSend={() => templateId && save.send({ ...body, name: body.name.trim(), templateId })}
      onClose={onClose}
    >
      <TextField label={t('groupName')} value={body.name} maxLength={40} onChange={(name) => form.put({ name })} />
      {stays && <p className="small quiet">{t('staysNote')}</p>}
      <SelectField
        label={t('template')}
        value={templateId}
        disabled={stays}
        onChange={(next) => next && form.put({ templateId: next })}
        choices={inUse.map((row) => ({ value: row.templateId, label: row.name }))}
      />
      <PlaceFields {...form} cities={cities} />
      <DayFields {...form} />
    </FormDialog>
  )
}

const bodyOf = ({ name, templateId, legalEntityId, city, payDay, nextMonth }: GroupRow): Body => ({
  ...{ name, templateId, legalEntityId, city, payDay, nextMonth },
})

function useSaving(group: GroupRow | undefined, onClose: () => void) {
  const t = useWords(words)
  const tell = useUndoToast()
  const write = useWrite(payroll.saveGroup)
  const send = (body: Body & { templateId: string }) => {
    const onSuccess = () => {
      tell({ said: t('groupSaved', { group: body.name }) })
      onClose()
    }
    write.mutate({ ...(group && { groupId: group.groupId }), ...body }, { onSuccess })
  }
  return { ...write, send }
}

const any = 'any'

function PlaceFields({ body, put, stays, cities }: FormProps & { cities: readonly string[] }) {
  const t = useWords(words)
  const entities = useRead(organization.legalEntities, {}).data?.rows ?? []
  const known = body.city && !cities.includes(body.city) ? [body.city, ...cities] : cities
  return (
    <Fields columns={2}>
      <SelectField
        label={t('legalEntity')}
        value={body.legalEntityId ?? any}
        disabled={stays}
        onChange={(id) => put({ legalEntityId: !id || id === any ? null : id })}
        choices={[
          { value: any, label: t('anyEntity') },
          ...entities.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        label={t('city')}
        value={body.city ?? any}
        disabled={stays}
        onChange={(city) => put({ city: !city || city === any ? null : city })}
        choices={[{ value: any, label: t('anyCity') }, ...known.map((value) => ({ value, label: value }))]}
      />
    </Fields>
  )
}

const days = Array.from({ length: 31 }, (_, at) => String(at + 1)).map((value) => ({ value, label: value }))

function DayFields({ body, put }: FormProps) {
  const t = useWords(words)
  return (
    <Fields columns={2}>
      <SelectField
        label={t('payMonth')}
        value={body.nextMonth ? 'next' : 'this'}
        onChange={(next) => next && put({ nextMonth: next === 'next' })}
        choices={(['this', 'next'] as const).map((value) => ({ value, label: t(`nextMonth.${value}`) }))}
      />
      <SelectField
        label={t('payDay')}
        {...(body.payDay > 28 && { hint: t('payDayHint') })}
        value={String(body.payDay)}
        onChange={(day) => day && put({ payDay: Number(day) })}
        choices={days}
      />
    </Fields>
  )
}
