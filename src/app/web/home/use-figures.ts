import { named } from '#platform/client/named.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import type { Definition, Figure, metric } from '#platform/metric/contract.ts'

const catalogue = named<typeof metric.catalogue>('metric.catalogue')
const values = named<typeof metric.values>('metric.values')

export type Shown = { definition: Definition; points: Figure[]; period: 'month' | 'year'; whole: boolean }

/** A rate says little about one month: it is told of the last twelve. */
const periodOf = ({ unit, kind }: Definition): Shown['period'] =>
  unit === 'share' && kind === 'span' ? 'year' : 'month'

export function useCatalogue(): Definition[] | undefined {
  const enabled = useMay('metric.catalogue')
  return useRead(catalogue, {}, { enabled }).data?.metrics
}

/** What was asked for, with a trend where that costs nothing. In the order of the keys; undefined until all is there. */
export function useFigures(keys: readonly string[]): Shown[] | undefined {
  const all = useCatalogue()
  const wanted = keys.flatMap((key) => all?.find((each) => each.key === key) ?? [])
  const monthly = usePoints(
    wanted.filter((each) => periodOf(each) === 'month' && each.trend),
    'month',
    13,
  )
  const yearly = usePoints(
    wanted.filter((each) => periodOf(each) === 'year' && each.trend),
    'year',
    13,
  )
  const now = usePoints(
    wanted.filter((each) => periodOf(each) === 'month' && !each.trend),
    'month',
    1,
  )
  const lastYear = usePoints(
    wanted.filter((each) => periodOf(each) === 'year' && !each.trend),
    'year',
    1,
  )
  if (!all || !monthly || !yearly || !now || !lastYear) return undefined
  const answers = [monthly, yearly, now, lastYear]
  const pointsOf = new Map(answers.flatMap(({ values }) => values).map(({ key, points }) => [key, points]))
  return wanted.map((definition) => ({
    definition,
    points: pointsOf.get(definition.key) ?? [],
    period: periodOf(definition),
    whole: answers.some(({ whole }) => whole),
  }))
}

function usePoints(wanted: readonly Definition[], period: Shown['period'], points: number) {
  const enabled = wanted.length > 0
  const { data } = useRead(values, { metrics: wanted.map(({ key }) => key), period, points }, { enabled })
  return enabled ? data : { values: [], whole: false }
}
