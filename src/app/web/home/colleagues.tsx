import type { z } from 'zod'
import type { people } from '#modules/people/contract.ts'
import { named } from '#platform/client/named.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Section } from '#platform/ui/section.tsx'
import { ByDay } from './by-day.tsx'
import { words } from './locale.ts'

const colleagues = named<typeof people.colleagues>('people.colleagues')

type Answer = z.output<typeof people.colleagues.output>
const kinds = ['arrivals', 'anniversaries', 'birthdays'] as const
type Kind = (typeof kinds)[number]

/** What a role may not see is left out, as if there were none. */
const newsIn = (answer: Answer, kind: Kind) => {
  const list = answer[kind]
  return 'hidden' in list ? [] : list.map((each) => ({ ...each, kind }))
}

/** 同事近况: who comes, and what there is to congratulate on, in one's own unit. */
export function Colleagues() {
  const t = useWords(words)
  const { data } = useRead(colleagues, {})
  if (!data?.unit) return null
  const news = kinds.flatMap((kind) => newsIn(data, kind)).sort((a, b) => a.day.localeCompare(b.day))
  const { name, people } = data.unit
  return (
    <Section title={t('colleagues')} note={t('ownUnit', { name, count: people })}>
      {news.length === 0 && <p className="soft dense">{t('noNews')}</p>}
      <ByDay rows={news}>
        {({ fullName, kind, years, position }) => (
          <li key={`${fullName} ${kind}`}>
            <Avatar name={fullName} size={24} />
            <span>{fullName}</span>
            <span className="dense quiet ellipsis">
              {t(`news.${kind}`, { count: years })}
              {position && ` · ${position}`}
            </span>
          </li>
        )}
      </ByDay>
    </Section>
  )
}
