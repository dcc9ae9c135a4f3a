import { useWords } from '#platform/client/use-words.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import type { ChartNode, UnitChange } from '../../contract.ts'
import { words } from '../locale.ts'
import { nodeHeight, nodeWidth, type Place } from './layout.ts'

const tones: Record<UnitChange, Tone> = {
  added: 'good',
  moved: 'running',
  renamed: 'running',
  merged: 'waiting',
  split: 'waiting',
  closed: 'broken',
  headChanged: 'waiting',
}

/** What changed, the weightiest alone where there is little room. */
export function ChangeTags({ changes, first = false }: { changes: readonly UnitChange[]; first?: boolean }) {
  const t = useWords(words)
  const shownChanges = first ? changes.slice(0, 1) : changes
  return (
    <>
      {shownChanges.map((change) => (
        <StatusTag key={change} tone={tones[change]}>
          {t(`change.${change}`)}
        </StatusTag>
      ))}
    </>
  )
}

/** A plan is missed by more than this share before anybody is told. */
const muchMissing = 0.12

export type Staffing = 'full' | 'short' | 'over' | 'unplanned'

export function staffingOf(people: number, plan: number | null): Staffing {
  if (plan === null) return 'unplanned'
  if (people > plan) return 'over'
  return people < plan * (1 - muchMissing) ? 'short' : 'full'
}

/** In post and planned: 34/36, with its bar. */
export function StaffCount({ node }: { node: ChartNode }) {
  const t = useWords(words)
  const people = shown(node.people)
  const plan = shown(node.plan) ?? null
  if (people === undefined) return null
  const staffing = staffingOf(people, plan)
  return (
    <>
      <span className={`unit-count ${staffing}`}>
        <span className="visually-hidden">{t('legendFull')}</span>
        <span>{people}</span>
        {plan !== null && `/${plan}`}
      </span>
      {plan !== null && (
        <span className={`unit-bar ${staffing}`} aria-hidden="true">
          <span style={{ width: `${plan === 0 ? 100 : Math.min(100, (people / plan) * 100)}%` }} />
        </span>
      )}
    </>
  )
}

const isGone = (change: UnitChange): boolean => change === 'closed' || change === 'merged'

function classesOf(node: ChartNode, chosen: boolean, found: boolean): string {
  const marks = {
    chosen,
    found,
    planned: node.planned,
    changed: node.changes.length > 0,
    gone: node.changes.some(isGone),
  }
  const shown = Object.entries(marks).filter(([, is]) => is)
  return ['bare', 'unit-node', ...shown.map(([mark]) => mark)].join(' ')
}

function HeadName({ node: { head } }: { node: ChartNode }) {
  const t = useWords(words)
  return (
    <span className="unit-head ellipsis">
      {head ? <span className="visually-hidden">{t('head')}</span> : null}
      {head ? <Avatar name={head.name} size={20} /> : null}
      {head ? <span className="ellipsis">{head.name}</span> : <span className="waits">{t('headOpen')}</span>}
    </span>
  )
}

type NodeProps = {
  place: Place
  chosen: boolean
  found: boolean
  /** The one that Tab reaches. */
  current: boolean
  level: number
  onChoose: () => void
  onFold: () => void
}

export function UnitNode({ place, chosen, found, current, level, onChoose, onFold }: NodeProps) {
  const t = useWords(words)
  const { node, x, y, open } = place
  return (
    <div
      className="unit-place"
      style={{ transform: `translate(${x}px, ${y}px)`, width: nodeWidth, height: nodeHeight }}
    >
      <button
        type="button"
        role="treeitem"
        id={`unit-${node.id}`}
        className={classesOf(node, chosen, found)}
        aria-level={level}
        aria-selected={chosen}
        {...(node.childCount > 0 && { 'aria-expanded': open })}
        tabIndex={current ? 0 : -1}
        onClick={onChoose}
      >
        <span className="unit-name">
          <span className="ellipsis strong">{node.name}</span>
          <ChangeTags changes={node.changes} first />
        </span>
        <StaffCount node={node} />
        <HeadName node={node} />
      </button>
      {node.childCount > 0 && (
        <button
          type="button"
          className={open ? 'bare unit-fold open' : 'bare unit-fold'}
          // The tree item itself says whether it is open, and the arrow keys open it: this is for the pointer.
          tabIndex={-1}
          aria-hidden="true"
          title={t(open ? 'foldUnit' : 'unfoldUnit', { name: node.name, count: node.childCount })}
          onClick={onFold}
        >
          {open ? '−' : node.childCount}
        </button>
      )}
    </div>
  )
}
