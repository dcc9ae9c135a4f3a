import { Button } from 'antd'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { payroll } from '../../contract.ts'
import { useMonthName } from '../../slips/web/months.ts'
import { words } from './locale.ts'
import type { Runs } from './types.ts'

type Group = Runs['groups'][number]

/** Each group with its next month and one button. */
export function NextRuns({ runs }: { runs: Runs }) {
  const t = useWords(words)
  const may = useMay(payroll.startRun.name)
  if (runs.groups.length === 0) return null
  return (
    <Section
      title={t('next')}
      action={
        <Anchor className="link" href="/payroll/groups">
          {t('toGroups')}
        </Anchor>
      }
    >
      <ul className="next-runs">
        {runs.groups.map((group) => (
          <NextRun key={group.groupId} group={group} may={may} />
        ))}
      </ul>
    </Section>
  )
}

function NextRun({ group: { groupId, name, nextMonth, people }, may }: { group: Group; may: boolean }) {
  const t = useWords(words)
  const go = useGo()
  const monthName = useMonthName()
  const start = useWrite(payroll.startRun)
  const open = () =>
    start.mutate({ groupId, month: nextMonth }, { onSuccess: ({ runId }) => go(`/payroll/${runId}?step=count`) })
  return (
    <li className="card next-run">
      <div className="grow">
        <p className="strong">{name}</p>
        <p className="soft dense">
          {monthName(nextMonth)} · {t('people', { count: people })}
        </p>
      </div>
      {may && (
        <Button type={people > 0 ? 'primary' : 'default'} size="small" loading={start.isPending} onClick={open}>
          {t('start', { month: monthName(nextMonth, 'short') })}
        </Button>
      )}
      {start.error && <RefusalNote reason={start.error.message} />}
    </li>
  )
}
