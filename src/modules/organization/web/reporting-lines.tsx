import type { CSSProperties } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import type { Chart } from '../contract.ts'
import { words } from './locale.ts'
import { reportingLines } from './reporting.ts'
import './tree-table.css'

type LinesProps = { chart: Chart; chosen: string | undefined; onChoose: (id: string) => void }

/** Who answers to whom: the heads of units, one below another. */
export function ReportingLines({ chart, chosen, onChoose }: LinesProps) {
  const t = useWords(words)
  const lines = reportingLines(chart.nodes)
  if (lines.length === 0) return <Empty title={t('noHeads')}>{t('noHeadsWhy')}</Empty>
  return (
    <div className="tree-scroll">
      <table className="tree-table">
        <thead>
          <tr>
            <th scope="col">{t('head')}</th>
            <th scope="col">{t('leads')}</th>
            <th scope="col" className="number">
              {t('reportingHeads')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ head, depth, units, reports }) => (
            <tr key={head.id}>
              <td>
                <span className="tree-cell" style={{ '--depth': depth } as CSSProperties}>
                  <Avatar name={head.name} size={24} />
                  <span className="strong">{head.name}</span>
                </span>
              </td>
              <td>
                <span className="line wrap">
                  {units.map((unit) => (
                    <button
                      key={unit.id}
                      type="button"
                      className="bare link"
                      aria-current={unit.id === chosen || undefined}
                      onClick={() => onChoose(unit.id)}
                    >
                      {unit.name}
                    </button>
                  ))}
                </span>
              </td>
              <td className="number">{reports}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
