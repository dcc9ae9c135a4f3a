import { Button } from 'antd'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { isClosed } from '../../../contract/terms.ts'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { Money } from '../money.tsx'
import type { Run } from '../types.ts'

/** Of whom more is kept than earned: what happens to the difference is for HR to say. */
export function Owing({ run }: { run: Run }) {
  const t = useWords(words)
  const may = useMay(payroll.carryNegative.name)
  const carry = useWrite(payroll.carryNegative)
  const { negative, runId, state, owing } = run
  if (negative === 0) return null
  const open = negative - owing.carried - owing.gone
  const deed = isClosed(state) && may && open > 0 && (
    <Button size="small" loading={carry.isPending} onClick={() => carry.mutate({ runId })}>
      {t('carry', { count: open })}
    </Button>
  )
  return (
    <Note
      tone={isClosed(state) && open === 0 && owing.gone === 0 ? 'plain' : 'waiting'}
      title={t('owing', { count: negative })}
      {...(deed && { actions: deed })}
    >
      <p>
        {t('owed')} <Money fen={owing.fen} form="exact" />
        {t(isClosed(state) ? 'owedClosed' : 'owedNext')}
      </p>
      {owing.carried > 0 && <p>{t('carried', { count: owing.carried })}</p>}
      {owing.gone > 0 && <p>{t('owesAndGone', { count: owing.gone })}</p>}
      {open > 0 && <p className="quiet dense">{t('carryLaw')}</p>}
      <Anchor className="link" href={`/payroll/${runId}?step=check&kind=negative`}>
        {t('look')}
      </Anchor>
      {carry.error && <RefusalNote reason={carry.error.message} />}
    </Note>
  )
}
