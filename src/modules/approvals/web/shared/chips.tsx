import type { ReactNode } from 'react'
import { Icon } from '#platform/ui/icons.tsx'

export const Chips = ({ children }: { children: ReactNode }) => <div className="chips">{children}</div>

type ChipProps = { leading?: ReactNode; removeLabel: string; onRemove: () => void; children: ReactNode }

/** Something chosen that can be taken out again. */
export function Chip({ leading, removeLabel, onRemove, children }: ChipProps) {
  return (
    <span className="chip">
      {leading}
      <span className="ellipsis">{children}</span>
      <button className="bare icon-button small" type="button" aria-label={removeLabel} onClick={onRemove}>
        <Icon name="close" size={14} />
      </button>
    </span>
  )
}
