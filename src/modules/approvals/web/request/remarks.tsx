import { useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Note } from '#platform/ui/note.tsx'
import { words } from './locale.ts'
import type { Request } from './types.ts'

/** What the reader must know before all else: that it was sent back, or that nobody can decide. */
export function Remarks({ request }: { request: Request }) {
  const t = useWords(words)
  if (request.state === 'returned' && request.may.askAgain) return <SentBack request={request} />
  if (request.state === 'open' && request.stuck) {
    return (
      <Note tone="waiting" title={t('stuckTitle')}>
        {t(request.may.repair ? 'stuckYours' : 'stuckWhat')}
      </Note>
    )
  }
  return null
}

function SentBack({ request: { history, href } }: { request: Request }) {
  const t = useWords(words)
  const last = history.filter(({ deed }) => deed === 'returned').toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
  return (
    <Note
      tone="waiting"
      title={last?.by ? t('returnedTitle', { name: last.by }) : t('returnedAnybody')}
      actions={
        href && (
          <Anchor className="link" href={href}>
            {t('mendIt')}
          </Anchor>
        )
      }
    >
      <span className="said">{last && shown(last.comment)}</span>
    </Note>
  )
}
