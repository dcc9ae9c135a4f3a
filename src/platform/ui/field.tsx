import { type ReactNode, useId } from 'react'
import { useWords } from '../client/use-words.ts'
import { words } from './locale.ts'
import { RefusalNote, type WayOut } from './refusal-note.tsx'
import './field.css'

/** What every form field takes. */
export type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  /** Marks the field as one that may stay empty. */
  optional?: boolean
  /** Why the rule says no, and the ways out, at the field itself. */
  refusal?: string | undefined
  ways?: readonly WayOut[] | undefined
}

/** What the control inside must carry, so that label, hint and refusal are read with it. */
export type ControlProps = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }

/** Label, hint and refusal around any control. */
export function Field({
  label,
  hint,
  optional = false,
  refusal,
  ways,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const t = useWords(words)
  const id = useId()
  const hintId = hint ? `${id}-hint` : undefined
  const refusalId = refusal ? `${id}-refusal` : undefined
  const describedBy = [refusalId, hintId].filter(Boolean).join(' ') || undefined
  return (
    <div className={refusal ? 'field refused' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="field-optional">{t('optional')}</span>}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': refusal !== undefined })}
      {hint && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {refusal && <RefusalNote reason={refusal} {...(ways && { ways })} {...(refusalId && { id: refusalId })} />}
    </div>
  )
}

/** Fields in order; two columns from 768 on when asked. Enter submits. */
export function Fields({ columns = 1, children }: { columns?: 1 | 2; children: ReactNode }) {
  return <div className={columns === 2 ? 'fields two' : 'fields'}>{children}</div>
}
