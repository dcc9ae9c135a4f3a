import type { approvals, FieldValues } from '#modules/approvals/contract.ts'
import { named } from '#platform/client/named.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { words } from './locale.ts'
import { PathInShort } from './path-in-short.tsx'

const foresee = named<typeof approvals.foresee>('approvals.foresee')

type WhoDecidesProps = { kind: string; values: FieldValues }

/** Who would decide it as it stands in the form, said before it is sent. */
export function WhoDecides({ kind, values }: WhoDecidesProps) {
  const t = useWords(words)
  const enabled = useMay(foresee.name)
  const { data } = useRead(foresee, { kind, values }, { enabled })
  if (!data) return null
  const asks = data.path.some(({ state }) => state === 'current' || state === 'coming')
  return (
    <section className="stack" aria-label={t('whoDecides')} aria-live="polite">
      <h3 className="small quiet">{t('whoDecides')}</h3>
      {asks ? <PathInShort path={data.path} /> : <p className="dense soft">{t('atOnce')}</p>}
    </section>
  )
}
