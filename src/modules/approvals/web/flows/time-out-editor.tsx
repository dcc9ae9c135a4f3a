import { useWords } from '#platform/client/use-words.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import type { TimeOut } from '../../contract.ts'
import { words } from './locale.ts'
import { NumberField } from './number-field.tsx'

const actions = ['remind', 'next', 'approve', 'decline'] as const
const usual: TimeOut = { days: 3, action: 'remind' }

type TimeOutEditorProps = { value: TimeOut | null; onChange: (timeOut: TimeOut | null) => void }

/** Until when somebody is to decide, and what happens then. */
export function TimeOutEditor({ value, onChange }: TimeOutEditorProps) {
  const t = useWords(words)
  return (
    <div className="stack">
      <CheckField
        label={t('timeOutOn')}
        checked={value !== null}
        onChange={(on) => onChange(on ? (value ?? usual) : null)}
      />
      {value && (
        <Fields columns={2}>
          <NumberField
            label={t('timeOutDays')}
            value={value.days}
            onChange={(days) => days !== undefined && onChange({ ...value, days })}
            unit={t('days')}
            whole
            min={1}
            max={60}
          />
          <SelectField
            label={t('timeOutThen')}
            value={value.action}
            onChange={(action) => action && onChange({ ...value, action })}
            choices={actions.map((action) => ({ value: action, label: t(`then.${action}`) }))}
          />
        </Fields>
      )}
    </div>
  )
}
