import type { ReactNode } from 'react'
import { SkipLink } from '../skip-link.tsx'
import './frame.css'

type FrameProps = {
  /** `SideNav`; not drawn on the phone. */
  side: ReactNode
  /** `PhoneTabBar`; drawn only on the phone. */
  tabs?: ReactNode
  children: ReactNode
}

/** Side, one white sheet inset by 8 px, and four tabs on the phone. */
export function Frame({ side, tabs, children }: FrameProps) {
  return (
    <div className="frame">
      <SkipLink />
      {side}
      <Sheet>{children}</Sheet>
      {tabs}
    </div>
  )
}

/** The sheet alone, for pages without navigation. */
export function Sheet({ children }: { children: ReactNode }) {
  return (
    <main className="sheet" id="content" tabIndex={-1}>
      {children}
    </main>
  )
}
