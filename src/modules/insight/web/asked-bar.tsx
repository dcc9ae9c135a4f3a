import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { words } from '../locale.ts'
import { units } from './operations.ts'
import { UnitChoice } from './unit-choice.tsx'
import type { Asked } from './use-asked.ts'
import './insight.css'

/** Whose figures, and of which period. */
export function AskedBar({ asked, period = true }: { asked: Asked; period?: boolean }) {
  const t = useWords(words)
  const mayChoose = useMay(units.name)
  return (
    <div className="asked-bar">
      {period && (
        <Segmented
          label={t('period')}
          value={asked.period}
          onChange={(chosen) => asked.set({ period: chosen })}
          options={(['year', 'month'] as const).map((value) => ({ value, label: t(value) }))}
        />
      )}
      {mayChoose && <UnitChoice asked={asked} />}
      <CheckField label={t('everybody')} checked={asked.everybody} onChange={(everybody) => asked.set({ everybody })} />
    </div>
  )
}
