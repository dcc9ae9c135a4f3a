import type { metric } from '#platform/metric/contract.ts'
import { act } from '#platform/testing/world.ts'
import type { Office } from '../../testing/office.ts'

let units = 0

/** A new unit right below the first. */
export async function unitOf({ world, hr, units: { root } }: Office): Promise<string> {
  const made = { name: `示例部${++units}`, parentId: root, day: '2023-01-01' }
  return ((await act(world, hr, 'organization.createUnit', made)) as { id: string }).id
}

type Values = (typeof metric.values)['output']['_output']

/** Reads one figure as of a day, of a unit or of everybody within reach. */
export const reader =
  ({ world, hr }: Office, asOf: string) =>
  async (key: string, unitId?: string, input: object = {}, actor = hr) => {
    const scope = unitId ? { scope: { type: 'unit', id: unitId } } : {}
    const asked = { metrics: [key], points: 1, asOf, ...scope, ...input }
    const { values } = (await act(world, actor, 'metric.values', asked)) as Values
    return values[0]?.points ?? []
  }
