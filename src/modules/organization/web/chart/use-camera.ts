import { type PointerEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Camera, type Layout, nodeHeight, nodeWidth, type Place, zoomedAt } from './layout.ts'

const start: Camera = { x: 24, y: 60, scale: 1 }
const dragged = 4

export type Size = { width: number; height: number }

/** How high a drawing may be that stands between the legend and the foot of the window. */
export const roomFor = ({ height }: Size): number => height - start.y - start.x

function useSize(window: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = window.current
    if (!element) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [window])
  return size
}

/** Dragging moves the drawing, the wheel makes it larger or smaller under the pointer. */
export function useCamera(window: RefObject<HTMLElement | null>) {
  const [camera, setCamera] = useState(start)
  const size = useSize(window)
  useWheel(window, setCamera)

  const zoomBy = useCallback(
    (factor: number) =>
      setCamera((now) => zoomedAt(now, now.scale * factor, { x: size.width / 2, y: size.height / 2 })),
    [size],
  )
  const reset = useCallback(() => setCamera((now) => zoomedAt(now, 1, { x: 0, y: size.height / 2 })), [size])

  /** The first look: the drawing half way up where it has room, else the top unit. */
  const arrive = useCallback(
    ({ y }: Place, { height }: Layout) => {
      const spare = roomFor(size) - height
      setCamera({
        ...start,
        y: spare >= 0 ? start.y + spare / 2 : Math.max(start.y, (size.height - nodeHeight) / 2) - y,
      })
    },
    [size],
  )

  /** Brings a unit into the window, if it is not in it. */
  const show = useCallback(({ x, y }: Place) => setCamera((now) => showing(now, { x, y }, size)), [size])
  return { camera, size, zoomBy, reset, arrive, show, drag: useDrag(setCamera) }
}

function showing(camera: Camera, { x, y }: { x: number; y: number }, { width, height }: Size): Camera {
  const left = x * camera.scale + camera.x
  const top = y * camera.scale + camera.y
  const [across, down] = [nodeWidth * camera.scale, nodeHeight * camera.scale]
  const inside = left >= 8 && top >= 8 && left + across <= width - 8 && top + down <= height - 8
  if (inside) return camera
  return { ...camera, x: (width - across) / 2 - x * camera.scale, y: (height - down) / 2 - y * camera.scale }
}

type Change = (next: (now: Camera) => Camera) => void

/** React listens to wheels passively, which can't keep the page still. */
function useWheel(window: RefObject<HTMLElement | null>, change: Change) {
  useEffect(() => {
    const element = window.current
    if (!element) return
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      const { left, top } = element.getBoundingClientRect()
      const point = { x: event.clientX - left, y: event.clientY - top }
      change((now) => zoomedAt(now, now.scale * Math.exp(-event.deltaY / 600), point))
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [window, change])
}

function useDrag(change: Change) {
  const from = useRef<{ x: number; y: number; moved: boolean } | null>(null)
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || (event.target as Element).closest('button')) return
      from.current = { x: event.clientX, y: event.clientY, moved: false }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const last = from.current
      if (!last) return
      const [dx, dy] = [event.clientX - last.x, event.clientY - last.y]
      if (!last.moved && Math.hypot(dx, dy) < dragged) return
      from.current = { x: event.clientX, y: event.clientY, moved: true }
      change((now) => ({ ...now, x: now.x + dx, y: now.y + dy }))
    },
    onPointerUp: () => {
      from.current = null
    },
  }
}
