import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import './layer.css'

type LayerProps = {
  open: boolean
  onClose: () => void
  /** The name that is read out when it opens. */
  label: string
  /** `dialog` in the middle · `drawer` from the right · `top` for the palette. On the phone all but `top` rise from below. */
  shape?: 'dialog' | 'drawer' | 'top'
  width?: 'narrow' | 'wide'
  children: ReactNode
}

const fields = ':is(input, textarea, select):not(:disabled, [type="hidden"], [type="file"])'
const deed = '.ant-btn-primary:not(:disabled, .ant-btn-dangerous)'

/**
 * What one opened it for: what is marked, the first field, or the deed. By itself the browser takes the first button, which closes.
 * A finger finds its own way, and a field would only call the keyboard up over half the screen.
 */
function focusFirst(dialog: HTMLDialogElement): void {
  if (matchMedia('(pointer: coarse)').matches) return
  const first = ['[data-first]', fields, deed].map((each) => dialog.querySelector<HTMLElement>(each)).find(Boolean)
  first?.focus()
}

/** The browser's own modal dialog: it keeps the focus inside, Esc closes it, focus returns to where it was. */
export function Layer({ open, onClose, label, shape = 'dialog', width = 'narrow', children }: LayerProps) {
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const element = dialog.current
    if (open && element && !element.open) {
      element.showModal()
      focusFirst(element)
    }
    if (!open && element?.open) element.close()
  }, [open])

  const closeFromOutside = (event: MouseEvent) => event.target === dialog.current && onClose()

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it with Esc, which the browser turns into `cancel`
    <dialog
      ref={dialog}
      className={`layer ${shape} ${width}`}
      aria-label={label}
      onClick={closeFromOutside}
      onClose={() => open && onClose()}
    >
      {open && <div className="layer-body">{children}</div>}
    </dialog>
  )
}
