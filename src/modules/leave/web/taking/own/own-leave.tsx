import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { leave } from '../../../contract.ts'
import { useAmount } from '../../shared/amount.ts'
import { words } from '../locale.ts'

/** 假期 on one’s own page: what is left, what comes next, and the way to ask. */
export function OwnLeave() {
  const t = useWords(words)
  const f = useFormat()
  const today = useToday()
  const amount = useAmount()
  const [language] = useLanguage()
  const { data, error, refetch } = useRead(leave.mine, {})
  if (error) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingRows rows={2} />
  const next = data.next && {
    ...{ key: 'next', label: t(data.next.fromDay <= today ? 'now' : 'next') },
    value: `${f.day(data.next.fromDay, 'near')} ${data.next.type.names[language]} ${amount(data.next.units, data.next.type.unit)}`,
  }
  const left = data.types
    .filter(({ kept, rare }) => kept && !rare)
    .map(({ type, left }) => ({
      ...{ key: type.typeId, label: type.names[language] },
      value: t('leftOf', { amount: amount(left, type.unit) }),
    }))
  return (
    <div className="stack">
      <KeyValues items={[...(next ? [next] : []), ...left]} />
      <Anchor className="link" href="/me/leave">
        {t('askOrSee')}
      </Anchor>
    </div>
  )
}
