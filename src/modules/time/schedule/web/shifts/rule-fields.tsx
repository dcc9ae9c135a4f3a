import { NumberField } from '#modules/approvals/web/flows/number-field.tsx'
import { useWords } from '#platform/client/use-words.ts'
import { Fields } from '#platform/ui/field.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { words } from '../locale.ts'
import type { ShiftDraft } from './shift-draft.ts'

type Rules = ShiftDraft['rules']
const punches = ['ends', 'each', 'none'] as const

/** How punches are judged. The usual values hold until somebody opens this. */
export function RuleFields({ rules, onChange }: { rules: Rules; onChange: (rules: Rules) => void }) {
  const t = useWords(words)
  const unit = t('minutes')
  return (
    <details>
      <summary className="link">{t('judging')}</summary>
      <div className="stack apart">
        <SelectField
          label={t('punches')}
          value={rules.punches}
          choices={punches.map((value) => ({ value, label: t(`punches.${value}`) }))}
          onChange={(value) => value && onChange({ ...rules, punches: value })}
        />
        <Fields columns={2}>
          <NumberField
            label={t('lateGrace')}
            unit={unit}
            whole
            max={120}
            value={rules.lateGrace}
            onChange={(lateGrace = 0) => onChange({ ...rules, lateGrace })}
          />
          <NumberField
            label={t('earlyGrace')}
            unit={unit}
            whole
            max={120}
            value={rules.earlyGrace}
            onChange={(earlyGrace = 0) => onChange({ ...rules, earlyGrace })}
          />
          <NumberField
            label={t('absentAfter')}
            optional
            unit={unit}
            whole
            min={1}
            max={720}
            value={rules.absentAfter ?? undefined}
            onChange={(minutes) => onChange({ ...rules, absentAfter: minutes ?? null })}
          />
          <span />
          <NumberField
            label={t('before')}
            unit={unit}
            whole
            max={720}
            value={rules.before}
            onChange={(before = 0) => onChange({ ...rules, before })}
          />
          <NumberField
            label={t('after')}
            unit={unit}
            whole
            max={900}
            value={rules.after}
            onChange={(after = 0) => onChange({ ...rules, after })}
          />
        </Fields>
      </div>
    </details>
  )
}
