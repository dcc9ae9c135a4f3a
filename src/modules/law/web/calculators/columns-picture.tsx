import { useLanguage } from '#platform/client/use-words.ts'
import { formatMoney } from '#platform/ui/format.ts'
import { usePhone } from '#platform/ui/media.ts'
import { PictureFrame } from './picture-frame.tsx'
import type { Columns } from './spec.ts'

const height = 132
const headroom = 20
const foot = 22
/** Three columns look like a chart, not like walls. */
const widest = 104

type Placed = Columns['columns'][number] & { from: number; to: number }

/** Each begins where the one before ended. */
function placed(columns: Columns['columns']): Placed[] {
  let level = 0
  return columns.map((column) => {
    const from = column.stands ? 0 : level
    level = from + column.value
    return { ...column, from, to: level }
  })
}

/** A waterfall of amounts, or columns on the ground. Drawn in units of the page, so that its words keep their size. */
export function ColumnsPicture({ picture }: { picture: Columns }) {
  const [language] = useLanguage()
  const phone = usePhone()
  const columns = placed(picture.columns)
  const top = Math.max(1, ...columns.flatMap(({ from, to }) => [from, to]))
  const y = (fen: number) => headroom + (height - headroom) * (1 - Math.max(0, fen) / top)
  const step = 100 / columns.length
  const isCrowded = columns.length > (phone ? 6 : 12)
  const said = columns.map(({ label, value }) => ({ label: label(language), value: formatMoney(value, 'exact') }))
  return (
    <PictureFrame title={picture.title} said={said}>
      <svg width="100%" height={height + foot} aria-hidden="true" style={{ maxWidth: columns.length * widest }}>
        <line className="ground" x1="0" x2="100%" y1={height} y2={height} />
        {columns.map(({ key, label, value, tone, from, to }, at) => (
          <g key={key}>
            <rect
              className={`tone-${tone}`}
              x={`${at * step + step * 0.18}%`}
              width={`${step * 0.64}%`}
              y={Math.min(y(from), y(to))}
              height={Math.max(value === 0 ? 0 : 2, Math.abs(y(from) - y(to)))}
              rx="2"
            />
            {!isCrowded && (
              <text className="amount" x={`${at * step + step / 2}%`} y={Math.min(y(from), y(to)) - 6}>
                {formatMoney(value, 'rounded').replace('¥', '')}
              </text>
            )}
            <text x={`${at * step + step / 2}%`} y={height + 16}>
              {label(language)}
            </text>
          </g>
        ))}
      </svg>
    </PictureFrame>
  )
}
