import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import './pop.css'

const margin = 8

/** Under the button from its left or right edge, or at its right side. */
type Align = 'start' | 'end' | 'beside'

type PopProps = {
  /** What the button shows, how it looks, and its name when that is not text. */
  button: ReactNode
  buttonClass?: string
  buttonLabel?: string | undefined
  /** The name of what opens. */
  label: string
  align?: Align
  flush?: boolean
  disabled?: boolean
  children: ReactNode | ((close: () => void) => ReactNode)
}

/**
 * A button that opens a small layer beside it; a sheet from below on the phone.
 * The browser's own popover: above dialogs too, Esc and a click outside close it, focus returns.
 */
export function Pop({
  button,
  buttonClass = 'bare',
  buttonLabel,
  label,
  align = 'start',
  flush = false,
  disabled = false,
  children,
}: PopProps) {
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  usePlacement(open, opener, layer, align)
  const close = () => layer.current?.hidePopover()

  return (
    <>
      <button
        ref={opener}
        type="button"
        className={buttonClass}
        aria-label={buttonLabel}
        title={buttonLabel}
        aria-haspopup="dialog"
        aria-expanded={open}
        popoverTarget={id}
        disabled={disabled}
      >
        {button}
      </button>
      <div
        ref={layer}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={flush ? 'pop flush' : 'pop'}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && (typeof children === 'function' ? children(close) : children)}
      </div>
    </>
  )
}

type Box = { current: HTMLElement | null }

/** Under the button, above it when there is no room, never outside the window. */
function usePlacement(open: boolean, opener: Box, layer: Box, align: Align) {
  useLayoutEffect(() => {
    const from = opener.current
    const box = layer.current
    if (!open || !from || !box) return
    const place = () => placeBeside(from.getBoundingClientRect(), box, align)
    place()
    const resized = new ResizeObserver(place)
    resized.observe(box)
    addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      resized.disconnect()
      removeEventListener('scroll', place, { capture: true })
    }
  }, [open, opener, layer, align])

  useEffect(() => {
    const box = layer.current
    if (!open) box?.removeAttribute('data-placed')
  }, [open, layer])
}

function placeBeside(from: DOMRect, box: HTMLElement, align: Align) {
  const { offsetWidth: width, offsetHeight: height } = box
  const wantedLeft = { start: from.left, end: from.right - width, beside: from.right + 4 }[align]
  const under = align === 'beside' ? from.top : from.bottom + 4
  const above = align === 'beside' ? from.bottom - height : from.top - 4 - height
  const fitsUnder = under + height + margin <= innerHeight
  const left = Math.max(margin, Math.min(wantedLeft, innerWidth - width - margin))
  const top = fitsUnder || above < margin ? under : above
  box.style.setProperty('--left', `${left}px`)
  box.style.setProperty('--top', `${top}px`)
  box.dataset.placed = ''
}
