import { formatFen } from '#platform/kernel/money.ts'
import type { Version } from '#statute/parameter.ts'
import { type Phrase, type Step, tell } from '#statute/phrase.ts'
import type { Names } from './contract/terms.ts'
import type { SlipSource, SlipStep } from './contract/told.ts'

type Explained = { brief: Names | null; steps: SlipStep[]; sources: SlipSource[]; notes: Names[] }

const both = (said: Phrase | string): Names => ({ zh: tell(said, 'zh'), en: tell(said, 'en') })

const sourceOf = ({ source, from, status }: Version<unknown>): SlipSource => ({
  ...{ title: source.title, article: source.article, from, status },
  ...(source.href !== undefined && { href: source.href }),
})

function sourcesOf(versions: readonly Version<unknown>[]): SlipSource[] {
  const named = new Map(
    versions.map((version) => [`${version.source.title.zh} ${version.source.article.zh} ${version.from}`, version]),
  )
  return [...named.values()].map(sourceOf)
}

const shownValue = ({ value, unit }: Step): string =>
  unit === 'fen' && typeof value === 'number' ? formatFen(value) : String(value)

const stepsTold = (steps: readonly Step[]): SlipStep[] =>
  steps.map((step) => ({ label: both(step.label), formula: both(step.formula), value: shownValue(step) }))

/** The way to a line, what it rests on, what to be warned of. */
export function told(
  steps: readonly Step[],
  versions: readonly Version<unknown>[],
  notes: readonly Phrase[] = [],
): Explained {
  const last = steps.at(-1)
  return {
    brief: last ? both(last.formula) : null,
    steps: stepsTold(steps),
    sources: sourcesOf(versions),
    notes: notes.map(both),
  }
}
