import type { ReactNode } from 'react'

type CheckFieldProps = { label: ReactNode; checked: boolean; onChange: (checked: boolean) => void; disabled?: boolean }

export function CheckField({ label, checked, onChange, disabled = false }: CheckFieldProps) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
