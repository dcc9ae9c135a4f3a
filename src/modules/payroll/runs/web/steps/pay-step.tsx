import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Meter } from '#platform/ui/bars.tsx'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { DayField } from '#platform/ui/day-field.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Body, Columns } from '#platform/ui/page.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { isClosed } from '../../../contract/terms.ts'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { Money } from '../money.tsx'
import type { Run } from '../types.ts'
import { BankSum } from './bank-sum.tsx'
import { DeedLine } from './deed-line.tsx'
import { Owing } from './owing.tsx'
import { type RunPartProps, runParts } from './run-parts.ts'

/** 发放: the files that leave the house, the money, and a payslip for each. */
export function PayStep({ run }: { run: Run }) {
  return (
    <Columns>
      <Body>
        <div className="stack apart run-step">{isClosed(run.state) ? <Open run={run} /> : <NotYet run={run} />}</div>
      </Body>
    </Columns>
  )
}

function NotYet({ run: { runId } }: { run: Run }) {
  const t = useWords(words)
  const link = (
    <Anchor className="link" href={`/payroll/${runId}?step=lock`}>
      {t('toLock')}
    </Anchor>
  )
  return <Note actions={link}>{t('notLocked')}</Note>
}

function Open({ run }: { run: Run }) {
  return (
    <>
      <Owing run={run} />
      <Outputs runId={run.runId} />
      {run.state === 'locked' && <Pay run={run} />}
      <DeedLine said="paidBy" deed={run.paid} />
      {run.state === 'paid' && <Publish run={run} />}
      <DeedLine said="publishedBy" deed={run.published} />
      {run.state === 'published' && <Seen run={run} />}
    </>
  )
}

const parts = runParts.map((slot) => ({
  ...slot,
  Part: lazy(async () => ({ default: (await slot.load()).Part })),
}))

function Outputs({ runId }: RunPartProps) {
  return parts.map((part) => <Output key={part.key} part={part} runId={runId} />)
}

function Output({ part: { operation, title, Part }, runId }: { part: (typeof parts)[number] } & RunPartProps) {
  const [language] = useLanguage()
  const may = useMay(operation ?? '')
  if (operation && !may) return null
  return (
    <Section title={title(language)}>
      <Suspense fallback={<LoadingRows rows={2} height={45} />}>
        <Part runId={runId} />
      </Suspense>
    </Section>
  )
}

function Pay({ run }: { run: Run }) {
  const t = useWords(words)
  const may = useMay(payroll.payRun.name)
  const pay = useWrite(payroll.payRun)
  const [paidOn, setPaidOn] = useState<Day | undefined>(run.payDay)
  return (
    <Section title={t('payTitle')}>
      <div className="stack run-form">
        <p className="soft">{t('payWhy')}</p>
        <p className="title">
          {t('people', { count: run.people })} · <Money fen={run.net} form="exact" />
        </p>
        <BankSum run={run} />
        {may && (
          <>
            <DayField label={t('paidOn')} value={paidOn} onChange={setPaidOn} />
            {pay.error && <RefusalNote reason={pay.error.message} />}
            <div>
              <Button
                type="primary"
                loading={pay.isPending}
                disabled={!paidOn}
                onClick={() => paidOn && pay.mutate({ runId: run.runId, paidOn })}
              >
                {t('pay')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  )
}

function Publish({ run }: { run: Run }) {
  const t = useWords(words)
  const confirm = useConfirm()
  const may = useMay(payroll.publishRun.name)
  const publish = useWrite(payroll.publishRun)

  async function ask() {
    const yes = await confirm({
      title: t('publishAsk', { count: run.people }),
      consequence: t('publishConsequence'),
      keep: t('publishKeep'),
      deed: t('publishDeed'),
    })
    if (yes) publish.mutate({ runId: run.runId })
  }

  return (
    <Section title={t('publishTitle')}>
      <div className="stack run-form">
        <p className="soft">{t('publishWhy')}</p>
        {publish.error && <RefusalNote reason={publish.error.message} />}
        {may && (
          <div>
            <Button type="primary" loading={publish.isPending} onClick={() => void ask()}>
              {t('publish', { count: run.people })}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}

/** Who has looked, who agrees, who asks. */
function Seen({ run: { seen, people, runId } }: { run: Run }) {
  const t = useWords(words)
  const rows = [
    { key: 'opened', label: t('opened'), count: seen.opened },
    { key: 'confirmed', label: t('confirmed'), count: seen.confirmed },
  ]
  return (
    <div className="stack run-form">
      {rows.map(({ key, label, count }) => (
        <div key={key}>
          <p className="line dense">
            <span className="grow">{label}</span>
            {t('ofAll', { count, of: people })}
          </p>
          <Meter value={count} max={people} label={`${label} ${count}/${people}`} />
        </div>
      ))}
      <p className="line dense">
        <span className="grow">
          {t('asked')} {seen.asked}
        </span>
        {seen.asked > 0 && (
          <Anchor className="link" href={`/payroll/questions?run=${runId}`}>
            {t('toQuestions')}
          </Anchor>
        )}
      </p>
    </div>
  )
}
