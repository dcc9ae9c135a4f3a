import { useLanguage } from '#platform/client/use-words.ts'
import { Section } from '#platform/ui/section.tsx'
import type { Table } from './spec.ts'
import { useShown } from './use-shown.ts'

const isNumber = (unit: Table['heads'][number]['unit']) => unit !== 'text' && unit !== 'day' && unit !== 'month'

/** Rows of numbers; on the phone it is pushed sideways. */
export function FiguresTable({ table: { title, heads, rows } }: { table: Table }) {
  const [language] = useLanguage()
  const shown = useShown()
  return (
    <Section title={title(language)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is cut off must be reached by the keyboard */}
      <div className="figures-table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {heads.map(({ key, label, unit }) => (
                <th key={key} scope="col" className={isNumber(unit) ? 'number' : undefined}>
                  {label(language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells.map((cell) => shown(cell, 'text')).join(' ')}>
                {cells.map((cell, at) => {
                  const { key = '', unit = 'text' } = heads[at] ?? {}
                  return (
                    <td key={key} className={isNumber(unit) ? 'number' : undefined}>
                      {shown(cell, unit).replace('¥', '')}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
