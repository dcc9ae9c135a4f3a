import { type ReactNode, useContext } from 'react'
import { useWords } from '../client/use-words.ts'
import { Anchor } from './anchor.tsx'
import { Icon } from './icons.tsx'
import { words } from './locale.ts'
import { Menu, type MenuItem } from './menu.tsx'
import { AsideButton } from './page.tsx'
import { ParentPage } from './parent-page.ts'
import { TopBar } from './shell/top-bar.tsx'

export type Crumb = { label: string; href: string }

type PageHeaderProps = {
  crumbs?: readonly Crumb[]
  title: ReactNode
  /** How many, in grey: 486人. */
  count?: ReactNode
  tag?: ReactNode
  /** At most two plain buttons and one primary, small. */
  actions?: ReactNode
  /** The rest, under 更多. */
  more?: readonly MenuItem[]
  /** `AsOfChip` on effective-dated pages. */
  asOf?: ReactNode
  /** False when the body carries the page's `h1`, a person's name or a finding. */
  heading?: boolean
}

/** The top bar of a page: where one is, how many, and what can be done. */
export function PageHeader({
  crumbs = [],
  title,
  count,
  tag,
  actions,
  more = [],
  asOf,
  heading = true,
}: PageHeaderProps) {
  const t = useWords(words)
  const Title = heading ? 'h1' : 'span'
  const above = useContext(ParentPage)
  const parent = crumbs.at(-1) ?? above
  return (
    <TopBar asOf={asOf}>
      {parent && (
        <Anchor className="icon-button top-back" href={parent.href} aria-label={t('back')}>
          <Icon name="left" />
        </Anchor>
      )}
      <div className="crumbs">
        {crumbs.map(({ label, href }) => (
          <span key={href} className="crumb">
            <Anchor href={href}>{label}</Anchor>
            <span aria-hidden="true">/</span>
          </span>
        ))}
        <Title className="top-title">{title}</Title>
        {count !== undefined && <span className="top-count">{count}</span>}
        {tag}
      </div>
      <div className="top-actions">
        {actions}
        {more.length > 0 && (
          <Menu
            button={<Icon name="dots" />}
            buttonClass="bare icon-button"
            buttonLabel={t('more')}
            label={t('moreActions')}
            items={more}
          />
        )}
        <AsideButton />
      </div>
    </TopBar>
  )
}
