import type { people } from '#modules/people/contract.ts'
import { named } from '#platform/client/named.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Section } from '#platform/ui/section.tsx'
import { ByDay } from './by-day.tsx'
import { daysAfter } from './days.ts'
import { words } from './locale.ts'

const moves = named<typeof people.moves>('people.moves')

const most = 12
const daysAhead = 30

/** Who joins, moves and leaves in the next days, by day. */
export function Coming() {
  const t = useWords(words)
  const from = useToday()
  const { data } = useRead(moves, { from, to: daysAfter(from, daysAhead) })
  const rows = [...(data?.rows ?? [])].sort((a, b) => (a.day < b.day ? -1 : 1)).slice(0, most)
  const all = (
    <Anchor className="link" href="/people/moves">
      {t('comingMore')}
    </Anchor>
  )
  return (
    <Section title={t('coming')} {...(data && { note: t('comingCount', { count: data.count }) })} action={all}>
      {!data && <LoadingRows rows={4} height={37} avatar />}
      {data?.count === 0 && <p className="soft dense">{t('nothingComing')}</p>}
      <ByDay rows={rows}>
        {({ eventId, personId, fullName, kind, orgUnit }) => (
          <li key={eventId}>
            <Avatar name={fullName} size={24} />
            <Anchor href={`/people/${personId}`}>{fullName}</Anchor>
            <span className="dense quiet ellipsis">
              {t(kind)} · {orgUnit}
            </span>
          </li>
        )}
      </ByDay>
    </Section>
  )
}
