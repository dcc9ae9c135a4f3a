import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../../client/use-words.ts'
import { Explained } from '../../ui/explained.tsx'
import { useFormat } from '../../ui/use-format.ts'
import type { Definition, Figure } from '../contract.ts'
import { words } from './locale.ts'
import { type Format, numberOf, valueWithUnit } from './shown.ts'

type ExplainedFigureProps = {
  definition: Definition
  figure: Figure
  /** To the people behind it, or to the metric's page. */
  more?: { label: string; href: string }
  /** The number as it is shown; without it the number alone. */
  children?: ReactNode
}

const partShown = (value: number, f: Format): string => f.number(value, Number.isInteger(value) ? 0 : 1)

/** A metric's number that opens what it is made of, its definition and its source. */
export function ExplainedFigure({ definition, figure, more, children }: ExplainedFigureProps) {
  const t = useWords(words)
  const f = useFormat()
  const [language] = useLanguage()
  const { name, parts, unit, formula, leavesOut, source, key, smallestGroup } = definition
  if (figure.hidden) return <span title={t('hiddenWhy', { count: smallestGroup })}>–</span>
  if (figure.value === null) return <span title={figure.missing[0]?.why[language] ?? t('none')}>–</span>
  const made = parts
    .filter((part) => figure.parts[part.key] !== undefined && parts.length > 1)
    .map((part) => ({ label: part.name[language], value: partShown(figure.parts[part.key] ?? 0, f) }))
  const sum = { label: name[language], value: valueWithUnit(unit, figure.value, t, f) }
  const sure = figure.low !== null &&
    figure.high !== null && {
      label: t('interval', { low: f.percent(figure.low), high: f.percent(figure.high) }),
      value: figure.small ? t('small') : '',
    }
  return (
    <Explained
      title={name[language]}
      steps={[...(sure ? [sure] : []), ...made.filter((step) => step.label !== sum.label), sum]}
      rule={
        <>
          {formula[language]}
          <br />
          {leavesOut && (
            <>
              {leavesOut[language]}
              <br />
            </>
          )}
          <span className="quiet">{source[language]}</span>
        </>
      }
      source={t('source', { key, day: f.day(figure.to) })}
      {...(more && { more })}
    >
      {children ?? numberOf(unit, figure.value, f)}
    </Explained>
  )
}
