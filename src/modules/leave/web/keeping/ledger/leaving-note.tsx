import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Explained } from '#platform/ui/explained.tsx'
import { Note } from '#platform/ui/note.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { leave } from '../../../contract.ts'
import { words } from '../locale.ts'

/** Somebody leaves: annual leave that isn't taken by then is owed in money. */
export function LeavingNote({ personId, lastDay }: { personId: string; lastDay: Day }) {
  const t = useWords(words)
  const { day } = useFormat()
  const [language] = useLanguage()
  const may = useMay(leave.leavingDays.name)
  const found = useRead(leave.leavingDays, { personId, lastDay }, { enabled: may })
  if (!found.data) return null
  const { unused, steps } = found.data
  const explained = (
    <Explained
      title={t('leavingTitle')}
      steps={[
        ...steps.map((step) => ({
          label: `${step.label[language]} ${step.formula[language]}`.trim(),
          value: step.value,
        })),
        { label: t('leavingOwed'), value: t('days', { count: unused }) },
      ]}
      rule={t('leavingRule')}
    >
      {t('days', { count: unused })}
    </Explained>
  )
  return (
    <Note tone={unused > 0 ? 'waiting' : 'plain'} title={t('leavingOn', { day: day(lastDay, 'sentence') })}>
      {unused > 0 ? t('leavingUnused') : t('leavingNothing')} {explained}
    </Note>
  )
}
