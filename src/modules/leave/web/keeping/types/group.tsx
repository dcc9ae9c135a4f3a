import type { ReactNode } from 'react'

/** A part of the form under its heading. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="leave-group">
      <legend className="strong">{title}</legend>
      {children}
    </fieldset>
  )
}
