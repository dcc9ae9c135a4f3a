import type { CSSProperties } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import type { Chart, ChartNode } from '../contract.ts'
import { ChangeTags } from './chart/chart-node.tsx'
import { gapOf } from './gap.ts'
import { words } from './locale.ts'
import { rowKeys } from './row-focus.ts'
import './tree-table.css'

/** What each look at the chart is given. */
export type LookProps = {
  chart: Chart | undefined
  folded: ReadonlySet<string>
  chosen: string | undefined
  onChoose: (id: string) => void
  onFold: (id: string, open: boolean) => void
}

/** Rows of branches that are not folded. */
function visible(nodes: readonly ChartNode[], folded: ReadonlySet<string>): ChartNode[] {
  const hidden = new Set<string>()
  return nodes.filter((node) => {
    const away = node.parentId !== null && (hidden.has(node.parentId) || folded.has(node.parentId))
    if (away) hidden.add(node.id)
    return !away
  })
}

/** The same tree as rows: everything the chart says, for those who would rather read down. */
export function TreeTable({
  chart,
  folded,
  chosen,
  onChoose,
  onFold,
}: LookProps & { chart: NonNullable<LookProps['chart']> }) {
  const t = useWords(words)
  const rows = visible(chart.nodes, folded)
  const parents = new Set(rows.map((row) => row.parentId))
  const showCode = rows.some((row) => row.code)
  return (
    <div className="tree-scroll">
      <table className="tree-table">
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            {showCode && (
              <th scope="col" className="roomy-only">
                {t('code')}
              </th>
            )}
            <th scope="col" className="roomy-only">
              {t('head')}
            </th>
            <th scope="col" className="number">
              {t('inPost')}
            </th>
            <th scope="col" className="number">
              {t('plan')}
            </th>
            <th scope="col" className="number">
              {t('gap')}
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={rowKeys(onFold)}>
          {rows.map((node) => (
            <Row
              key={node.id}
              node={node}
              open={parents.has(node.id)}
              {...{ showCode, chosen: chosen === node.id, found: chart.matches.includes(node.id), onChoose, onFold }}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Pick<LookProps, 'onChoose' | 'onFold'> & {
  node: ChartNode
  open: boolean
  showCode: boolean
  chosen: boolean
  found: boolean
}

function Row({ node, open, showCode, chosen, found, onChoose, onFold }: RowProps) {
  const t = useWords(words)
  return (
    <tr
      className={[chosen && 'current-row', found && 'found'].filter(Boolean).join(' ')}
      aria-current={chosen || undefined}
      onClick={() => onChoose(node.id)}
    >
      <td>
        <span className="tree-cell" style={{ '--depth': node.depth } as CSSProperties}>
          {node.childCount > 0 ? (
            <button
              type="button"
              className="bare icon-button small"
              aria-expanded={open}
              aria-label={t(open ? 'foldUnit' : 'unfoldUnit', { name: node.name, count: node.childCount })}
              onClick={(event) => {
                event.stopPropagation()
                onFold(node.id, !open)
              }}
            >
              <Icon name={open ? 'down' : 'right'} size={14} />
            </button>
          ) : (
            <span className="tree-leaf" />
          )}
          <button type="button" className="bare tree-name" data-unit={node.id} data-open={open}>
            {node.name}
          </button>
          <ChangeTags changes={node.changes} />
        </span>
      </td>
      {showCode && <td className="soft roomy-only">{node.code}</td>}
      <td className="roomy-only">{node.head?.name ?? <span className="waits">{t('headOpen')}</span>}</td>
      <Numbers node={node} />
    </tr>
  )
}

function Numbers({ node: { people, plan } }: { node: ChartNode }) {
  if (isHidden(people) || isHidden(plan)) {
    return (
      <td colSpan={3} className="number">
        <Locked />
      </td>
    )
  }
  const gap = gapOf(people, plan)
  return (
    <>
      <td className="number">{people}</td>
      <td className="number">{plan ?? '—'}</td>
      <td className={`number ${gap.tone}`}>{gap.text}</td>
    </>
  )
}
