import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useParams, useQueryState } from '#platform/client/use-address.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { Aside, Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { ThumbBar } from '#platform/ui/shell/phone-tab-bar.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { payroll } from '../../contract.ts'
import type { Payslip } from '../contract.ts'
import { ownSlipHref } from './address.ts'
import { HideableAmounts } from './amounts.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { words } from './locale.ts'
import { useMonthName } from './months.ts'
import { OtherSlips } from './other-slips.tsx'
import { usePdf } from './pdf.ts'
import { QuestionList } from './question-list.tsx'
import { SlipFacts } from './slip-aside.tsx'
import { AgainstBefore, SlipHead, SlipWarnings } from './slip-head.tsx'
import { SlipLines } from './slip-lines.tsx'
import { SlipPicture } from './slip-picture.tsx'
import './slip.css'

/** One's own payslip, made for the phone first. */
export function MySlipScreen() {
  const t = useWords(words)
  const { run = '' } = useParams()
  const [{ of }] = useQueryState()
  const { data, error, refetch } = useRead(payroll.mySlip, { runId: run, ...(of && { employmentId: of }) })
  if (data) return <Opened key={`${run} ${of}`} slip={data} />
  return (
    <Page>
      <PageHeader crumbs={[{ label: t('mine'), href: '/me/payslips' }]} title={t('slip')} />
      <Columns>
        <Body>
          {error ? <Problem error={error} onRetry={() => void refetch()} /> : <LoadingRows rows={8} height={52} />}
        </Body>
      </Columns>
    </Page>
  )
}

/** Told once that it was looked at. */
function useOpened({ runId, person: { employmentId }, seen }: Payslip): void {
  const { mutate } = useWrite(payroll.openSlip)
  const told = useRef(seen.openedAt !== null)
  useEffect(() => {
    if (told.current) return
    told.current = true
    mutate({ runId, employmentId })
  }, [runId, employmentId, mutate])
}

function Opened({ slip }: { slip: Payslip }) {
  const t = useWords(words)
  const phone = usePhone()
  const monthName = useMonthName()
  const [asking, setAsking] = useState<{ item?: string }>()
  useOpened(slip)
  const deeds = <Deeds slip={slip} onAsk={() => setAsking({})} />
  return (
    <HideableAmounts>
      <Page>
        <PageHeader
          crumbs={[{ label: t('mine'), href: '/me/payslips' }]}
          title={t('slipOfMonth', { month: monthName(slip.month, phone ? 'short' : 'full') })}
          tag={slip.seen.confirmedAt && <StatusTag tone="good">{t('confirmed')}</StatusTag>}
          actions={
            <>
              <Pdf slip={slip} />
              {!phone && deeds}
            </>
          }
        />
        <Columns>
          <Body>
            <Sheet slip={slip} onAsk={(item) => setAsking({ item })} />
          </Body>
          <Aside label={t('facts')}>
            <SlipFacts slip={slip} />
          </Aside>
        </Columns>
        {phone && <ThumbBar>{deeds}</ThumbBar>}
        {asking && <AskDialog slip={slip} item={asking.item} onClose={() => setAsking(undefined)} />}
      </Page>
    </HideableAmounts>
  )
}

function Pdf({ slip: { runId, person } }: { slip: Payslip }) {
  const t = useWords(words)
  const pdf = usePdf({ name: 'payroll.mySlipPdf', input: { runId, employmentId: person.employmentId } })
  if (!pdf.may) return null
  return (
    <button
      className="bare icon-button"
      type="button"
      aria-label={t('pdf')}
      title={pdf.problem ?? t('pdf')}
      disabled={pdf.busy}
      onClick={() => void pdf.fetchIt()}
    >
      <Icon name="download" />
    </button>
  )
}

function Deeds({ slip, onAsk }: { slip: Payslip; onAsk: () => void }) {
  const t = useWords(words)
  const phone = usePhone()
  const confirm = useWrite(payroll.confirmSlip)
  const size = phone ? 'middle' : 'small'
  return (
    <>
      <Button size={size} onClick={onAsk}>
        {t('ask')}
      </Button>
      {!slip.seen.confirmedAt && (
        <Button
          type="primary"
          size={size}
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ runId: slip.runId, employmentId: slip.person.employmentId })}
        >
          {t('confirm')}
        </Button>
      )}
      {confirm.error && <RefusalNote reason={confirm.error.message} />}
    </>
  )
}

function Sheet({ slip, onAsk }: { slip: Payslip; onAsk: (item: string) => void }) {
  const t = useWords(words)
  return (
    <div className="slip">
      <SlipWarnings slip={slip} />
      <OtherSlips slip={slip} hrefOf={ownSlipHref} />
      <div className="slip-card">
        <SlipHead slip={slip} hideable />
        <AgainstBefore slip={slip} />
        <SlipPicture slip={slip} />
      </div>
      {slip.questions.length > 0 && (
        <section className="slip-card">
          <h2>{t('myQuestions')}</h2>
          <QuestionList questions={slip.questions} name={slip.person.name} answerable={false} />
        </section>
      )}
      <SlipLines slip={slip} onAsk={onAsk} />
    </div>
  )
}
