import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Definition, Figure } from '#platform/metric/contract.ts'
import { ExplainedFigure } from '#platform/metric/web/explained-figure.tsx'
import { words as metricWords } from '#platform/metric/web/locale.ts'
import { valueWithUnit } from '#platform/metric/web/shown.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { useFormat } from '#platform/ui/use-format.ts'

type FigureShownProps = { definition: Definition; figure: Figure | undefined; more?: { label: string; href: string } }

/** A figure with its unit that opens how it came about; one that may not be known says so in words. */
export function FigureShown({ definition, figure, more }: FigureShownProps) {
  const m = useWords(metricWords)
  const f = useFormat()
  if (!figure) return <span className="quiet">…</span>
  if (figure.hidden) return <Hidden count={definition.smallestGroup} />
  if (figure.value === null) return <Unknown figure={figure} />
  return (
    <span className="figure-shown">
      {figure.small && <span className="small quiet">{m('small')}</span>}
      <ExplainedFigure definition={definition} figure={figure} {...(more && { more })}>
        {valueWithUnit(definition.unit, figure.value, m, f)}
      </ExplainedFigure>
    </span>
  )
}

/** Nothing there, or something that it needs is missing: then it says what, and never shows nothing for it. */
export function Unknown({ figure: { missing } }: { figure: Figure }) {
  const m = useWords(metricWords)
  const [language] = useLanguage()
  const why = missing.map((each) => each.why[language]).join(m('also'))
  return (
    <span className="quiet" title={why || undefined}>
      {m(why ? 'unknown' : 'none')}
    </span>
  )
}

/** About so few people that this reader may not know. */
export function Hidden({ count }: { count: number }) {
  const m = useWords(metricWords)
  return (
    <span className="figure-hidden" title={m('hiddenWhy', { count })}>
      <Icon name="lock" size={14} />
      {m('hidden')}
    </span>
  )
}
