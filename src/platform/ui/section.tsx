import { type ReactNode, useId } from 'react'
import './section.css'

type SectionProps = { title: ReactNode; note?: ReactNode; action?: ReactNode; children: ReactNode }

/** A part of a sheet: its heading (40), a grey note beside it, one link at the right. */
export function Section({ title, note, action, children }: SectionProps) {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="section-note">{note}</span>}
        {action !== undefined && <span className="section-action">{action}</span>}
      </header>
      {children}
    </section>
  )
}
