import { refreshFigures } from '#modules/people/store/figures/refresh.ts'
import { unitId } from './company.ts'
import { type BenchHouse, benchHouse } from './house.ts'
import { absolute, type Measurement, median, rounded, timed } from './measurement.ts'

/** What a cockpit asks at once: eight figures, thirty-six months of each. */
const cockpit = (scope?: string) => {
  const where = scope ? { scope: { type: 'unit', id: scope } } : {}
  return [
    { ...where, period: 'month', points: 36, metrics: ['headcount', 'joiners', 'leavers', 'tenure'].map(inPeople) },
    {
      ...where,
      period: 'year',
      points: 24,
      metrics: ['turnover', 'voluntaryTurnover', 'mobility', 'domesticTurnover'].map(inPeople),
    },
  ]
}
const inPeople = (name: string) => `people.${name}`

/** The same from the dated rows by hand: how many were there in each of 36 months, who came and who left. */
const byHand = `
  with m as (select generate_series(date_trunc('month', current_date) - interval '35 months', date_trunc('month', current_date), interval '1 month')::date as first),
  there as (select m.first, count(*) as headcount from m join assignment a on a.from_day <= m.first and m.first < a.to_day group by 1),
  came as (select date_trunc('month', from_day)::date as first, count(*) as joiners from employment group by 1),
  gone as (select date_trunc('month', to_day - 1)::date as first, count(*) as leavers from employment where to_day < 'infinity' group by 1)
  select * from there left join came using (first) left join gone using (first) order by 1`

const times = 20

/** Keeping the figures, and a cockpit's reading of them through HTTP. */
export async function measure(people: number): Promise<Measurement[]> {
  const house = await benchHouse({ people, units: Math.max(10, Math.round(people / 100)), roster: false })
  try {
    const { world } = house
    await world.pool.query(`insert into figure_dirty (month)
      select m::date from generate_series(figure_horizon(), now(), interval '1 month') m`)
    const rebuild = await timed(() => refreshFigures(world))
    await world.pool.query('vacuum analyze figure_month')
    const manager = await house.caller([{ roleId: 'hr_manager', unitIds: [] }])
    const hand = median(await timesOf(() => world.pool.query(byHand)))
    return [
      absolute('figures.rebuild.perMonth', people, rebuild / 49, 'ms', people > 200_000 ? 15_000 : 2500),
      await oneChange(house, manager, people),
      await read(manager, people, { name: 'cockpit', scope: () => undefined, hand }),
      await read(manager, people, { name: 'cockpit.unit', scope: (at) => unitId(1 + at), hand: null }),
      await standing(manager, people),
    ]
  } finally {
    await house.close()
  }
}

type Calling = Awaited<ReturnType<BenchHouse['caller']>>

async function timesOf(run: (at: number) => Promise<unknown>): Promise<number[]> {
  const values: number[] = []
  for (let at = 0; at < times; at++) values.push(await timed(() => run(at)))
  return values
}

const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN

type Reading = { name: string; scope: (at: number) => string | undefined; hand: number | null }

/** p95 of all that one cockpit shows; beside it the hand-written trend of a third of it. */
async function read(call: Calling, size: number, { name, scope, hand }: Reading): Promise<Measurement> {
  const once = (at: number) => Promise.all(cockpit(scope(at)).map((asked) => call('metric.values', asked)))
  await once(0)
  const value = p95(await timesOf(once))
  return {
    ...absolute(name, size, value, 'ms', 300),
    against: hand && rounded(hand),
    ratio: hand && rounded(value / hand),
  }
}

/** What is due and how things stand today, counted from the dated rows. */
async function standing(call: Calling, size: number): Promise<Measurement> {
  const metrics = ['fill', 'contractsEnding', 'probationsEnding', 'span', 'age', 'women'].map(inPeople)
  const once = () => call('metric.values', { metrics, points: 1 })
  await once()
  return absolute('cockpit.standing', size, p95(await timesOf(once)), 'ms', 1000)
}

/** Somebody joins: until his unit and all above it are counted again. */
async function oneChange({ world }: BenchHouse, call: Calling, size: number): Promise<Measurement> {
  const join = async (at: number) => {
    await call('people.hire', {
      fullName: `新人${at}`,
      employeeNo: `FIG-${at}`,
      unitId: unitId(9),
      hireDate: world.today(),
    })
    return timed(() => refreshFigures(world))
  }
  const values: number[] = []
  for (let at = 0; at < 5; at++) values.push(await join(at))
  return absolute('figures.oneChange', size, median(values), 'ms', 2000)
}
