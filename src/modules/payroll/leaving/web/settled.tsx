import { Button } from 'antd'
import { useMonthName } from '#modules/time/web/month-steps.tsx'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../contract.ts'
import type { SettledLine } from '../contract.ts'
import { LineFace } from './line-card.tsx'
import { words } from './locale.ts'
import type { LeavingPay } from './types.ts'

/** What was settled, by whom; opened again while it is not paid. */
export function Settled({ pay }: { pay: LeavingPay }) {
  const t = useWords(words)
  const f = useFormat()
  const monthName = useMonthName()
  if (!pay.settled) return null
  const { by, at } = pay.settled
  const lines = shown(pay.settled.lines) ?? []
  const total = lines.reduce((sum, { fen }) => sum + fen, 0)
  return (
    <>
      <Section title={t('lines')} note={t('settledBy', { by, at: f.moment(at) })}>
        <div className="leaving-lines">
          {pay.ground && <p className="soft">{t(`ground.${pay.ground}`)}</p>}
          {lines.map((line) => (
            <SettledCard key={line.kind} line={line} />
          ))}
        </div>
      </Section>
      <div className="leaving-deed">
        <dl className="slip-steps">
          <div className="sum">
            <dt>{t('sum')}</dt>
            <dd>{f.money(total, 'bare')}</dd>
          </div>
        </dl>
        <p className="quiet dense">
          {pay.state === 'paid'
            ? t('paidNote')
            : total > 0 && t('settledNote', { month: monthName(pay.payment.month) })}
        </p>
        {pay.state === 'settled' && <Reopen personId={pay.personId} />}
      </div>
    </>
  )
}

function SettledCard({ line }: { line: SettledLine }) {
  const t = useWords(words)
  const f = useFormat()
  const amounts = { amount: f.money(line.proposed, 'bare'), paid: f.money(line.fen, 'bare') }
  return (
    <section className="card leaving-line">
      <LineFace line={line} fen={line.fen} />
      {line.reason && <Note>{t('proposedWas', { ...amounts, reason: line.reason })}</Note>}
    </section>
  )
}

function Reopen({ personId }: { personId: string }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const may = useMay(payroll.reopenLeaving.name)
  const reopen = useWrite(payroll.reopenLeaving)
  if (!may) return null
  const send = () => reopen.mutate({ personId }, { onSuccess: () => tell({ said: t('reopened') }) })
  return (
    <div className="line wrap">
      <Button loading={reopen.isPending} onClick={send}>
        {t('reopen')}
      </Button>
      {reopen.error && <RefusalNote reason={reopen.error.message} />}
    </div>
  )
}
