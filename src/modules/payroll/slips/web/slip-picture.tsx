import { useState } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { usePhone } from '#platform/ui/media.ts'
import type { Payslip } from '../contract.ts'
import { type Bar, labelLines, type Placed, placedIn, waterfallOf } from '../rules/waterfall.ts'
import { useAmounts } from './amounts.tsx'
import { words } from './locale.ts'

const headroom = 20
const heights = { desk: 120, phone: 112 }
const foot = 36
/** Four bars look like a chart, not like walls. */
const widest = 132
const onPhone = { zh: 3, en: 7 }

/** From gross to net as a picture, with the same as a table. */
export function SlipPicture({ slip }: { slip: Payslip }) {
  const t = useWords(words)
  const phone = usePhone()
  const [asTable, setAsTable] = useState(false)
  const bars = waterfallOf(slip, phone ? 3 : 5)
  return (
    <figure className="slip-picture" aria-label={t('picture')}>
      {asTable ? <AsTable bars={bars} /> : <Drawing bars={bars} />}
      <figcaption>
        {!asTable && <Legend bars={bars} />}
        <button className="bare link" type="button" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'asPicture' : 'asTable')}
        </button>
      </figcaption>
    </figure>
  )
}

function Drawing({ bars }: { bars: readonly Bar[] }) {
  const phone = usePhone()
  const [language] = useLanguage()
  const { difference, amount, hidden } = useAmounts()
  const height = phone ? heights.phone : heights.desk
  const top = phone ? 6 : headroom
  const placed = placedIn(bars, { width: 100, height })
  const name = placed.map(({ names, fen }) => `${names[language]} ${amount(fen)}`).join(language === 'zh' ? '，' : ', ')
  return (
    <svg
      width="100%"
      height={top + height + foot}
      role="img"
      aria-label={name}
      style={{ maxWidth: bars.length * widest }}
    >
      {placed.map((bar, index) => (
        <g key={bar.key}>
          <Joint bar={bar} next={placed[index + 1]} top={top} />
          <rect
            className={`slip-tone-${bar.tone}`}
            x={`${bar.x}%`}
            width={`${bar.width}%`}
            y={top + bar.y}
            height={bar.height}
            rx="2"
          />
          {!phone && !hidden && (
            <text className="slip-amount" x={`${bar.middle}%`} y={top + bar.y - 6}>
              {bar.tone === 'net' || index === 0 ? amount(bar.fen) : difference(bar.fen)}
            </text>
          )}
          {labelLines(bar.names, language, ...(phone ? [onPhone] : [])).map((line, at) => (
            <text key={line} x={`${bar.middle}%`} y={top + height + 16 + at * 15}>
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>
  )
}

function Joint({ bar, next, top }: { bar: Placed; next: Placed | undefined; top: number }) {
  if (!next) return null
  const y = top + bar.end
  return <line x1={`${bar.x}%`} x2={`${next.x + next.width}%`} y1={y} y2={y} />
}

const legend = ['in', 'out', 'fund'] as const

function Legend({ bars }: { bars: readonly Bar[] }) {
  const t = useWords(words)
  return (
    <ul className="slip-legend">
      {legend
        .filter((tone) => bars.some((bar) => bar.tone === tone))
        .map((tone) => (
          <li key={tone}>
            <svg width="8" height="8" aria-hidden="true">
              <rect className={`slip-tone-${tone}`} width="8" height="8" rx="2" />
            </svg>
            {t(`tone.${tone}`)}
          </li>
        ))}
    </ul>
  )
}

function AsTable({ bars }: { bars: readonly Bar[] }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const { amount } = useAmounts()
  return (
    <table className="slip-table">
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          <th scope="col" className="number">
            {t('amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, names, fen }) => (
          <tr key={key}>
            <th scope="row">{names[language]}</th>
            <td className="number">{amount(fen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
