import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { useWords } from '../client/use-words.ts'
import { Icon } from './icons.tsx'
import { Layer } from './layer.tsx'
import { words } from './locale.ts'
import './command-palette.css'

export type PaletteItem = {
  key: string
  leading?: ReactNode
  label: string
  detail?: ReactNode
  /** What it is: 人, 操作, 页面. */
  kind?: string
}

export type PaletteGroup = { key: string; label?: string; items: readonly PaletteItem[] }

type CommandPaletteProps = {
  open: boolean
  onClose: () => void
  query: string
  onQuery: (query: string) => void
  /** People first, then deeds on them, then pages; the recent ones for an empty query. */
  groups: readonly PaletteGroup[]
  onChoose: (item: PaletteItem) => void
}

/** ⌘K: one place to find a person, a deed or a page. */
export function CommandPalette({ open, onClose, ...list }: CommandPaletteProps) {
  const t = useWords(words)
  return (
    <Layer open={open} onClose={onClose} label={t('palette')} shape="top">
      <PaletteList {...list} />
    </Layer>
  )
}

type PaletteListProps = Omit<CommandPaletteProps, 'open' | 'onClose'> & { focus?: boolean }

/** The palette without its layer. */
export function PaletteList({ query, onQuery, groups, onChoose, focus = true }: PaletteListProps) {
  const t = useWords(words)
  const id = useId()
  const items = groups.flatMap((group) => group.items)
  const { at, press } = useHighlight(items, query, onChoose)
  const optionId = (key: string) => `${id}-${key}`
  const active = items[at]
  const activeId = active && optionId(active.key)

  useEffect(() => {
    if (activeId && focus) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId, focus])

  return (
    <div className="palette">
      <div className="palette-query">
        <Icon name="search" />
        <input
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={id}
          aria-activedescendant={activeId}
          aria-label={t('palette')}
          placeholder={t('palette')}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the palette is opened in order to type
          autoFocus={focus}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={press}
        />
        <kbd>esc</kbd>
      </div>
      <div className="palette-list" id={id} role="listbox" aria-label={t('palette')}>
        {groups.map((group) => (
          <PaletteGroupRows key={group.key} group={group} active={active} optionId={optionId} onChoose={onChoose} />
        ))}
      </div>
      {items.length === 0 && query.trim() !== '' && <p className="palette-none">{t('paletteEmpty', { query })}</p>}
    </div>
  )
}

type GroupRowsProps = {
  group: PaletteGroup
  active: PaletteItem | undefined
  optionId: (key: string) => string
  onChoose: (item: PaletteItem) => void
}

function PaletteGroupRows({ group, active, optionId, onChoose }: GroupRowsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox has no element of its own
    <div role="group" aria-label={group.label ?? group.key}>
      {group.label && <p className="palette-group">{group.label}</p>}
      {group.items.map((item) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox that owns the list
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
        <div
          key={item.key}
          id={optionId(item.key)}
          role="option"
          aria-selected={item.key === active?.key}
          className="palette-item"
          onClick={() => onChoose(item)}
        >
          <span className="palette-leading">{item.leading}</span>
          <span className="nowrap">{item.label}</span>
          <span className="palette-detail ellipsis grow">{item.detail}</span>
          {item.kind && <span className="palette-kind">{item.kind}</span>}
        </div>
      ))}
    </div>
  )
}

function useHighlight(items: readonly PaletteItem[], query: string, onChoose: (item: PaletteItem) => void) {
  const [at, setAt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query starts at the first result again
  useEffect(() => setAt(0), [query])
  const last = items.length - 1

  const step = (by: number) => setAt((at + by + items.length) % Math.max(1, items.length))
  const deeds: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => {
      const item = items[at]
      if (item) onChoose(item)
    },
  }

  function press(event: KeyboardEvent) {
    const deed = deeds[event.key]
    if (!deed || event.nativeEvent.isComposing) return
    event.preventDefault()
    deed()
  }
  return { at: Math.min(at, Math.max(0, last)), press }
}
