import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { time } from '../../contract.ts'
import type { AskState } from '../contract.ts'
import { words } from './locale.ts'

export type What = 'overtime' | 'correction'

type WithdrawProps = { what: What; id: string; title: string; state: AskState }

const withdrawing: Record<What, string> = {
  overtime: time.withdrawOvertime.name,
  correction: time.withdrawCorrection.name,
}

function useWithdraw({ what, id, title, state }: WithdrawProps) {
  const t = useWords(words)
  const confirm = useConfirm()
  const tell = useUndoToast()
  const overtime = useWrite(time.withdrawOvertime)
  const correction = useWrite(time.withdrawCorrection)
  const told = {
    onSuccess: () => tell({ said: t('withdrawn') }),
    onError: (error: Error) => tell({ said: error.message }),
  }
  const question =
    state === 'approved'
      ? { title: t('takeBackTitle', { what: title }), consequence: t('takeBackWhy'), deed: t('takeBack') }
      : { title: t('withdrawTitle', { what: title }), consequence: t('withdrawWhy'), deed: t('withdraw') }
  return async () => {
    if (!(await confirm({ ...question, keep: t('keep') }))) return
    if (what === 'overtime') overtime.mutate({ overtimeId: id }, told)
    else correction.mutate({ correctionId: id }, told)
  }
}

/** Ends a request, or takes back what was approved; nothing where it is over. */
export function WithdrawLink(props: WithdrawProps) {
  const t = useWords(words)
  const { what, state } = props
  const withdraw = useWithdraw(props)
  const may = useMay(withdrawing[what])
  if (!may || state === 'declined' || state === 'withdrawn') return null
  return (
    <button className="bare link nowrap" type="button" onClick={() => void withdraw()}>
      {t(state === 'approved' ? 'takeBack' : 'withdraw')}
    </button>
  )
}
