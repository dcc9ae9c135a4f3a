import { Button } from 'antd'
import { useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { type PayItem, type PayPolicy, taxKinds } from '../../../contract/item.ts'
import { payroll } from '../../../contract.ts'
import type { ItemField, ItemSaying, ItemTrouble } from '../../contract.ts'
import { words } from '../locale.ts'
import { fitted, put, shownCategories, without } from './draft.ts'
import { SourceFields } from './source-fields.tsx'
import { useRested } from './use-rested.ts'

type ItemDialogProps = {
  item: PayItem
  isNew: boolean
  items: readonly PayItem[]
  policy: PayPolicy
  onItems: (items: PayItem[]) => void
  onClose: () => void
}

/** What a field of the item has against it. */
export type Against = (field: ItemField) => ItemTrouble | undefined

/** One item: what it is called, what it does, where it comes from. What is wrong is said while it is typed. */
export function ItemDialog({ item, isNew, items, policy, onItems, onClose }: ItemDialogProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [draft, setDraft] = useState(item)
  const change = (more: Partial<PayItem>) => setDraft((old) => fitted({ ...old, ...more }))
  const checked = useChecked(draft, items, policy)
  const named = withNames(draft)
  const take = () => {
    onItems(put(items, named))
    onClose()
  }
  const remove = () => {
    onItems(without(items, item.code))
    onClose()
  }
  return (
    <FormDialog
      width="wide"
      title={isNew ? t('newItem') : t('editItem', { item: item.names[language] })}
      deed={t('done')}
      busy={false}
      ready={named.names.zh !== ''}
      onSend={take}
      onClose={onClose}
      {...(!isNew && {
        other: (
          <Button danger onClick={remove}>
            {t('remove')}
          </Button>
        ),
      })}
    >
      <NameFields draft={draft} onChange={change} against={checked.against} />
      <SourceFields {...{ draft, items, against: checked.against, saying: checked.saying }} onChange={change} />
      <Choices draft={draft} onChange={change} against={checked.against} />
      {checked.rest && <RefusalNote reason={checked.rest.says[language]} />}
    </FormDialog>
  )
}

/** In English by its Chinese name where it has no other. */
function withNames(draft: PayItem): PayItem {
  const [zh, en] = [draft.names.zh.trim(), draft.names.en.trim()]
  return { ...draft, names: { zh, en: en || zh } }
}

const atFields: readonly ItemField[] = ['names', 'category', 'source', 'formula', 'when', 'taxed']

/** What the server says of the item as it stands; places are only marked in what it has read. */
function useChecked(draft: PayItem, items: readonly PayItem[], policy: PayPolicy) {
  const rested = useRested(draft)
  const named = withNames(rested)
  const rules = { items: put(items, named), policy }
  const { data } = useRead(payroll.checkTemplate, rules, { enabled: named.names.zh !== '' })
  const isRead = rested === draft && data !== undefined && named.names.zh !== ''
  const own = isRead ? data.problems.filter((problem) => problem.item === draft.code) : []
  const against: Against = (field) => own.find((problem) => problem.field === field)
  const saying: ItemSaying | undefined = isRead ? data.sayings.find(({ code }) => code === draft.code) : undefined
  return { against, saying, rest: own.find(({ field }) => !atFields.includes(field)) }
}

export type DraftProps = { draft: PayItem; onChange: (more: Partial<PayItem>) => void; against: Against }

function NameFields({ draft, onChange, against }: DraftProps) {
  const { names, category } = draft
  const t = useWords(words)
  const [language] = useLanguage()
  return (
    <Fields columns={2}>
      <TextField
        label={t('nameZh')}
        hint={t('nameZhHint')}
        value={names.zh}
        maxLength={20}
        onChange={(zh) => onChange({ names: { ...names, zh } })}
        refusal={against('names')?.says[language]}
      />
      <TextField
        label={t('nameEn')}
        optional
        value={names.en}
        maxLength={40}
        onChange={(en) => onChange({ names: { ...names, en } })}
      />
      <SelectField
        label={t('category')}
        hint={t(`note.${category}`)}
        value={category}
        onChange={(next) => next && onChange({ category: next })}
        choices={shownCategories.map((value) => ({ value, label: t(`category.${value}`) }))}
        refusal={against('category')?.says[language]}
      />
      {draft.category === 'earning' && (
        <SelectField
          label={t('taxed')}
          value={draft.taxed}
          onChange={(taxed) => taxed && onChange({ taxed })}
          choices={taxKinds.map((value) => ({ value, label: t(`taxed.${value}`) }))}
          refusal={against('taxed')?.says[language]}
        />
      )}
    </Fields>
  )
}

function Choices({ draft, onChange }: DraftProps) {
  const t = useWords(words)
  const { source, category } = draft
  return (
    <div className="stack">
      {source.by === 'amount' && (
        <CheckField
          label={t('prorated')}
          checked={source.prorated}
          onChange={(prorated) => onChange({ source: { ...source, prorated } })}
        />
      )}
      {source.by === 'amount' && category === 'earning' && (
        <CheckField
          label={t('overtimeBase')}
          checked={draft.overtimeBase}
          onChange={(overtimeBase) => onChange({ overtimeBase })}
        />
      )}
      {category !== 'info' && (
        <CheckField
          label={t('alwaysShown')}
          checked={draft.alwaysShown}
          onChange={(alwaysShown) => onChange({ alwaysShown })}
        />
      )}
      <CheckField label={t('inUse')} checked={!draft.retired} onChange={(inUse) => onChange({ retired: !inUse })} />
    </div>
  )
}
