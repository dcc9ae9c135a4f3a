import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Icon, type IconName } from './icons.tsx'
import { Pop } from './pop.tsx'
import './menu.css'

export type MenuItem = {
  key: string
  label: ReactNode
  icon?: IconName
  danger?: boolean
  disabled?: boolean
  chosen?: boolean
  onChoose: () => void
}

type MenuProps = {
  button: ReactNode
  buttonClass?: string
  buttonLabel?: string | undefined
  label: string
  align?: 'start' | 'end'
  items: readonly MenuItem[]
}

/** Deeds behind one button. Arrow keys move, Enter does, Esc closes. */
export function Menu({ items, label, align = 'end', ...opener }: MenuProps) {
  return (
    <Pop {...opener} label={label} align={align} flush>
      {(close) => <MenuList label={label} items={items} onDone={close} />}
    </Pop>
  )
}

function MenuList({ label, items, onDone }: { label: string; items: readonly MenuItem[]; onDone: () => void }) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])

  return (
    <div ref={list} className="menu" role="menu" aria-label={label} tabIndex={-1} onKeyDown={moveAmongButtons}>
      {items.map(({ key, label: name, icon, danger, disabled, chosen, onChoose }) => (
        <button
          key={key}
          className={danger ? 'bare menu-item danger' : 'bare menu-item'}
          type="button"
          role="menuitem"
          disabled={disabled}
          onClick={() => {
            onDone()
            onChoose()
          }}
        >
          {icon && <Icon name={icon} size={16} />}
          <span className="grow">{name}</span>
          {chosen && <Icon name="check" size={16} />}
        </button>
      ))}
    </div>
  )
}

/** Arrow keys, Home and End among the buttons of a list. */
export function moveAmongButtons(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled), a[href]')]
  const here = buttons.indexOf(document.activeElement as HTMLElement)
  const moves: Record<string, number> = {
    ArrowDown: here + 1,
    ArrowRight: here + 1,
    ArrowUp: here - 1,
    ArrowLeft: here - 1,
    Home: 0,
    End: -1,
  }
  const next = moves[event.key]
  if (next === undefined || buttons.length === 0) return
  event.preventDefault()
  buttons.at(next % buttons.length)?.focus()
}
