import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import type { ChartNode } from '../../contract.ts'
import { words } from '../locale.ts'
import { UnitNode } from './chart-node.tsx'
import { boxSeen, type Camera, edgesIn, type Layout, layOut, type Place, pathOfEdge, placesIn } from './layout.ts'
import { savePicture } from './picture.ts'
import { roomFor, type Size, useCamera } from './use-camera.ts'
import { useFirstLook } from './use-first-look.ts'
import './chart.css'

export type OrgChartProps = {
  nodes: readonly ChartNode[]
  folded: ReadonlySet<string>
  /** The unit whose panel is open. */
  chosen: string | undefined
  /** What the search found; the chart goes to the first. */
  found: readonly string[]
  onChoose: (id: string) => void
  onFold: (id: string, open: boolean) => void
}

/** The structure from left to right. Only what the window shows is in the page. */
export function OrgChart({ nodes, folded, chosen, found, onChoose, onFold: tellFolded }: OrgChartProps) {
  const t = useWords(words)
  const window = useRef<HTMLDivElement>(null)
  const { camera, size, zoomBy, reset, arrive, show, drag } = useCamera(window)
  const firstLook = useFirstLook(nodes, roomFor(size), chosen === undefined ? found : [...found, chosen])
  const layout = useMemo(
    () => layOut(nodes, new Set([...folded, ...firstLook.folded])),
    [nodes, folded, firstLook.folded],
  )
  const [current, setCurrent] = useState<string>()
  const printing = usePrinting()
  const percent = `${Math.round(camera.scale * 100)}%`
  const tabbed = layout.places.find((each) => each.node.id === (current ?? chosen)) ?? layout.places[0]

  function onFold(id: string, open: boolean) {
    if (open) firstLook.open(id)
    tellFolded(id, open)
  }

  useLooking(layout, { target: found[0] ?? chosen, size, arrive, show })

  function moveTo(place: Place | undefined) {
    if (!place) return
    flushSync(() => {
      setCurrent(place.node.id)
      show(place)
    })
    document.getElementById(`unit-${place.node.id}`)?.focus({ preventScroll: true })
  }

  function press(event: KeyboardEvent) {
    const deed = keyDeed(event.key, { layout, place: tabbed, moveTo, onFold, zoomBy, reset })
    if (!deed || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    deed()
  }

  return (
    <div className={printing ? 'org-chart printing' : 'org-chart'} ref={window} {...drag}>
      <Legend />
      <Drawing layout={layout} camera={printing ? cameraForPaper(layout) : camera} size={size} whole={printing}>
        {(place) => (
          <UnitNode
            key={place.node.id}
            place={place}
            chosen={place.node.id === chosen}
            found={found.includes(place.node.id)}
            current={place === tabbed}
            level={place.node.depth + 1}
            onChoose={() => {
              setCurrent(place.node.id)
              onChoose(place.node.id)
            }}
            onFold={() => onFold(place.node.id, !place.open)}
          />
        )}
      </Drawing>
      <div className="chart-zoom" role="toolbar" aria-label={t('zoom')}>
        <button type="button" className="bare icon-button" aria-label={t('zoomIn')} onClick={() => zoomBy(1.25)}>
          <Icon name="plus" size={16} />
        </button>
        <button type="button" className="bare chart-scale" aria-label={t('zoomReset', { percent })} onClick={reset}>
          {percent}
        </button>
        <button type="button" className="bare icon-button" aria-label={t('zoomOut')} onClick={() => zoomBy(0.8)}>
          <Icon name="minus" size={16} />
        </button>
        <button
          type="button"
          className="bare icon-button"
          aria-label={t('saveDrawing')}
          title={t('saveDrawing')}
          onClick={() => void savePicture(layout, t('chart'))}
        >
          <Icon name="download" size={16} />
        </button>
      </div>
      {/* Keys belong to the tree, wherever in it the focus is. */}
      <KeyCatcher window={window} onPress={press} />
    </div>
  )
}

function KeyCatcher({
  window,
  onPress,
}: {
  window: { current: HTMLElement | null }
  onPress: (event: KeyboardEvent) => void
}) {
  const press = useRef(onPress)
  useEffect(() => {
    press.current = onPress
  })
  useEffect(() => {
    const element = window.current
    const listen = (event: Event) => {
      if ((event.target as Element).getAttribute('role') === 'treeitem')
        press.current(event as unknown as KeyboardEvent)
    }
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [window])
  return null
}

type KeyContext = {
  layout: Layout
  place: Place | undefined
  moveTo: (place: Place | undefined) => void
  onFold: OrgChartProps['onFold']
  zoomBy: (factor: number) => void
  reset: () => void
}

/** The next up or down in the same column, whatever branch it is in. */
function neighbour({ places }: Layout, from: Place, step: 1 | -1): Place | undefined {
  const column = places.filter((each) => each.x === from.x).toSorted((a, b) => a.y - b.y)
  return column[column.indexOf(from) + step]
}

function keyDeed(key: string, context: KeyContext): (() => void) | undefined {
  const { layout, place, moveTo, onFold, zoomBy, reset } = context
  if (!place) return undefined
  const { id, childCount, parentId } = place.node
  const find = (wanted: (each: Place) => boolean) => layout.places.find(wanted)
  const deeds: Record<string, () => void> = {
    ArrowDown: () => moveTo(neighbour(layout, place, 1)),
    ArrowUp: () => moveTo(neighbour(layout, place, -1)),
    ArrowLeft: () => moveTo(find((each) => each.node.id === parentId)),
    ArrowRight: () => {
      if (place.open) moveTo(find((each) => each.node.parentId === id))
      else if (childCount > 0) onFold(id, true)
    },
    Home: () => moveTo(layout.places[0]),
    '+': () => zoomBy(1.25),
    '=': () => zoomBy(1.25),
    '-': () => zoomBy(0.8),
    '0': reset,
    ' ': () => childCount > 0 && onFold(id, !place.open),
  }
  return deeds[key]
}

type DrawingProps = {
  layout: Layout
  camera: Camera
  size: { width: number; height: number }
  whole: boolean
  children: (place: Place) => React.ReactNode
}

function Drawing({ layout, camera, size, whole, children }: DrawingProps) {
  const t = useWords(words)
  const box = boxSeen(camera, size.width, size.height)
  const places = whole ? layout.places : placesIn(layout, box)
  const edges = whole ? layout.edges : edgesIn(layout, box)
  const transform = `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale})`
  return (
    <div
      className="chart-drawing"
      style={{ transform, ...(whole && { width: layout.width, height: layout.height * camera.scale }) }}
    >
      <svg className="chart-edges" width={layout.width} height={layout.height} aria-hidden="true">
        {edges.map((edge) => (
          <path key={edge.key} d={pathOfEdge(edge)} className={edge.planned ? 'planned' : undefined} />
        ))}
      </svg>
      <div role="tree" aria-label={t('chartTree')}>
        {places.map(children)}
      </div>
    </div>
  )
}

function Legend() {
  const t = useWords(words)
  return (
    <p className="chart-legend">
      <span className="legend-mark full" />
      {t('legendFull')}
      <span className="legend-mark short" />
      {t('legendShort')}
      <span className="legend-mark over" />
      {t('legendOver')}
    </p>
  )
}

type Looking = {
  target: string | undefined
  size: Size
  arrive: (top: Place, layout: Layout) => void
  show: (place: Place) => void
}

/** Begins with the whole drawing, or the top unit half way up at the left; goes to a unit once, when it was found or its panel was opened. */
function useLooking(layout: Layout, { target, size, arrive, show }: Looking) {
  const { places } = layout
  const arrived = useRef(false)
  const shown = useRef<string>(undefined)
  const [top] = places
  const place = target === undefined ? undefined : places.find((each) => each.node.id === target)
  // A panel that opens beside may cover the unit that was just shown.
  const looked = target === undefined ? undefined : `${target} ${size.width}`
  const measured = size.width > 0
  useEffect(() => {
    if (!measured || !top) return
    if (!arrived.current) arrive(top, layout)
    arrived.current = true
    if (looked === undefined) shown.current = undefined
    if (!place || shown.current === looked) return
    shown.current = looked
    show(place)
  }, [measured, top, layout, looked, place, arrive, show])
}

const paperWidth = 1040

const cameraForPaper = ({ width }: Layout): Camera => ({ x: 0, y: 0, scale: Math.min(1, paperWidth / width) })

/** On paper everything is drawn, not only what the window shows. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
