import { Icon, type IconName } from '../icons.tsx'

/** An icon with a name in the top bar; a seal-red dot when something is unread. */
export function ToolButton({
  icon,
  label,
  unread = false,
  onClick,
}: {
  icon: IconName
  label: string
  unread?: boolean
  onClick: () => void
}) {
  return (
    <button className="bare icon-button" type="button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
      {unread && <i className="unread-dot" />}
    </button>
  )
}
