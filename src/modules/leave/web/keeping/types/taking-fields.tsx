import { employmentTypes } from '#modules/people/contract.ts'
import { useNames } from '#modules/people/web/use-names.ts'
import { useWords } from '#platform/client/use-words.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { ManySelectField, SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { words } from '../locale.ts'
import { Group } from './group.tsx'
import type { DraftProps } from './name-fields.tsx'

type TakingFieldsProps = DraftProps & { counts: string | undefined; paid: string | undefined }

/** 怎么请 */
export function TakingFields({ draft, put, counts, paid }: TakingFieldsProps) {
  const t = useWords(words)
  return (
    <Group title={t('group.taking')}>
      <Fields columns={2}>
        <SelectField
          label={t('unitOf')}
          value={draft.unit}
          onChange={(unit) => unit && put({ unit })}
          choices={(['day', 'half', 'hour'] as const).map((value) => ({ value, label: t(`rule.unit.${value}`) }))}
        />
        <SelectField
          label={t('counts')}
          value={draft.counts}
          onChange={(next) => next && put({ counts: next })}
          choices={(['workdays', 'calendarDays'] as const).map((value) => ({ value, label: t(`counts.${value}`) }))}
          refusal={counts}
          ways={counts ? [{ label: t('useWorkdays'), onTake: () => put({ counts: 'workdays' }) }] : undefined}
        />
        <SelectField
          label={t('paid')}
          value={draft.paid}
          onChange={(next) => next && put({ paid: next })}
          choices={(['full', 'law', 'none'] as const).map((value) => ({ value, label: t(`paid.${value}`) }))}
          refusal={paid}
          ways={paid ? [{ label: t('payByLaw'), onTake: () => put({ paid: 'law' }) }] : undefined}
        />
        <Limits draft={draft} put={put} />
      </Fields>
    </Group>
  )
}

function Limits({ draft, put }: DraftProps) {
  const t = useWords(words)
  return (
    <>
      <TextField
        label={t('mostDays')}
        optional
        value={draft.mostDays}
        maxLength={5}
        onChange={(mostDays) => put({ mostDays })}
      />
      <TextField
        label={t('noticeDays')}
        optional
        value={draft.noticeDays}
        maxLength={2}
        onChange={(noticeDays) => put({ noticeDays })}
      />
      <TextField
        label={t('proofAfter')}
        optional
        hint={t('proofAfterHint')}
        value={draft.proofAfterDays}
        maxLength={4}
        onChange={(proofAfterDays) => put({ proofAfterDays })}
      />
      {draft.by !== 'none' && (
        <TextField
          label={t('advanceDays')}
          optional
          hint={t('advanceHint')}
          value={draft.advanceDays}
          maxLength={4}
          onChange={(advanceDays) => put({ advanceDays })}
        />
      )}
    </>
  )
}

const numbers = (to: number) =>
  Array.from({ length: to }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))

/** 结转: only for what is given each year or month. */
export function CarryFields({ draft, put }: DraftProps) {
  const t = useWords(words)
  if (draft.by !== 'service' && draft.by !== 'fixed') return null
  return (
    <Group title={t('group.carry')}>
      <CheckField label={t('carries')} checked={draft.carries} onChange={(carries) => put({ carries })} />
      {draft.carries && (
        <Fields columns={2}>
          <TextField
            label={t('carryMost')}
            optional
            hint={t('carryMostHint')}
            value={draft.carryMost}
            maxLength={5}
            onChange={(carryMost) => put({ carryMost })}
          />
          <div className="line">
            <SelectField
              label={t('carryMonth')}
              value={draft.carryMonth}
              onChange={(carryMonth) => carryMonth && put({ carryMonth })}
              choices={numbers(12)}
            />
            <SelectField
              label={t('carryDate')}
              value={draft.carryDate}
              onChange={(carryDate) => carryDate && put({ carryDate })}
              choices={numbers(31)}
            />
          </div>
        </Fields>
      )}
    </Group>
  )
}

/** 谁可以 */
export function WhomFields({ draft, put }: DraftProps) {
  const t = useWords(words)
  const names = useNames()
  return (
    <Group title={t('group.whom')}>
      <Fields columns={2}>
        <SelectField
          label={t('forSex')}
          value={draft.forSex ?? 'all'}
          onChange={(sex) => put({ forSex: sex === 'all' || !sex ? null : sex })}
          choices={(['all', 'female', 'male'] as const).map((value) => ({ value, label: t(`forSex.${value}`) }))}
        />
        <ManySelectField
          label={t('employmentTypes')}
          optional
          hint={t('employmentTypesHint')}
          value={draft.employmentTypes}
          onChange={(next) => put({ employmentTypes: next })}
          choices={employmentTypes.map((value) => ({ value, label: names.choice('employmentType', value) }))}
        />
      </Fields>
    </Group>
  )
}
