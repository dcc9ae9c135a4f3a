import { Button } from 'antd'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Body, Columns } from '#platform/ui/page.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { isClosed } from '../../../contract/terms.ts'
import { payroll } from '../../../contract.ts'
import { useMonthName } from '../../../slips/web/months.ts'
import { words } from '../locale.ts'
import type { Run } from '../types.ts'
import { Blockers } from './blockers.tsx'
import { DeedLine } from './deed-line.tsx'
import { Totals } from './totals.tsx'

/** 锁定: from here on it stands. */
export function LockStep({ run }: { run: Run }) {
  const closed = isClosed(run.state)
  return (
    <Columns>
      <Body>
        <div className="stack apart run-step">
          <Totals run={run} />
          {!closed && <Blockers run={run} />}
          {!closed && run.state !== 'approved' && <NotYet run={run} />}
          {run.state === 'approved' && <Lock run={run} />}
          <DeedLine said="lockedBy" deed={run.locked} />
        </div>
      </Body>
    </Columns>
  )
}

function NotYet({ run: { runId } }: { run: Run }) {
  const t = useWords(words)
  const link = (
    <Anchor className="link" href={`/payroll/${runId}?step=approve`}>
      {t('toApprove')}
    </Anchor>
  )
  return <Note actions={link}>{t('notApproved')}</Note>
}

function Lock({ run }: { run: Run }) {
  const t = useWords(words)
  const monthName = useMonthName()
  const confirm = useConfirm()
  const may = useMay(payroll.lockRun.name)
  const lock = useWrite(payroll.lockRun)

  async function ask() {
    const yes = await confirm({
      title: t('lockAsk', { month: monthName(run.month), count: run.people }),
      consequence: t('lockWhy'),
      keep: t('lockKeep'),
      deed: t('lockDeed'),
    })
    if (yes) lock.mutate({ runId: run.runId })
  }

  return (
    <Section title={t('lockTitle')}>
      <div className="stack run-form">
        <p className="soft">{t('lockWhy')}</p>
        {lock.error && <RefusalNote reason={lock.error.message} />}
        {may && (
          <div>
            <Button type="primary" loading={lock.isPending} onClick={() => void ask()}>
              {t('lock', { count: run.people })}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}
