import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from '../locale.ts'

type Said = 'submittedBy' | 'approvedBy' | 'lockedBy' | 'paidBy' | 'publishedBy'

/** Who did it and when; nothing while nobody has. */
export function DeedLine({ said, deed }: { said: Said; deed: { by: string; at: string } | null }) {
  const t = useWords(words)
  const f = useFormat()
  if (!deed) return null
  return (
    <p className="line soft">
      <span className="good">
        <Icon name="check" size={16} />
      </span>
      {t(said, { by: deed.by, at: f.moment(deed.at) })}
    </p>
  )
}
