import type { ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import './list-rows.css'

type ListRowProps = {
  /** Avatar, ring or `Glyph`. */
  leading?: ReactNode
  title: ReactNode
  /** The second line makes it a row of 52. */
  detail?: ReactNode
  /** When, or how much; amber and cinnabar only as signals. */
  trailing?: ReactNode
  action?: ReactNode
  href?: string
}

/** One thing that waits, runs or happened. With `href` the title is a link over the whole row. */
export function ListRow({ leading, title, detail, trailing, action, href }: ListRowProps) {
  return (
    <li className={detail === undefined ? 'list-row' : 'list-row two'}>
      {leading}
      <div className="grow">
        <div className="list-row-title">
          {href ? (
            <Anchor className="list-row-link" href={href}>
              {title}
            </Anchor>
          ) : (
            title
          )}
        </div>
        {detail !== undefined && <div className="list-row-detail">{detail}</div>}
      </div>
      {trailing !== undefined && <div className="list-row-trailing">{trailing}</div>}
      {action !== undefined && <div className="list-row-action">{action}</div>}
    </li>
  )
}

export function ListRows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="list-rows" aria-label={label}>
      {children}
    </ul>
  )
}

/** One character on a small tile, or an icon in English. */
export function Glyph({ children }: { children: ReactNode }) {
  return (
    <span className="glyph" aria-hidden="true">
      {children}
    </span>
  )
}
