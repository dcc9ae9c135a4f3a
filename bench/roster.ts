import { addDays } from '#platform/kernel/day.ts'
import { personId, unitId } from './company.ts'
import { type BenchHouse, benchHouse, type Statement } from './house.ts'
import { absolute, type Measurement, median, rounded, timed } from './measurement.ts'

type Asked = { name: string; operation: string; input: (at: number) => object }

const name = ['王伟', '李静', '欧', '陈志', '赵军'] as const
const word = ['wang', 'lij', 'zhangwei', 'cz', 'zhao'] as const

const pastDays = ['2019-06-01', '2022-01-01', '2024-11-30', '2025-12-31']

const pages: Asked[] = [
  { name: 'roster.page', operation: 'people.roster', input: () => ({}) },
  { name: 'roster.page.500th', operation: 'people.roster', input: (at) => ({ page: 500 + at }) },
  {
    name: 'roster.filtered+sorted',
    operation: 'people.roster',
    input: (at) => ({
      filters: [{ column: 'city', is: 'anyOf', values: [['杭州', '上海', '成都'][at % 3]] }],
      sort: { column: 'hireDate', direction: 'desc' },
    }),
  },
  {
    name: 'roster.unit+wage',
    operation: 'people.roster',
    input: (at) => ({
      filters: [{ column: 'orgUnit', is: 'anyOf', values: [unitId(1 + (at % 10))] }],
      sort: { column: 'monthlyWage', direction: 'desc' },
    }),
  },
  { name: 'roster.asOf.page', operation: 'people.roster', input: (at) => ({ asOf: pastDays[at % pastDays.length] }) },
  {
    name: 'roster.sorted.unitName',
    operation: 'people.roster',
    input: () => ({ sort: { column: 'orgUnit', direction: 'asc' } }),
  },
  { name: 'roster.search.name', operation: 'people.roster', input: (at) => ({ search: name[at % name.length] }) },
  { name: 'roster.search.pinyin', operation: 'people.roster', input: (at) => ({ search: word[at % word.length] }) },
  { name: 'search.palette', operation: 'people.search', input: (at) => ({ query: [...name, ...word][at % 10] }) },
  { name: 'search.number', operation: 'people.search', input: (at) => ({ query: `E0${10 + at}` }) },
  { name: 'person.show', operation: 'people.show', input: (at) => ({ personId: personId(37 * at + 5) }) },
  { name: 'person.timeline', operation: 'people.timeline', input: (at) => ({ personId: personId(41 * at + 5) }) },
  { name: 'person.lanes', operation: 'people.lanes', input: (at) => ({ personId: personId(43 * at + 5) }) },
]

const times = 15

/** The roster, search and a person's page through HTTP, permission and masking, against the same SQL sent by `pg` alone. */
export async function measure(people: number): Promise<Measurement[]> {
  const house = await benchHouse({ people, units: Math.max(10, Math.round(people / 100)) })
  try {
    const manager = await house.caller([{ roleId: 'hr_manager', unitIds: [] }])
    const partner = await house.caller([{ roleId: 'hrbp', unitIds: [unitId(1), unitId(2)] }])
    const results: Measurement[] = []
    for (const asked of pages) results.push(await compare(house, manager, asked, people))
    const first = pages.slice(0, 3).filter(({ input }) => !('page' in input(0)))
    for (const asked of first)
      results.push(await compare(house, partner, { ...asked, name: `${asked.name}.ofTwoUnits` }, people))
    const since = (at: number) => addDays(house.world.today(), -3000 - at)
    const joined = (at: number) => ({ filters: [{ column: 'hireDate', is: 'between', from: since(at) }] })
    const inCity = { filters: [{ column: 'city', is: 'given' }] }
    results.push(await count(house, manager, people, { name: 'roster.count', bar: 50, asked: joined }))
    const past = (at: number) => ({ asOf: addDays(house.world.today(), -400 - at) })
    results.push(await count(house, manager, people, { name: 'roster.asOf.count', bar: 300, asked: past }))
    const pastCity = (at: number) => ({ ...past(at), ...inCity })
    results.push(await count(house, manager, people, { name: 'roster.asOf.count.city', bar: 300, asked: pastCity }))
    const coming = (at: number) => ({ asOf: addDays(house.world.today(), 30 + at) })
    results.push(await count(house, manager, people, { name: 'roster.asOf.count.future', bar: 300, asked: coming }))
    return results
  } finally {
    await house.close()
  }
}

type Calling = Awaited<ReturnType<BenchHouse['caller']>>

/** In turn, so that a noisy moment hits both. The bar is twice the bare SQL and three milliseconds. */
async function compare(
  { world, statementsOf }: BenchHouse,
  call: Calling,
  asked: Asked,
  size: number,
): Promise<Measurement> {
  const once = async (at: number) => call(asked.operation, asked.input(at))
  const bare = async (statements: Statement[]) => {
    for (const { text, values } of statements) await world.pool.query(text, values)
  }
  for (let at = 0; at < 3; at++) await once(at)
  const [own, plain]: [number[], number[]] = [[], []]
  for (let at = 0; at < times; at++) {
    const statements = await statementsOf(() => once(at))
    own.push(await timed(() => once(at)))
    plain.push(await timed(() => bare(statements)))
  }
  const [value, against] = [median(own), median(plain)]
  return {
    ...{ name: asked.name, size, value: rounded(value), unit: 'ms' },
    ...{ against: rounded(against), ratio: rounded(value / against), bar: 2, ok: value <= 2 * against + 3 },
  }
}

/** A count that was not asked before: another condition each time. The bar is its own; the bare SQL stands beside it. */
async function count(
  { world, statementsOf }: BenchHouse,
  call: Calling,
  size: number,
  { name, bar, asked }: { name: string; bar: number; asked: (at: number) => object },
): Promise<Measurement> {
  const [own, plain]: [number[], number[]] = [[], []]
  for (let at = 0; at < times; at++) {
    const ask = () => call('people.rosterCount', asked(at))
    const began = performance.now()
    const [statement] = await statementsOf(ask)
    own.push(performance.now() - began)
    if (statement) plain.push(await timed(() => world.pool.query(statement.text, statement.values)))
  }
  const [value, against] = [median(own), median(plain)]
  return {
    ...absolute(name, size, value, 'ms', bar),
    against: rounded(against),
    ratio: rounded(value / against),
  }
}
