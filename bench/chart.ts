import { unitId } from './company.ts'
import { benchHouse } from './house.ts'
import { absolute, type Measurement, medianOf } from './measurement.ts'

/** The chart of so many units with ten people in each: what the first sight and each opening of a branch take. */
export async function measure(units: number): Promise<Measurement[]> {
  const house = await benchHouse({ people: units * 10, units })
  try {
    const call = await house.caller([{ roleId: 'hr_manager', unitIds: [] }])
    const ask = (input: (at: number) => object) => medianOf(9, (at) => call('organization.chart', input(at)))
    await call('organization.chart', {})
    return [
      absolute('chart.firstLevels', units, await ask(() => ({})), 'ms', 1000),
      absolute(
        'chart.opened',
        units,
        await ask((at) => ({ open: [unitId(1 + at), unitId(11 + at), unitId(111 + at)] })),
        'ms',
        1000,
      ),
      absolute('chart.branch', units, await ask((at) => ({ rootId: unitId(1 + at), depth: 1 })), 'ms', 1000),
      absolute('chart.search', units, await ask((at) => ({ search: `${900 + at}` })), 'ms', 1000),
      absolute('chart.anotherDay', units, await ask((at) => ({ asOf: `2027-0${1 + at}-01` })), 'ms', 1000),
    ]
  } finally {
    await house.close()
  }
}
