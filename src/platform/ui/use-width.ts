import { useEffect, useState } from 'react'

/** How wide a box is drawn, as it changes; 0 until that is known. */
export function useWidth(box: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const resized = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)))
    resized.observe(element)
    return () => resized.disconnect()
  }, [box])
  return width
}
