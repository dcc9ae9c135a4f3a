import { useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import type { PathStep } from '../../contract.ts'
import { words } from './locale.ts'

/** Who would decide at a step, why nobody would, or that nobody is there. */
export function TriedPeople({ tried }: { tried: PathStep }) {
  const t = useWords(words)
  if (tried.skip) return <span className="tried quiet">{t(`skip.${tried.skip}`)}</span>
  if (tried.nobody || tried.people.length === 0) {
    return (
      <span className="tried waits">
        <Icon name="warning" size={14} />
        {t('nobodyFound')}
      </span>
    )
  }
  return (
    <span className="tried">
      {tried.people.map(({ userId, name, onBehalfOf }) => (
        <span key={`${userId} ${name}`} className="tried-person">
          <Avatar name={name} size={20} />
          {onBehalfOf ? t('inPlaceOf', { name, other: onBehalfOf }) : name}
        </span>
      ))}
    </span>
  )
}
