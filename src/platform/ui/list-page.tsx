import type { ReactNode } from 'react'
import { useWords } from '../client/use-words.ts'
import { type ColumnChoice, ColumnChooser } from './column-chooser.tsx'
import { type Filter, FilterChips } from './filter-chips.tsx'
import { Icon } from './icons.tsx'
import { words } from './locale.ts'
import { moveAmongButtons } from './menu.tsx'
import { SearchBox } from './search-box.tsx'
import { Segmented } from './segmented.tsx'
import type { Density } from './table.ts'
import './list-page.css'

export type View = { key: string; label: string; count?: number | undefined }

type ListPageProps = {
  views?: readonly View[]
  view?: string | undefined
  onView?: (key: string) => void
  /** Keeps the present filters, sort and columns under a name. */
  onAddView?: () => void
  search?: { value: string; onChange: (value: string) => void; placeholder: string }
  filters?: readonly Filter[]
  columns?: ColumnChoice
  density?: Density
  onDensity?: (density: Density) => void
  /** The table, and a `BulkBar` when rows are selected. */
  children: ReactNode
}

/** Saved views (42), search with filters, columns and density (48), and the set itself. */
export function ListPage({ views = [], view, onView, onAddView, children, ...bar }: ListPageProps) {
  const t = useWords(words)
  return (
    <div className="list-page">
      {views.length > 0 && (
        <nav className="views" aria-label={t('views')} onKeyDown={moveAmongButtons}>
          {views.map(({ key, label, count }) => (
            <button
              key={key}
              className="bare"
              type="button"
              aria-current={key === view ? 'true' : undefined}
              onClick={() => onView?.(key)}
            >
              {label}
              {count !== undefined && <span className="view-count">{count}</span>}
            </button>
          ))}
          {onAddView && (
            <button className="bare" type="button" aria-label={t('addView')} title={t('addView')} onClick={onAddView}>
              <Icon name="plus" size={16} />
            </button>
          )}
        </nav>
      )}
      <ListBar {...bar} />
      {children}
    </div>
  )
}

function ListBar({
  search,
  filters = [],
  columns,
  density,
  onDensity,
}: Omit<ListPageProps, 'views' | 'view' | 'onView' | 'onAddView' | 'children'>) {
  const t = useWords(words)
  return (
    <search className="list-bar">
      {search && <SearchBox {...search} />}
      <FilterChips filters={filters} />
      <div className="list-tools">
        {columns && <ColumnChooser {...columns} />}
        {density && onDensity && (
          <Segmented
            label={t('density')}
            value={density}
            onChange={onDensity}
            options={[
              { value: 'compact', label: t('compact') },
              { value: 'roomy', label: t('roomy') },
            ]}
          />
        )}
      </div>
    </search>
  )
}
