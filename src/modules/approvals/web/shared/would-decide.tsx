import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Note } from '#platform/ui/note.tsx'
import { approvals, type FieldValues } from '../../contract.ts'
import { words } from './locale.ts'
import { PathInShort } from './path.tsx'

type WouldDecideProps = {
  kind: string
  /** The fields of the request as the form has them now; undefined while they are not complete. */
  values: FieldValues | undefined
  /** Whom it is about, where that isn’t the reader. */
  personId?: string
}

/** Before a request is sent: who will decide it, in one line. Says nothing where it can't be known. */
export function WouldDecide({ kind, values, personId }: WouldDecideProps) {
  const t = useWords(words)
  const foreseen = useRead(
    approvals.foresee,
    { kind, values: values ?? {}, ...(personId && { personId }) },
    { enabled: values !== undefined },
  ).data
  if (!foreseen || !values) return null
  const { path, stuck } = foreseen
  if (stuck) {
    return (
      <Note tone="waiting" title={path.length > 0 && <PathInShort path={path} />}>
        {t('wouldBeStuck')}
      </Note>
    )
  }
  const asksNobody = path.every(({ state }) => state === 'skipped' || state === 'dropped')
  return (
    <p className="dense" role="status">
      <span className="quiet">{t('colon', { label: t('wouldDecide') })}</span>
      {asksNobody ? t('decidesAtOnce') : <PathInShort path={path} />}
    </p>
  )
}
