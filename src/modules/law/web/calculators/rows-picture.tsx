import { useLanguage } from '#platform/client/use-words.ts'
import { PictureFrame } from './picture-frame.tsx'
import type { Rows, Said, Tone } from './spec.ts'
import { useShown } from './use-shown.ts'

type Part = Rows['rows'][number]['parts'][number]

const sumOf = (parts: readonly Part[]) => parts.reduce((sum, { value }) => sum + Math.max(0, value), 0)

/** Bars on one scale, each of parts that follow one another, with what the colours mean. */
export function RowsPicture({ picture }: { picture: Rows }) {
  const [language] = useLanguage()
  const shown = useShown()
  const most = Math.max(1, ...picture.rows.map(({ parts }) => sumOf(parts)))
  const said = picture.rows.map(({ label, parts }) => ({
    label: label(language),
    value: shown(sumOf(parts), picture.unit),
  }))
  return (
    <PictureFrame title={picture.title} said={said}>
      <ul className="picture-rows">
        {picture.rows.map(({ key, label, parts }) => (
          <li key={key}>
            <span className="picture-row-name">{label(language)}</span>
            <Parts parts={parts} most={most} />
            <span className="number">{shown(sumOf(parts), picture.unit)}</span>
          </li>
        ))}
      </ul>
      <Legend rows={picture.rows} unit={picture.unit} />
    </PictureFrame>
  )
}

/** A hair of the sheet parts one from the next. */
function Parts({ parts, most }: { parts: readonly Part[]; most: number }) {
  let at = 0
  return (
    <svg width="100%" height="16" aria-hidden="true" preserveAspectRatio="none">
      {parts.map(({ key, value, tone }) => {
        const width = (Math.max(0, value) / most) * 100
        const x = at
        at += width
        return <rect key={key} className={`tone-${tone} parted`} x={`${x}%`} width={`${width}%`} height="16" />
      })}
    </svg>
  )
}

/** What each colour stands for; a single part needs no key beside the name of its row. */
function Legend({ rows, unit }: Pick<Rows, 'rows' | 'unit'>) {
  const [language] = useLanguage()
  const shown = useShown()
  const kinds = new Map<string, { label: Said; tone: Tone; values: number[] }>()
  for (const { label, tone, value } of rows.flatMap(({ parts }) => parts)) {
    const name = `${tone} ${label('zh')}`
    const known = kinds.get(name)
    kinds.set(name, { label, tone, values: [...(known?.values ?? []), value] })
  }
  if (kinds.size < 2) return null
  return (
    <ul className="picture-legend">
      {[...kinds].map(
        ([
          key,
          {
            label,
            tone,
            values: [value = 0, ...others],
          },
        ]) => (
          <li key={key}>
            <svg width="10" height="10" aria-hidden="true">
              <rect className={`tone-${tone}`} width="10" height="10" rx="2" />
            </svg>
            {label(language)}
            {others.length === 0 && <span className="soft">{shown(value, unit)}</span>}
          </li>
        ),
      )}
    </ul>
  )
}
