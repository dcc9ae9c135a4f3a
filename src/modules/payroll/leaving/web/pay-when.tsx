import { Button } from 'antd'
import { useMonthName } from '#modules/time/web/month-steps.tsx'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { isClosed } from '../../contract/terms.ts'
import { payroll } from '../../contract.ts'
import { words } from './locale.ts'
import type { LeavingPay } from './types.ts'

type Standing = 'noGroup' | 'notBegun' | 'open' | 'closed'

function standingOf({ groupId, state }: LeavingPay['payment']): Standing {
  if (groupId === null) return 'noGroup'
  if (state === null) return 'notBegun'
  return isClosed(state) ? 'closed' : 'open'
}

/** Wages are due in full at the end: which run pays them, and the way there. */
export function PayWhen({ pay: { payment, state } }: { pay: LeavingPay }) {
  const t = useWords(words)
  const f = useFormat()
  const monthName = useMonthName()
  const standing = standingOf(payment)
  const told = { month: monthName(payment.month), day: payment.payDay ? f.day(payment.payDay) : '' }
  return (
    <Note
      tone={standing === 'noGroup' ? 'broken' : 'waiting'}
      title={
        <>
          {t('atOnce')} <span className="quiet small">{t('atOnceLaw')}</span>
        </>
      }
      actions={<Way payment={payment} standing={standing} settled={state === 'settled'} />}
    >
      {t(`pay.${standing}`, told)}
    </Note>
  )
}

type WayProps = { payment: LeavingPay['payment']; standing: Standing; settled: boolean }

function Way({ payment: { runId, groupId, month }, standing, settled }: WayProps) {
  const t = useWords(words)
  if (standing === 'closed' && groupId && settled) return <StartExtra groupId={groupId} month={month} />
  const [href, label] =
    standing === 'noGroup'
      ? (['/payroll/groups', t('toGroups')] as const)
      : runId
        ? ([`/payroll/${runId}`, t('toRun')] as const)
        : (['/payroll', t('toRuns')] as const)
  return (
    <Anchor className="link" href={href}>
      {label}
    </Anchor>
  )
}

function StartExtra({ groupId, month }: { groupId: string; month: LeavingPay['payment']['month'] }) {
  const t = useWords(words)
  const go = useGo()
  const may = useMay(payroll.startRun.name)
  const start = useWrite(payroll.startRun)
  if (!may) return null
  const open = () =>
    start.mutate({ groupId, month, extra: true }, { onSuccess: ({ runId }) => go(`/payroll/${runId}?step=count`) })
  return (
    <>
      <Button size="small" loading={start.isPending} onClick={open}>
        {t('startExtra')}
      </Button>
      {start.error && <RefusalNote reason={start.error.message} />}
    </>
  )
}
