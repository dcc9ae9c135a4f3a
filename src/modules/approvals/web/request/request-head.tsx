import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words as shared } from '../shared/locale.ts'
import { useSaid, whoOf } from '../shared/names.ts'
import { words } from './locale.ts'
import type { Request } from './types.ts'

/** Who wants what, since when, and the way to the record itself. */
export function RequestHead({ request }: { request: Request }) {
  const t = useWords(words)
  const s = useWords(shared)
  const said = useSaid()
  const { title, summary, href, copies, may } = request
  const name = whoOf(request)
  const mends = may.askAgain
  return (
    <header className="request-head">
      <Avatar name={name} size={48} />
      <div className="grow">
        <h1 className="title">
          {name} · {said(title)}
        </h1>
        <p>{said(summary)}</p>
        <WhenLine request={request} />
        {copies.length > 0 && <p className="small quiet">{t('copiesTo', { names: copies.join(s('comma')) })}</p>}
        {href && !mends && (
          <Anchor className="link" href={href}>
            {t('record')}
          </Anchor>
        )}
      </div>
    </header>
  )
}

function WhenLine({ request: { asker, askedAt, closedAt, onBehalfOf } }: { request: Request }) {
  const t = useWords(words)
  const f = useFormat()
  const parts = [
    t('sentBy', { name: asker.name }),
    f.moment(askedAt),
    closedAt && t('closedAt', { at: f.moment(closedAt) }),
    onBehalfOf && t('inPlaceOf', { name: onBehalfOf }),
  ]
  return <p className="dense quiet">{parts.filter(Boolean).join(' · ')}</p>
}
