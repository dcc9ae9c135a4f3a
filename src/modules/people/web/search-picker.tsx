import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { type ControlProps, Field, type FieldProps } from '#platform/ui/field.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { words } from './locale.ts'
import { usePickerPlace } from './use-picker-place.ts'
import './search-picker.css'

export type Option = { id: string; label: string; detail?: string; leading?: ReactNode }

type PickerProps = {
  /** What is chosen, by its name. */
  value: Option | undefined
  onChange: (option: Option | undefined) => void
  query: string
  onQuery: (query: string) => void
  /** What the query found; `undefined` while it is being looked for. */
  options: readonly Option[] | undefined
  placeholder: string
  /** Said instead of options, before anything is typed. */
  prompt?: string
  disabled?: boolean
}

/** Search as you type: ↑↓ move, Enter chooses, Esc leaves what was. */
export function SearchPicker({ label, hint, optional, refusal, ways, ...picker }: FieldProps & PickerProps) {
  return (
    <Field label={label} hint={hint} optional={optional ?? false} refusal={refusal} ways={ways}>
      {(control) => <Picker {...picker} control={control} />}
    </Field>
  )
}

function Picker({
  value,
  onChange,
  query,
  onQuery,
  options,
  placeholder,
  prompt,
  disabled = false,
  control,
}: PickerProps & { control: ControlProps }) {
  const t = useWords(words)
  const list = useId()
  const box = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  usePickerPlace(open, box, layer)
  const choose = (option: Option | undefined) => {
    onChange(option)
    setOpen(false)
    onQuery('')
  }
  const press = usePickerKeys({ open, setOpen, at, setAt, options, choose })
  const active = open ? options?.[at] : undefined
  return (
    <div className="picker input-group" ref={box}>
      <input
        {...control}
        className="input"
        role="combobox"
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={active && `${list}-${active.id}`}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        placeholder={open && value ? value.label : placeholder}
        value={open ? query : (value?.label ?? '')}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setOpen(true)
          setAt(0)
          onQuery(event.target.value)
        }}
        onKeyDown={press}
      />
      {value && !disabled && (
        <button
          className="bare icon-button small"
          type="button"
          aria-label={t('clearChoice')}
          onClick={() => choose(undefined)}
        >
          <Icon name="close" size={14} />
        </button>
      )}
      <div ref={layer} id={list} popover="manual" role="listbox" aria-label={placeholder} className="picker-list">
        {open && <PickerRows list={list} options={options} at={at} query={query} prompt={prompt} onChoose={choose} />}
      </div>
    </div>
  )
}

type RowsProps = {
  list: string
  options: readonly Option[] | undefined
  at: number
  query: string
  prompt: string | undefined
  onChoose: (option: Option) => void
}

function PickerRows({ list, options, at, query, prompt, onChoose }: RowsProps) {
  const t = useWords(words)
  if (!options?.length) {
    const said = query.trim() ? options && t('nothingFound', { query }) : prompt
    return <p className="picker-none">{said ?? '…'}</p>
  }
  return options.map((option, index) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox that owns the list
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
    <div
      key={option.id}
      id={`${list}-${option.id}`}
      role="option"
      aria-selected={index === at}
      className="picker-option"
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option)}
    >
      {option.leading}
      <span className="nowrap">{option.label}</span>
      <span className="quiet dense ellipsis grow">{option.detail}</span>
    </div>
  ))
}

type Keys = {
  open: boolean
  setOpen: (open: boolean) => void
  at: number
  setAt: (at: number) => void
  options: readonly Option[] | undefined
  choose: (option: Option) => void
}

function usePickerKeys({ open, setOpen, at, setAt, options = [], choose }: Keys) {
  const step = (by: number) => (open ? setAt((at + by + options.length) % Math.max(1, options.length)) : setOpen(true))
  const deeds: Record<string, (() => void) | undefined> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: open && options[at] ? () => choose(options[at] as Option) : undefined,
    Escape: open ? () => setOpen(false) : undefined,
  }
  return (event: KeyboardEvent) => {
    const deed = deeds[event.key]
    if (!deed || event.nativeEvent.isComposing) return
    event.preventDefault()
    deed()
  }
}
