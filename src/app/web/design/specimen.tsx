import type { ReactNode } from 'react'
import './design.css'

/** One component in its states, with the rule it keeps as its caption. */
export function Specimen({
  caption,
  wide = false,
  children,
}: {
  caption: string
  wide?: boolean
  children: ReactNode
}) {
  return (
    <section className={wide ? 'specimen wide' : 'specimen'} aria-label={caption}>
      <h2>{caption}</h2>
      {children}
    </section>
  )
}
