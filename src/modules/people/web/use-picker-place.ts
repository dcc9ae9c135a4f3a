import { type RefObject, useLayoutEffect } from 'react'

const margin = 8

/** Shows the list in the browser's top layer (above dialogs too), under the box or above it where there is no room. */
export function usePickerPlace(
  open: boolean,
  box: RefObject<HTMLElement | null>,
  layer: RefObject<HTMLElement | null>,
) {
  useLayoutEffect(() => {
    const from = box.current
    const list = layer.current
    if (!open || !from || !list) return
    list.showPopover()
    const place = () => placeUnder(from.getBoundingClientRect(), list)
    place()
    const resized = new ResizeObserver(place)
    resized.observe(list)
    addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      resized.disconnect()
      removeEventListener('scroll', place, { capture: true })
      if (list.isConnected) list.hidePopover()
    }
  }, [open, box, layer])
}

function placeUnder(from: DOMRect, list: HTMLElement) {
  const under = from.bottom + 4
  const fits = under + list.offsetHeight + margin <= innerHeight
  const above = Math.max(margin, from.top - 4 - list.offsetHeight)
  list.style.setProperty('--left', `${from.left}px`)
  list.style.setProperty('--top', `${fits ? under : above}px`)
  list.style.setProperty('--width', `${from.width}px`)
}
