import { Select } from 'antd'
import { useWords } from '../client/use-words.ts'
import type { ControlProps } from './field.tsx'
import type { Arriving } from './later.tsx'
import { words } from './locale.ts'
import { usePopupKeys } from './use-popup-keys.ts'

/** `search` holds what else finds the option: pinyin, a number. */
export type Choice<V extends string = string> = { value: V; label: string; search?: string; disabled?: boolean }

type PickerProps = ControlProps & { choices: readonly Choice[]; placeholder: string; disabled?: boolean }

export type SelectPickerProps = PickerProps & {
  value: string | undefined
  onChange: (value: string | undefined) => void
  clearable: boolean
}
export type ManySelectPickerProps = PickerProps & { value: readonly string[]; onChange: (values: string[]) => void }

/** antd's list to choose from. Comes after the page: see `select-field.tsx`. */
export function SelectPicker({ value, onChange, choices, clearable, ...control }: SelectPickerProps & Arriving) {
  const t = useWords(words)
  const { onOpenChange, onKeyDownCapture } = usePopupKeys()
  return (
    <div onKeyDownCapture={onKeyDownCapture}>
      <Select<string, Choice>
        {...control}
        value={value ?? null}
        onChange={(next) => onChange(next ?? undefined)}
        onOpenChange={onOpenChange}
        options={[...choices]}
        allowClear={clearable}
        status={control['aria-invalid'] ? 'error' : ''}
        notFoundContent={t('noOptions')}
        showSearch={choices.length >= 8 && { filterOption: found }}
      />
    </div>
  )
}

export function ManySelectPicker({ value, onChange, choices, ...control }: ManySelectPickerProps & Arriving) {
  const t = useWords(words)
  const { onOpenChange, onKeyDownCapture } = usePopupKeys()
  return (
    <div onKeyDownCapture={onKeyDownCapture}>
      <Select<string[], Choice>
        {...control}
        mode="multiple"
        value={[...value]}
        onChange={onChange}
        onOpenChange={onOpenChange}
        options={[...choices]}
        status={control['aria-invalid'] ? 'error' : ''}
        notFoundContent={t('noOptions')}
        maxTagCount="responsive"
        showSearch={{ filterOption: found }}
      />
    </div>
  )
}

function found(typed: string, choice?: Choice): boolean {
  const text = `${choice?.label ?? ''} ${choice?.search ?? ''}`.toLowerCase()
  return text.includes(typed.trim().toLowerCase())
}
