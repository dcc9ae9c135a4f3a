import { type ReactNode, useState } from 'react'
import { useWords } from '../client/use-words.ts'
import { FilterDays } from './filter-days.tsx'
import { Icon } from './icons.tsx'
import { words } from './locale.ts'
import { Pop } from './pop.tsx'
import { SearchBox } from './search-box.tsx'
import './filter-chips.css'

export type FilterOption = { value: string; label: string; count?: number; search?: string }

export type Filter = {
  /** The field's name in the address. */
  key: string
  label: string
  /** What is chosen; empty when the filter is off. */
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  options: readonly FilterOption[]
  /** One at most. */
  single?: boolean
  /** Takes a span of days too, `2026-01-01..2026-06-30`; either end may be open. */
  days?: boolean
}

/** Filters that are on, as chips with a bold value; the others behind 筛选. */
export function FilterChips({ filters }: { filters: readonly Filter[] }) {
  const t = useWords(words)
  if (filters.length === 0) return null
  const active = filters.filter((filter) => filter.chosen.length > 0)
  return (
    <fieldset className="filter-chips" aria-label={t('filters')}>
      {active.map((filter) => (
        <FilterChip key={filter.key} filter={filter} />
      ))}
      <Pop button={<AddFace />} buttonClass="bare filter-add" label={t('addFilter')}>
        <AddFilter filters={filters} />
      </Pop>
      {active.length > 2 && (
        <button className="bare link" type="button" onClick={() => clearAll(active)}>
          {t('clearFilters')}
        </button>
      )}
    </fieldset>
  )
}

const clearAll = (filters: readonly Filter[]) => {
  for (const filter of filters) filter.onChange([])
}

function AddFace() {
  const t = useWords(words)
  return (
    <>
      <Icon name="plus" size={14} />
      {t('filter')}
    </>
  )
}

function FilterChip({ filter }: { filter: Filter }) {
  const t = useWords(words)
  return (
    <span className="filter-chip">
      <Pop button={<ChipFace filter={filter} />} buttonClass="bare filter-chip-value" label={filter.label}>
        <FilterEditor filter={filter} />
      </Pop>
      <button
        className="bare icon-button small"
        type="button"
        aria-label={t('removeFilter', { name: filter.label })}
        onClick={() => filter.onChange([])}
      >
        <Icon name="close" size={14} />
      </button>
    </span>
  )
}

const shownAtMost = 2

function ChipFace({ filter }: { filter: Filter }): ReactNode {
  const t = useWords(words)
  const names = filter.chosen.map((value) => filter.options.find((option) => option.value === value)?.label ?? value)
  const rest = names.length - shownAtMost
  return (
    <>
      {filter.label} <b>{names.slice(0, shownAtMost).join(t('listComma'))}</b>
      {rest > 0 && <b>+{rest}</b>}
    </>
  )
}

/** First which field, then its values. */
function AddFilter({ filters }: { filters: readonly Filter[] }) {
  const [key, setKey] = useState<string>()
  const filter = filters.find((each) => each.key === key)
  if (filter) return <FilterEditor filter={filter} />
  return (
    <div className="menu">
      {filters.map(({ key: each, label }) => (
        <button key={each} className="bare menu-item" type="button" onClick={() => setKey(each)}>
          <span className="grow">{label}</span>
          <Icon name="right" size={14} />
        </button>
      ))}
    </div>
  )
}

const manyOptions = 9

function FilterEditor({ filter }: { filter: Filter }) {
  const t = useWords(words)
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const options = filter.options.filter(({ label, search }) =>
    `${label} ${search ?? ''}`.toLowerCase().includes(wanted),
  )

  function toggle(value: string) {
    if (filter.chosen.includes(value)) filter.onChange(filter.chosen.filter((each) => each !== value))
    else filter.onChange(filter.single ? [value] : [...filter.chosen, value])
  }

  return (
    <fieldset className="filter-editor">
      <legend>{filter.label}</legend>
      {filter.options.length >= manyOptions && <SearchBox value={typed} onChange={setTyped} placeholder={t('find')} />}
      <div className="filter-options">
        {options.map(({ value, label, count }) => (
          <label key={value} className="check">
            <input
              type={filter.single ? 'radio' : 'checkbox'}
              checked={filter.chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <span className="grow">{label}</span>
            {count !== undefined && <span className="quiet dense">{count}</span>}
          </label>
        ))}
        {options.length === 0 && <p className="dense quiet">{t('noOptions')}</p>}
      </div>
      {filter.days && <FilterDays value={filter.chosen[0]} onChange={filter.onChange} />}
    </fieldset>
  )
}
