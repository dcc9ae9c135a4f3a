import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Body, Columns } from '#platform/ui/page.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { payroll } from '../../../contract.ts'
import { useMonthName } from '../../../slips/web/months.ts'
import { words } from '../locale.ts'
import type { Run } from '../types.ts'
import { DeedLine } from './deed-line.tsx'
import { Totals } from './totals.tsx'

/** 核准: handed over with a word, decided by somebody else. */
export function ApproveStep({ run }: { run: Run }) {
  const t = useWords(words)
  const notYet = run.state === 'computing' || run.state === 'failed'
  return (
    <Columns>
      <Body>
        <div className="stack apart run-step">
          {notYet ? <Note>{t('notComputed')}</Note> : <Totals run={run} />}
          {run.state === 'draft' && <Submit run={run} />}
          <div className="stack">
            <DeedLine said="submittedBy" deed={run.submitted} />
            <DeedLine said="approvedBy" deed={run.approved} />
          </div>
          {run.state === 'submitted' && <Waiting run={run} />}
        </div>
      </Body>
    </Columns>
  )
}

function Submit({ run }: { run: Run }) {
  const t = useWords(words)
  const monthName = useMonthName()
  const may = useMay(payroll.submitRun.name)
  const submit = useWrite(payroll.submitRun)
  const [note, setNote] = useState('')
  if (!may) return null
  return (
    <Section title={t('submitTitle', { month: monthName(run.month) })}>
      <div className="stack run-form">
        <p className="soft">{t('submitWhy')}</p>
        {run.stale > 0 && <Note tone="waiting">{t('stale', { count: run.stale })}</Note>}
        <TextAreaField label={t('note')} value={note} onChange={setNote} rows={3} optional />
        {submit.error && <RefusalNote reason={submit.error.message} />}
        <div>
          <Button
            type="primary"
            loading={submit.isPending}
            disabled={note.length > 300}
            onClick={() => submit.mutate({ runId: run.runId, note: note.trim() })}
          >
            {t('submit', { count: run.people })}
          </Button>
        </div>
      </div>
    </Section>
  )
}

function Waiting({ run }: { run: Run }) {
  const t = useWords(words)
  const may = useMay(payroll.withdrawRun.name)
  const withdraw = useWrite(payroll.withdrawRun)
  return (
    <>
      <Note
        tone="running"
        actions={
          <>
            {run.requestId && (
              <Anchor className="link" href={`/approvals/${run.requestId}`}>
                {t('toRequest')}
              </Anchor>
            )}
            {may && (
              <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate({ runId: run.runId })}>
                {t('withdraw')}
              </Button>
            )}
          </>
        }
      >
        {t('waitsFor')}
      </Note>
      {withdraw.error && <RefusalNote reason={withdraw.error.message} />}
    </>
  )
}
