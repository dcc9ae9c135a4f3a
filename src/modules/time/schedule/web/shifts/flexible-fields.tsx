import { NumberField } from '#modules/approvals/web/flows/number-field.tsx'
import { useWords } from '#platform/client/use-words.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { ClockField } from '../../../web/clock-field.tsx'
import { words } from '../locale.ts'
import type { ShiftDraft } from './shift-draft.ts'

type FlexibleFieldsProps = { draft: ShiftDraft; onChange: (change: Partial<ShiftDraft>) => void }

/** Come until when, and work how long. */
export function FlexibleFields({ draft: { flexible }, onChange }: FlexibleFieldsProps) {
  const t = useWords(words)
  return (
    <div className="stack">
      <CheckField
        label={t('flexible')}
        checked={flexible !== null}
        onChange={(checked) => onChange({ flexible: checked ? { latest: '10:00', minutes: 480 } : null })}
      />
      {flexible && (
        <Fields columns={2}>
          <ClockField
            label={t('latest')}
            value={flexible.latest}
            onChange={(latest) => onChange({ flexible: { ...flexible, latest } })}
          />
          <NumberField
            label={t('due')}
            unit={t('hours')}
            min={0.5}
            max={16}
            value={flexible.minutes / 60}
            onChange={(hours) =>
              hours !== undefined && onChange({ flexible: { ...flexible, minutes: Math.round(hours * 60) } })
            }
          />
        </Fields>
      )}
    </div>
  )
}
