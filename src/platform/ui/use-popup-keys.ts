import { type KeyboardEvent, useRef } from 'react'

/** Esc closes an open popup and leaves the dialog around it alone. For what stands around a control of antd, and the control itself. */
export function usePopupKeys() {
  const isOpen = useRef(false)
  return {
    onOpenChange(open: boolean) {
      isOpen.current = open
    },
    /** On its way down: on its way up the popup has closed already. */
    onKeyDownCapture(event: KeyboardEvent) {
      if (event.key === 'Escape' && isOpen.current) event.preventDefault()
    },
  }
}
