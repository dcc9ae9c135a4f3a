import type { people } from '#modules/people/contract.ts'
import { named } from '#platform/client/named.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor } from '#platform/ui/anchor.tsx'
import { Avatar } from '#platform/ui/avatar.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Section } from '#platform/ui/section.tsx'
import { words } from './locale.ts'

const roster = named<typeof people.roster>('people.roster')

const most = 12

/** Only what is out of the ordinary is said. */
const remarks = { probation: 'onProbation', leaving: 'isLeaving', upcoming: 'isUpcoming' } as const

/** 我的团队, for those who lead people and decide nothing of HR's. */
export function Team() {
  const t = useWords(words)
  const { data } = useRead(roster, {})
  const all = (
    <Anchor className="link" href="/people">
      {t('wholeTeam')}
    </Anchor>
  )
  return (
    <Section title={t('team')} action={all}>
      {!data && <LoadingRows rows={4} height={52} avatar />}
      <ListRows label={t('team')}>
        {data?.rows.slice(0, most).map(({ personId, fullName, orgUnit, position, status }) => {
          const remark = remarks[status as keyof typeof remarks]
          return (
            <ListRow
              key={personId}
              leading={<Avatar name={fullName} size={28} />}
              title={fullName}
              detail={[position, orgUnit].filter(Boolean).join(' · ')}
              href={`/people/${personId}`}
              {...(remark && { trailing: t(remark) })}
            />
          )
        })}
      </ListRows>
    </Section>
  )
}
