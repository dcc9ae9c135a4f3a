import { useRead } from '#platform/client/use-operation.ts'
import type { Definition, Figure } from '#platform/metric/contract.ts'
import { heldFor } from '#platform/metric/web/shown.ts'
import { metric } from './operations.ts'
import { type Asked, inputOf } from './use-asked.ts'

export type Told = { definition: Definition; points: Figure[] }

/** What happened in a month that has only begun is less than in a whole one: there is no change to speak of. */
export const isBegun = ({ definition, points }: Told): boolean =>
  definition.kind === 'span' && points.at(-1)?.toDate === true

/** Those whose trend costs as much as many values are asked for the change alone. */
const pointsOf = (trend: boolean): number => (trend ? 13 : 2)

/** Every metric with its figures, in the catalogue's order; `points` is empty while they are being read. */
export function useMetrics(asked: Asked) {
  const catalogue = useRead(metric.catalogue, {})
  const definitions = catalogue.data?.metrics ?? []
  const of = (kind: Definition['kind'], trend: boolean) =>
    definitions.filter((each) => each.kind === kind && each.trend === trend).map(({ key }) => key)
  const reads = [
    useFigures(asked, 'span', true, of('span', true)),
    useFigures(asked, 'span', false, of('span', false)),
    useFigures(asked, 'moment', true, of('moment', true)),
    useFigures(asked, 'moment', false, of('moment', false)),
  ]
  const figures = new Map(reads.flatMap(({ data }) => data?.values ?? []).map(({ key, points }) => [key, points]))
  const whole = reads.find(({ data }) => data)?.data?.whole ?? false
  const failed = [catalogue, ...reads].find(({ isError }) => isError)
  return {
    told:
      catalogue.data &&
      definitions.map((definition) => ({
        definition: heldFor({ ...asked, whole }, definition),
        points: figures.get(definition.key) ?? [],
      })),
    error: failed?.error,
    retry: () => void failed?.refetch(),
  }
}

function useFigures(asked: Asked, kind: Definition['kind'], trend: boolean, metrics: string[]) {
  const input = { ...inputOf(asked, kind), metrics, points: pointsOf(trend) }
  return useRead(metric.values, input, { enabled: metrics.length > 0 })
}
