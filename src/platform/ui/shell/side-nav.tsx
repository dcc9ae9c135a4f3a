import type { ReactNode } from 'react'
import { useWords } from '../../client/use-words.ts'
import { Anchor } from '../anchor.tsx'
import { Avatar } from '../avatar.tsx'
import { Icon, type IconName } from '../icons.tsx'
import { words } from '../locale.ts'
import { Logo } from '../logo.tsx'
import { useNarrow } from '../media.ts'
import { Menu, type MenuItem } from '../menu.tsx'
import { Pop } from '../pop.tsx'
import './side-nav.css'

export type NavLink = { href: string; label: string; icon: IconName; count?: number | undefined }

export type NavGroup = {
  key: string
  label: string
  /** The group's own character; without it (English) the icon is drawn. */
  glyph?: string | undefined
  icon: IconName
  items: readonly { href: string; label: string }[]
}

type SideNavProps = {
  company: string
  companyMenu?: readonly MenuItem[]
  onFind: () => void
  /** Above the groups: Today, Inbox. */
  top: readonly NavLink[]
  /** Blocks are split by a hairline. */
  blocks: readonly (readonly NavGroup[])[]
  /** Below: Settings. */
  foot: readonly NavLink[]
  me: { name: string; role: string; menu: readonly MenuItem[] }
  /** The path one is on; decides what is marked and which group is open. */
  path: string
}

/** 216 wide, a rail of 56 under 1280. Only the current group is open. */
export function SideNav({ company, companyMenu = [], onFind, top, blocks, foot, me, path }: SideNavProps) {
  const t = useWords(words)
  const rail = useNarrow()
  const here = currentHref(path, [...top, ...foot, ...blocks.flat().flatMap((group) => group.items)])
  return (
    <nav className={rail ? 'side rail' : 'side'} aria-label={t('mainNav')}>
      <Brand company={company} menu={companyMenu} rail={rail} />
      <button
        className="bare side-find"
        type="button"
        aria-label={rail ? t('palette') : undefined}
        aria-keyshortcuts="Meta+K Control+K"
        title={t('palette')}
        onClick={onFind}
      >
        <Icon name="search" size={15} />
        <span className="side-word grow ellipsis">{t('palette')}</span>
        <kbd className="side-word">⌘K</kbd>
      </button>
      <NavLinks links={top} here={here} />
      {blocks.map((groups) => (
        <ul className="side-block" key={groups[0]?.key}>
          {groups.map((group) => (
            <li key={group.key}>
              {rail ? <RailGroup group={group} here={here} /> : <OpenGroup group={group} here={here} />}
            </li>
          ))}
        </ul>
      ))}
      <div className="side-foot">
        <NavLinks links={foot} here={here} />
        <Me {...me} rail={rail} />
      </div>
    </nav>
  )
}

/** The longest address that the path lies under. */
function currentHref(path: string, links: readonly { href: string }[]): string | undefined {
  const under = (href: string) => path === href || (href !== '/' && path.startsWith(`${href}/`))
  return links
    .map(({ href }) => href)
    .filter(under)
    .sort((a, b) => b.length - a.length)[0]
}

const whenHere = (href: string, here: string | undefined) => (href === here ? ('page' as const) : undefined)

function Brand({ company, menu, rail }: { company: string; menu: readonly MenuItem[]; rail: boolean }) {
  const t = useWords(words)
  const shown = (
    <>
      <Logo />
      <span className="side-word grow">
        <span className="side-product">{t('appName')}</span>
        <span className="side-company ellipsis">{company}</span>
      </span>
      {menu.length > 0 && (
        <span className="side-word">
          <Icon name="down" size={14} />
        </span>
      )}
    </>
  )
  if (menu.length === 0) return <div className="side-brand">{shown}</div>
  return (
    <Menu
      button={shown}
      buttonClass="bare side-brand"
      buttonLabel={rail ? company : undefined}
      label={company}
      align="start"
      items={menu}
    />
  )
}

function NavLinks({ links, here }: { links: readonly NavLink[]; here: string | undefined }) {
  return (
    <ul className="side-links">
      {links.map(({ href, label, icon, count }) => (
        <li key={href}>
          <Anchor className="side-item" href={href} aria-current={whenHere(href, here)} title={label}>
            <Icon name={icon} />
            <span className="side-word grow ellipsis">{label}</span>
            {count !== undefined && count > 0 && <span className="side-count">{count}</span>}
          </Anchor>
        </li>
      ))}
    </ul>
  )
}

function GroupMark({ group }: { group: NavGroup }) {
  return (
    <span className="side-glyph" aria-hidden="true">
      {group.glyph ?? <Icon name={group.icon} />}
    </span>
  )
}

type GroupProps = { group: NavGroup; here: string | undefined }

function OpenGroup({ group, here }: GroupProps) {
  const open = group.items.some(({ href }) => href === here)
  return (
    <>
      <Anchor className={open ? 'side-item open' : 'side-item'} href={group.items[0]?.href ?? '/'}>
        <GroupMark group={group} />
        <span className="grow ellipsis">{group.label}</span>
      </Anchor>
      {open && <GroupItems group={group} here={here} />}
    </>
  )
}

function RailGroup({ group, here }: GroupProps) {
  const open = group.items.some(({ href }) => href === here)
  return (
    <Pop
      button={<GroupMark group={group} />}
      buttonClass={open ? 'bare side-item open' : 'bare side-item'}
      buttonLabel={group.label}
      label={group.label}
      align="beside"
      flush
    >
      {(close) => (
        <div className="side-flyout">
          <p className="small quiet">{group.label}</p>
          <GroupItems group={group} here={here} onFollow={close} />
        </div>
      )}
    </Pop>
  )
}

function GroupItems({ group, here, onFollow }: GroupProps & { onFollow?: () => void }): ReactNode {
  return (
    <ul className="side-sub">
      {group.items.map(({ href, label }) => (
        <li key={href}>
          <Anchor className="side-item" href={href} aria-current={whenHere(href, here)} onClick={onFollow}>
            <span className="ellipsis">{label}</span>
          </Anchor>
        </li>
      ))}
    </ul>
  )
}

function Me({ name, role, menu, rail }: SideNavProps['me'] & { rail: boolean }) {
  const shown = (
    <>
      <Avatar name={name} size={24} />
      <span className="side-word side-name grow ellipsis">{name}</span>
      <span className="side-word side-role nowrap">{role}</span>
    </>
  )
  return (
    <Menu
      button={shown}
      buttonClass="bare side-item side-me"
      buttonLabel={rail ? name : undefined}
      label={name}
      align="start"
      items={menu}
    />
  )
}
