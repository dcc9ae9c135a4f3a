import { Button } from 'antd'
import { useParams, useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { usePhone } from '#platform/ui/media.ts'
import { Aside, Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { payroll } from '../../contract.ts'
import { RunStateTag } from '../../runs/web/run-state.tsx'
import type { Payslip } from '../contract.ts'
import { slipHref } from './address.ts'
import { words } from './locale.ts'
import { useMonthName } from './months.ts'
import { OtherSlips } from './other-slips.tsx'
import { usePdf } from './pdf.ts'
import { QuestionList } from './question-list.tsx'
import { SlipAside } from './slip-aside.tsx'
import { AgainstBefore, SlipHead, SlipWarnings } from './slip-head.tsx'
import { SlipLines } from './slip-lines.tsx'
import { SlipPicture } from './slip-picture.tsx'
import './slip.css'

type Neighbour = { personId: string; employmentId: string }
type Place = { at: number; of: number; previous: Neighbour | null; next: Neighbour | null }

/** Somebody's payslip as whoever keeps pay sees it. */
export function SlipScreen() {
  const t = useWords(words)
  const { run = '', person = '' } = useParams()
  const [{ of }] = useQueryState()
  const { data, error, refetch } = useRead(payroll.payslip, {
    runId: run,
    personId: person,
    ...(of && { employmentId: of }),
  })
  const monthName = useMonthName()
  const phone = usePhone()
  const titleOf = (name?: string) => {
    if (!name) return t('slip')
    return phone ? name : t('slipOf', { name })
  }
  return (
    <Page>
      <PageHeader
        crumbs={data ? [{ label: monthName(data.month), href: `/payroll/${run}?step=check` }] : []}
        title={titleOf(data?.person.name)}
        actions={data && <HeadTools slip={data} place={data.place} />}
      />
      <Columns>
        <Body>
          {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
          {!data && !error && <LoadingRows rows={10} height={45} />}
          {data && <Sheet slip={data} />}
        </Body>
        {data && (
          <Aside label={t('facts')}>
            <SlipAside slip={data} />
          </Aside>
        )}
      </Columns>
    </Page>
  )
}

function HeadTools({ slip, place }: { slip: Payslip; place: Place }) {
  const t = useWords(words)
  const phone = usePhone()
  return (
    <>
      {!phone && <span className="soft dense nowrap">{t('place', { at: place.at, of: place.of })}</span>}
      <Step to={place.previous} slip={slip} icon="left" label={t('previous')} />
      <Step to={place.next} slip={slip} icon="right" label={t('next')} />
      {!phone && <PdfButton slip={slip} />}
    </>
  )
}

function PdfButton({ slip }: { slip: Payslip }) {
  const t = useWords(words)
  const { personId, employmentId } = slip.person
  const pdf = usePdf({ name: 'payroll.payslipPdf', input: { runId: slip.runId, personId, employmentId } })
  if (!pdf.may) return null
  return (
    <Button size="small" loading={pdf.busy} title={pdf.problem} onClick={() => void pdf.fetchIt()}>
      {t('pdf')}
    </Button>
  )
}

type StepProps = { to: Neighbour | null; slip: Payslip; icon: 'left' | 'right'; label: string }

function Step({ to, slip, icon, label }: StepProps) {
  if (!to)
    return (
      <button className="bare icon-button" type="button" disabled aria-label={label}>
        <Icon name={icon} />
      </button>
    )
  return (
    <Anchor className="icon-button" href={slipHref(slip.runId, to)} aria-label={label} title={label}>
      <Icon name={icon} />
    </Anchor>
  )
}

function Sheet({ slip }: { slip: Payslip }) {
  const t = useWords(words)
  const { personId } = slip.person
  const mayAnswer = useMay('payroll.answerSlip')
  // The head of a phone has no room beside the steps.
  const phone = usePhone()
  return (
    <div className="slip">
      <SlipWarnings slip={slip} />
      <OtherSlips slip={slip} hrefOf={(other) => slipHref(other.runId, { ...other, personId })} />
      <div className="slip-card">
        <div className="slip-top">
          <SlipHead slip={slip} />
          <RunStateTag state={slip.state} />
        </div>
        <AgainstBefore slip={slip} />
        <SlipPicture slip={slip} />
        {phone && <PdfButton slip={slip} />}
      </div>
      <SlipLines slip={slip} />
      {slip.questions.length > 0 && (
        <section className="slip-card">
          <h2>{t('questions')}</h2>
          <QuestionList questions={slip.questions} name={slip.person.name} answerable={mayAnswer} />
        </section>
      )}
    </div>
  )
}
