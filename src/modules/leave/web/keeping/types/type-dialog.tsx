import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { leave } from '../../../contract.ts'
import { words } from '../locale.ts'
import type { LeaveType } from '../types.ts'
import { GivingFields } from './giving-fields.tsx'
import { NameFields } from './name-fields.tsx'
import { CarryFields, TakingFields, WhomFields } from './taking-fields.tsx'
import { draftOf, newDraft, ruleOf, standing, type TypeDraft } from './type-draft.ts'
import { useRuleSentence } from './use-rule-sentence.ts'
import { Versions } from './versions.tsx'

/** Where the law's no belongs; elsewhere it is said below. */
const atField: Record<string, 'days' | 'counts' | 'paid' | 'code'> = {
  'leave.belowFloor.days': 'days',
  'leave.belowFloor.counts': 'counts',
  'leave.belowFloor.paid': 'paid',
  'leave.codeTaken': 'code',
}

/** A type and its rule from a day on. What is below the law is refused where it is typed. */
export function TypeDialog({ type, onClose }: { type: LeaveType | undefined; onClose: () => void }) {
  const t = useWords(words)
  const format = useFormat()
  const sentence = useRuleSentence()
  const today = useToday()
  const [language] = useLanguage()
  const save = useSaving(onClose)
  const [draft, setDraft] = useState<TypeDraft>(() => startOf(type, today))
  const rule = ruleOf(draft)
  const field = save.error && atField[save.error.code]
  const put = (change: Partial<TypeDraft>) => {
    save.reset()
    setDraft((old) => ({ ...old, ...change }))
  }
  const isNamed =
    draft.names.zh.trim() !== '' && draft.names.en.trim() !== '' && /^[a-z][a-zA-Z0-9]{1,29}$/.test(draft.code)
  const refusals = field ? { [field]: save.error?.message } : {}

  return (
    <FormDialog
      width="wide"
      title={type ? t('editType', { type: type.names[language] }) : t('newType')}
      deed={t('saveFrom', { day: format.day(draft.from, 'sentence') })}
      busy={save.isPending}
      ready={rule !== undefined && isNamed}
      problem={field ? undefined : save.error?.message}
      onSend={() => rule && save.send(draft, rule, type?.typeId)}
      onClose={onClose}
    >
      {type && (
        <Versions type={type} today={today} onChoose={(version) => put(draftOf(type, version.rule, draft.from))} />
      )}
      <NameFields draft={draft} put={put} isNew={!type} refusal={refusals.code} />
      <GivingFields draft={draft} put={put} floor={type?.floor ?? null} refusal={refusals.days} />
      <TakingFields draft={draft} put={put} counts={refusals.counts} paid={refusals.paid} />
      <CarryFields draft={draft} put={put} />
      <WhomFields draft={draft} put={put} />
      <DayField
        label={t('ruleFrom')}
        hint={t('ruleFromHint')}
        value={draft.from}
        onChange={(from) => from && put({ from })}
      />
      <p className="preview-line" role="status">
        {rule ? sentence(rule) : t('ruleUnfinished')}
      </p>
    </FormDialog>
  )
}

function startOf(type: LeaveType | undefined, today: TypeDraft['from']): TypeDraft {
  const version = type && standing(type, today)
  return type && version
    ? draftOf(type, version.rule, today)
    : newDraft(`${today.slice(0, 4)}-01-01` as TypeDraft['from'])
}

function useSaving(onClose: () => void) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [language] = useLanguage()
  const save = useWrite(leave.saveType)
  const send = (draft: TypeDraft, rule: NonNullable<ReturnType<typeof ruleOf>>, typeId: string | undefined) => {
    const { code, names, law = null, from } = draft
    const onSuccess = () => {
      onClose()
      tell({ said: t('typeSaved', { type: names[language] }) })
    }
    save.mutate({ code, names, law, from, rule, ...(typeId && { typeId }) }, { onSuccess })
  }
  return { send, error: save.error, isPending: save.isPending, reset: save.reset }
}
