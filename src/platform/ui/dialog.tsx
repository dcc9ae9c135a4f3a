import type { ReactNode } from 'react'
import { useWords } from '../client/use-words.ts'
import { Icon } from './icons.tsx'
import { Layer } from './layer.tsx'
import { words } from './locale.ts'
import './dialog.css'

type DialogProps = {
  open: boolean
  onClose: () => void
  /** The deed or the finding, not the topic. */
  title: string
  /** Buttons, the deed last. */
  footer?: ReactNode
  width?: 'narrow' | 'wide'
  children: ReactNode
}

/** A short task over the page. Nothing lives only here: closing loses no state that matters. */
export function Dialog({ open, onClose, title, footer, width = 'narrow', children }: DialogProps) {
  const t = useWords(words)
  return (
    <Layer open={open} onClose={onClose} label={title} width={width}>
      <header className="dialog-head">
        <h2 className="grow">{title}</h2>
        <button className="bare icon-button" type="button" aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="dialog-body">{children}</div>
      {footer && <footer className="dialog-foot">{footer}</footer>}
    </Layer>
  )
}
