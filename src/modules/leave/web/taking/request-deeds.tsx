import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { DayField } from '#platform/ui/day-field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { leave } from '../../contract.ts'
import { useAmount } from '../shared/amount.ts'
import { useSpan } from '../shared/use-span.ts'
import type { OwnRequest } from './form/types.ts'
import { words } from './locale.ts'
import { useRequestTitle } from './request-title.ts'

/** Takes a request back, gives agreed leave back, or ends it earlier: what is open now to whoever reads. */
export function RequestDeeds({ request }: { request: OwnRequest }) {
  const t = useWords(words)
  const [shortening, setShortening] = useState(false)
  const [withdraw, cancel] = [useWithdraw(request), useCancel(request)]
  const [mayWithdraw, mayCancel, mayShorten] = [
    useMay(leave.withdraw.name),
    useMay(leave.cancel.name),
    useMay(leave.shorten.name),
  ]
  const { may, wouldTake } = request
  const countAnew = useCountAnew(request)
  const mayCountAnew = useMay(leave.countAnew.name)
  const link = (word: 'countAnew' | 'withdraw' | 'cancel' | 'shorten', run: () => void) => (
    <button className="bare link nowrap" type="button" onClick={run}>
      {t(word)}
    </button>
  )
  return (
    <>
      {wouldTake !== null && mayCountAnew && link('countAnew', () => void countAnew())}
      {may.withdraw && mayWithdraw && link('withdraw', () => void withdraw())}
      {may.shorten && mayShorten && !request.clock && link('shorten', () => setShortening(true))}
      {may.cancel && mayCancel && link('cancel', () => void cancel())}
      {shortening && <ShortenDialog request={request} onClose={() => setShortening(false)} />}
    </>
  )
}

function useTold() {
  const tell = useUndoToast()
  return (said: string) => ({
    onSuccess: () => tell({ said }),
    onError: (error: Error) => tell({ said: error.message }),
  })
}

function useWithdraw(request: OwnRequest) {
  const t = useWords(words)
  const confirm = useConfirm()
  const told = useTold()
  const title = useRequestTitle()
  const write = useWrite(leave.withdraw)
  const { requestId } = request
  return async () => {
    const question = { title: t('withdrawTitle', { what: title(request) }), consequence: t('withdrawWhy') }
    if (!(await confirm({ ...question, keep: t('keep'), deed: t('withdraw') }))) return
    write.mutate({ requestId }, told(t('withdrawn')))
  }
}

function useCancel(request: OwnRequest) {
  const t = useWords(words)
  const confirm = useConfirm()
  const told = useTold()
  const amount = useAmount()
  const title = useRequestTitle()
  const span = useSpan()
  const write = useWrite(leave.cancel)
  const { requestId, units, type } = request
  return async () => {
    const back = amount(units, shown(type)?.unit ?? 'half')
    const question = {
      title: t('cancelTitle', { what: title(request), when: span(request) }),
      consequence: t('cancelWhy', { amount: back }),
    }
    if (!(await confirm({ ...question, keep: t('keep'), deed: t('cancel') }))) return
    write.mutate({ requestId }, told(t('cancelled')))
  }
}

function useCountAnew(request: OwnRequest) {
  const t = useWords(words)
  const confirm = useConfirm()
  const told = useTold()
  const amount = useAmount()
  const title = useRequestTitle()
  const span = useSpan()
  const write = useWrite(leave.countAnew)
  const { requestId, units, wouldTake, type } = request
  return async () => {
    const said = (minutes: number) => amount(minutes, shown(type)?.unit ?? 'half')
    const question = {
      title: t('countAnewTitle', { what: title(request), when: span(request) }),
      consequence: t(wouldTake ? 'countAnewWhy' : 'countAnewGone', { before: said(units), now: said(wouldTake ?? 0) }),
    }
    if (!(await confirm({ ...question, keep: t('keep'), deed: t('countAnew') }))) return
    write.mutate({ requestId }, told(t('countedAnew')))
  }
}

function ShortenDialog({ request, onClose }: { request: OwnRequest; onClose: () => void }) {
  const t = useWords(words)
  const told = useTold()
  const write = useWrite(leave.shorten)
  const title = useRequestTitle()
  const span = useSpan()
  const { requestId, fromDay, toDay } = request
  const [day, setDay] = useState<Day | undefined>(addDays(toDay, -1))
  const [half, setHalf] = useState(false)
  const [reason, setReason] = useState('')
  const byHalves = shown(request.type)?.unit !== 'day'

  function send() {
    if (!day) return
    const input = { requestId, toDay: day, toPart: half ? ('first' as const) : ('day' as const) }
    const done = { ...told(t('shortened')), onError: () => undefined }
    write.mutate(
      { ...input, ...(reason.trim() && { reason }) },
      {
        onSuccess: () => {
          done.onSuccess()
          onClose()
        },
      },
    )
  }

  return (
    <FormDialog
      title={t('shortenTitle', { what: title(request), when: span(request) })}
      deed={t('shorten')}
      busy={write.isPending}
      ready={day !== undefined}
      problem={write.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <p className="soft">{t('shortenWhy')}</p>
      <DayField label={t('newLast')} value={day} min={fromDay} max={toDay} onChange={setDay} />
      {byHalves && <CheckField label={t('onlyMorning')} checked={half} onChange={setHalf} />}
      <TextField label={t('reason')} optional maxLength={300} value={reason} onChange={setReason} />
    </FormDialog>
  )
}
