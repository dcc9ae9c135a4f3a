import { Avatar } from '#platform/ui/avatar.tsx'
import { Icon, type IconName } from '#platform/ui/icons.tsx'
import type { Who } from '../../contract.ts'
import { whoSaid } from './says.ts'
import { useLexicon } from './use-lexicon.ts'

const icons: Record<'relation' | 'role', IconName> = { relation: 'tree', role: 'shield' }

/** How somebody is named: by a relation, by a role, or in person. Several look like a group. */
export function WhoGlyph({ who, size = 24 }: { who: readonly Who[]; size?: 24 | 28 }) {
  const lexicon = useLexicon()
  const [first] = who
  if (first?.by === 'user' && who.length === 1) return <Avatar name={whoSaid(first, lexicon)} size={size} />
  const icon = first && first.by !== 'user' ? icons[first.by] : 'person'
  return (
    <span className="who-glyph" style={{ width: size, height: size }}>
      <Icon name={icon} size={size - 10} />
    </span>
  )
}
