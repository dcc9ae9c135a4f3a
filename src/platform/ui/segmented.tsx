import type { ReactNode } from 'react'
import { moveAmongButtons } from './menu.tsx'
import './segmented.css'

type SegmentedProps<V extends string> = {
  label: string
  value: V
  onChange: (value: V) => void
  options: readonly { value: V; label: ReactNode; name?: string }[]
}

/** One of two to four ways to look at the same thing. */
export function Segmented<V extends string>({ label, value, onChange, options }: SegmentedProps<V>) {
  return (
    <fieldset className="segmented" aria-label={label} onKeyDown={moveAmongButtons}>
      {options.map((option) => (
        <button
          key={option.value}
          className="bare"
          type="button"
          aria-pressed={option.value === value}
          aria-label={option.name}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
