import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { useWords } from '../client/use-words.ts'
import { Icon } from './icons.tsx'
import { words } from './locale.ts'
import './peek.css'

type PeekProps = {
  /** Avatar or ring, name, one line of facts. */
  leading?: ReactNode
  title: ReactNode
  detail?: ReactNode
  /** At most three, the first primary, small. */
  actions?: ReactNode
  onClose: () => void
  /** Enter, and the arrow in the head: the full page. */
  onOpen?: () => void
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
  /** Why it matters now, six facts, the last four events. */
  children: ReactNode
}

/** Looks at a row without leaving the list: 348 beside it, over it under 1280, a page on the phone. */
export function Peek({ leading, title, detail, actions, onClose, onOpen, onPrevious, onNext, children }: PeekProps) {
  const t = useWords(words)
  usePeekKeys({ ArrowUp: onPrevious, ArrowDown: onNext, Enter: onOpen, Escape: onClose })
  return (
    <aside className="peek" aria-label={t('details')}>
      <header className="peek-head">
        {leading}
        <div className="grow">
          <h2>{title}</h2>
          {detail !== undefined && <p className="peek-detail">{detail}</p>}
        </div>
        {onOpen && (
          <button
            className="bare icon-button"
            type="button"
            aria-label={t('openPage')}
            title={t('openPage')}
            onClick={onOpen}
          >
            <Icon name="right" />
          </button>
        )}
        <button className="bare icon-button" type="button" aria-label={t('close')} title={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {actions && <div className="peek-actions">{actions}</div>}
      {children}
    </aside>
  )
}

type Keys = Record<string, (() => void) | undefined>

const controls = 'input, textarea, select, button, a, tr, [role="menu"], dialog, [popover]'
const topLayers = 'dialog[open], [popover]:popover-open'

/** Esc belongs to the top layer; the other keys to whatever has the focus. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (key === 'Escape') return document.querySelector(topLayers) !== null
  return target instanceof Element && target.closest(controls) !== null
}

function usePeekKeys(keys: Keys) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const deed = keys[event.key]
    if (!deed || event.defaultPrevented || isTaken(event)) return
    event.preventDefault()
    deed()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
