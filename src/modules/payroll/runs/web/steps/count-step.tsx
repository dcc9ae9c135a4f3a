import { Button } from 'antd'
import { useState } from 'react'
import { useJob } from '#platform/client/use-job.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { JobProgress } from '#platform/ui/job-progress.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Body, Columns } from '#platform/ui/page.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { payroll } from '../../../contract.ts'
import { useMonthName } from '../../../slips/web/months.ts'
import { runPage } from '../../contract.ts'
import { words } from '../locale.ts'
import type { Run } from '../types.ts'
import { Blockers } from './blockers.tsx'
import { ItemTotals, Totals } from './totals.tsx'

/** 核算: the computation as it goes on, what it came to, and what keeps it from being right. */
export function CountStep({ run }: { run: Run }) {
  const t = useWords(words)
  const go = useGo()
  return (
    <Columns>
      <Body>
        <div className="stack apart run-step">
          {run.state === 'computing' && run.jobId && <Computing run={run} jobId={run.jobId} />}
          {run.state === 'failed' && <Failed run={run} />}
          {run.state !== 'computing' && run.totals && (
            <>
              <Stale run={run} />
              <Totals run={run} />
              <Hints run={run} />
              <Blockers run={run} />
              {run.setAside > 0 && <SetAside run={run} />}
              <ItemTotals run={run} />
              <div>
                <Button type="primary" onClick={() => go(`/payroll/${run.runId}?step=check`)}>
                  {t('toCheck', { count: run.people })}
                </Button>
              </div>
            </>
          )}
        </div>
      </Body>
    </Columns>
  )
}

function Computing({ run, jobId }: { run: Run; jobId: string }) {
  const t = useWords(words)
  const monthName = useMonthName()
  const { job, cancel } = useJob(jobId)
  const [done, total] = [job?.done ?? 0, job?.total ?? 0]
  return (
    <JobProgress
      name={t('computing', { month: monthName(run.month) })}
      done={done}
      total={Math.max(total, 1)}
      counted={t('computed', { done, total })}
      onCancel={cancel}
    />
  )
}

/** Computes it anew, where the reader may. */
function Again({ run, primary = false }: { run: Run; primary?: boolean }) {
  const t = useWords(words)
  const may = useMay(payroll.recomputeRun.name)
  const again = useWrite(payroll.recomputeRun)
  if (!may) return null
  return (
    <>
      <Button
        size="small"
        type={primary ? 'primary' : 'default'}
        loading={again.isPending}
        onClick={() => again.mutate({ runId: run.runId })}
      >
        {t('recompute')}
      </Button>
      {again.error && <RefusalNote reason={again.error.message} />}
    </>
  )
}

function Failed({ run }: { run: Run }) {
  const t = useWords(words)
  return (
    <Note tone="broken" actions={<Again run={run} primary />}>
      {t('failed')}
    </Note>
  )
}

function Stale({ run }: { run: Run }) {
  const t = useWords(words)
  if (run.stale === 0 || run.state !== 'draft') return null
  return (
    <Note tone="waiting" actions={<Again run={run} primary />}>
      {t('stale', { count: run.stale })}
    </Note>
  )
}

/** Worth a look, without keeping anything from going on. */
function Hints({ run }: { run: Run }) {
  const t = useWords(words)
  const monthName = useMonthName()
  const timeOpen = !run.timeClosed && run.state === 'draft'
  if (!timeOpen && run.negative === 0 && run.noAccount === 0) return null
  return (
    <Note tone="waiting">
      <ul className="run-hints">
        {timeOpen && (
          <Hint said={t('timeOpen', { month: monthName(run.month) })} href={`/time/close?month=${run.month}`}>
            {t('toClose')}
          </Hint>
        )}
        {run.negative > 0 && (
          <Hint said={t('negative', { count: run.negative })} href={`/payroll/${run.runId}?step=check&kind=negative`}>
            {t('look')}
          </Hint>
        )}
        {run.noAccount > 0 && <li>{t('noAccount', { count: run.noAccount })}</li>}
      </ul>
    </Note>
  )
}

const Hint = ({ said, href, children }: { said: string; href: string; children: string }) => (
  <li className="line wrap">
    <span>{said}</span>
    <Anchor className="link" href={href}>
      {children}
    </Anchor>
  </li>
)

function SetAside({ run }: { run: Run }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const [page, setPage] = useState(1)
  const { data, error, refetch } = useRead(payroll.setAside, { runId: run.runId, offset: (page - 1) * runPage })
  return (
    <Section title={t('setAsideTitle', { count: run.setAside })} note={t('setAsideWhy')}>
      {error && !data ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          label={t('why')}
          rows={data?.rows}
          rowKey={({ personId }) => personId}
          rowName={({ name }) => name}
          columns={[
            {
              key: 'name',
              title: t('name'),
              render: ({ personId, name }) => <Anchor href={`/people/${personId}`}>{name}</Anchor>,
              width: 130,
            },
            { key: 'no', title: t('employeeNo'), render: ({ employeeNo }) => employeeNo, width: 110 },
            { key: 'why', title: t('why'), render: ({ reason }) => reason[language] },
          ]}
          phone={({ name, employeeNo, reason }) => (
            <PhoneRow title={name} figure={employeeNo} detail={reason[language]} />
          )}
          {...(data && data.total > runPage && { page: { page, size: runPage, total: data.total, onPage: setPage } })}
        />
      )}
    </Section>
  )
}
