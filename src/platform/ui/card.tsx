import type { ReactNode } from 'react'
import './card.css'

/** A thing one can pick up: a candidate, an approval, a proposed action. Sections are not cards. */
export function Card({ chosen = false, children }: { chosen?: boolean; children: ReactNode }) {
  return <div className={chosen ? 'card chosen' : 'card'}>{children}</div>
}
