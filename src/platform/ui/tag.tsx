import type { ReactNode } from 'react'
import './tag.css'

/** normal 草稿 · running azurite · waiting amber · good bamboo · broken cinnabar · planned outline. */
export type Tone = 'normal' | 'running' | 'waiting' | 'good' | 'broken' | 'planned'

type StatusTagProps = {
  tone?: Tone
  /** A state that is live now, not a label. */
  live?: boolean
  children: ReactNode
}

/** The state of a record. The normal state in a table is plain grey text, not a tag. */
export function StatusTag({ tone = 'normal', live = false, children }: StatusTagProps) {
  return (
    <span className={`tag ${tone}`}>
      {live && <i className="tag-dot" />}
      {children}
    </span>
  )
}
