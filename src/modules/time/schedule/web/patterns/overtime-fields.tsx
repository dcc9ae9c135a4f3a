import { NumberField } from '#modules/approvals/web/flows/number-field.tsx'
import { useWords } from '#platform/client/use-words.ts'
import { Fields } from '#platform/ui/field.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { hourPeriods, hourSystems, type PatternBody } from '../../../contract.ts'
import { words } from '../locale.ts'

const ways = ['both', 'approved', 'punched'] as const
const restDays = ['asked', 'pay', 'comp'] as const
const missings = ['nothing', 'half', 'whole'] as const

/** How hours and overtime are counted for who works by the pattern. */
export function OvertimeFields({
  body,
  onChange,
}: {
  body: PatternBody
  onChange: (change: Partial<PatternBody>) => void
}) {
  const t = useWords(words)
  const { overtime } = body
  const put = (change: Partial<PatternBody['overtime']>) => onChange({ overtime: { ...overtime, ...change } })
  return (
    <details>
      <summary className="link">{t('overtimeRules')}</summary>
      <Fields columns={2}>
        <SelectField
          label={t('system')}
          value={body.system}
          choices={hourSystems.map((value) => ({ value, label: t(`system.${value}`) }))}
          onChange={(system) => system && onChange({ system })}
        />
        {body.system === 'comprehensive' && (
          <SelectField
            label={t('period')}
            value={body.period}
            choices={hourPeriods.map((value) => ({ value, label: t(`period.${value}`) }))}
            onChange={(period) => period && onChange({ period })}
          />
        )}
        <SelectField
          label={t('missingRule')}
          value={body.missing}
          choices={missings.map((value) => ({ value, label: t(`missing.${value}`) }))}
          onChange={(missing) => missing && onChange({ missing })}
        />
        <SelectField
          label={t('overtimeBy')}
          value={overtime.by}
          choices={ways.map((value) => ({ value, label: t(`by.${value}`) }))}
          onChange={(by) => by && put({ by })}
        />
        <SelectField
          label={t('restDays')}
          value={overtime.restDays}
          choices={restDays.map((value) => ({ value, label: t(`restDays.${value}`) }))}
          onChange={(next) => next && put({ restDays: next })}
        />
        <NumberField
          label={t('step')}
          unit={t('minutes')}
          whole
          min={1}
          max={120}
          value={overtime.step}
          onChange={(step) => step !== undefined && put({ step })}
        />
      </Fields>
    </details>
  )
}
