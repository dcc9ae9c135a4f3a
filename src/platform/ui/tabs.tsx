import type { ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import { moveAmongButtons } from './menu.tsx'
import './tabs.css'

export type Tab = { key: string; label: ReactNode; count?: number | undefined; href?: string | undefined }

type TabsProps = { label: string; tabs: readonly Tab[]; current: string; onChange?: (key: string) => void }

/** The parts of one record. Each has an address of its own when it has an `href`. */
export function Tabs({ label, tabs, current, onChange }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label} onKeyDown={moveAmongButtons}>
      {tabs.map(({ key, label: name, count, href }) => {
        const inside = (
          <>
            {name}
            {count !== undefined && <span className="tab-count">{count}</span>}
          </>
        )
        const here = key === current ? ('page' as const) : undefined
        return href ? (
          <Anchor key={key} href={href} aria-current={here}>
            {inside}
          </Anchor>
        ) : (
          <button key={key} className="bare" type="button" aria-current={here} onClick={() => onChange?.(key)}>
            {inside}
          </button>
        )
      })}
    </nav>
  )
}
