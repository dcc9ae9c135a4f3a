import { describe, expect, test } from 'vitest'
import type { FilledPerson } from '#modules/people/index.ts'
import { type Signed, signingProblem } from '#modules/people/rules/contracts.ts'
import { type Employed, factsOn, fold } from '#modules/people/rules/employment.ts'
import { problemOf } from '#modules/people/rules/event-list.ts'
import { completePersonal, lifeProblem } from '#modules/people/rules/personal.ts'
import { addDays, addMonths, type Day, daysBetween, forever, yearsBetween } from '#platform/kernel/day.ts'
import { inventCompany, type SampleCompany } from './company.ts'
import { monthBegin, type Order } from './order.ts'
import { wideSpan } from './staffing.ts'
import { troubles } from './troubles.ts'

type Told = FilledPerson & { employed: Employed }
type Stint = { employment: FilledPerson['employment']; employed: Employed }
type Case = { order: Order; name: string; company: SampleCompany; people: Told[]; stints: Stint[] }

const orders: Order[] = [
  { people: 60, years: 3, seed: 1, today: '2026-06-01' as Day },
  { people: 486, years: 3, seed: 1, today: '2026-11-23' as Day },
  { people: 486, years: 1, seed: 7, today: '2026-04-01' as Day },
  { people: 1500, years: 10, seed: 2, today: '2028-02-29' as Day },
]
const cases: Case[] = orders.map((order) => {
  const company = inventCompany(order)
  const people = [...company.people()].map((each) => ({ ...each, employed: fold(each.employment.events) }))
  const before = people.flatMap(({ earlier = [] }) =>
    earlier.map((employment) => ({ employment, employed: fold(employment.events) })),
  )
  const stints = [...people, ...before]
  return { order, name: `${order.people} people over ${order.years} years on ${order.today}`, company, people, stints }
})

/** With interns and the people of an agency the company signs no labour contract. */
const owesContract = new Set(['full_time', 'part_time'])
const isHere = ({ employed }: Told, day: Day): boolean => employed.from <= day && day < employed.to
const unitOn = ({ employed }: Told, day: Day) => factsOn(employed, day).post?.unitId

describe.each(cases)('a company of $name', ({ order, company, people, stints }) => {
  const { today } = order
  const byEmployment = new Map(stints.map((each) => [each.employment.id, each]))

  test('is the same each time, and another for another seed', () => {
    const again = inventCompany(order)
    expect(JSON.stringify([again.organization, [...again.people()]])).toBe(
      JSON.stringify([company.organization, people.map(({ employed: _, ...each }) => each)]),
    )
    const other = inventCompany({ ...order, seed: order.seed + 1 })
    expect(JSON.stringify([...other.people()])).not.toBe(JSON.stringify([...again.people()]))
  })

  test('has exactly as many people as it was asked for', () => {
    const here = people.filter((each) => isHere(each, today))
    expect(here).toHaveLength(order.people)
    expect(people.filter(({ employed }) => employed.to <= today)).toHaveLength(company.counts.left)
    expect(people.filter(({ employed }) => employed.from > today)).toHaveLength(company.counts.joining)
    expect(people).toHaveLength(company.total)
  })

  test('tells nothing impossible of anybody', () => {
    expect(stints.flatMap(({ employment: { events } }) => problemOf(events) ?? [])).toEqual([])
    for (const { employed } of stints) {
      for (const spans of [employed.assignments, employed.pays]) {
        expect(spans[0]?.from).toBe(employed.from)
        expect(spans.at(-1)?.to).toBe(employed.to)
        expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ to }) => to))
      }
    }
  })

  test('changes something with each event but confirmation', () => {
    const silent = stints.flatMap(({ employment: { events } }) =>
      events.filter((event, at) => {
        if (at === 0 || event.kind === 'confirm') return false
        return JSON.stringify(fold(events.slice(0, at + 1))) === JSON.stringify(fold(events.slice(0, at)))
      }),
    )
    expect(silent).toEqual([])
  })

  test('has people who could live: valid numbers, days in their order', () => {
    const problems = people.flatMap(({ personal, employed: { from } }) => {
      const { birthDate = null, firstWorkDate = null } = personal
      const completed = completePersonal(personal)
      return completed.ok ? (lifeProblem({ birthDate, firstWorkDate, hireDate: from }) ?? []) : [completed]
    })
    expect(problems).toEqual([])
    const ages = people.map(({ personal, employed: { to } }) =>
      yearsBetween(personal.birthDate as Day, to < today ? to : today),
    )
    expect(Math.max(...ages)).toBeLessThan(65)
    expect(people.filter(({ personal }) => !personal.email?.endsWith('@yunling.example'))).toEqual([])
    for (const key of ['residentId', 'bankAccount', 'mobile', 'email'] as const)
      expect(new Set(people.map(({ personal }) => personal[key])).size).toBe(people.length)
    expect(new Set(stints.map(({ employed }) => employed.number)).size).toBe(stints.length)
  })

  test('has superiors who are there on every day that somebody reports to them', () => {
    for (const { employed } of stints) {
      for (const { managerId, from, to } of employed.assignments) {
        if (!managerId) continue
        const superior = byEmployment.get(managerId)?.employed
        expect(superior && superior.from <= from && to <= superior.to).toBe(true)
      }
    }
    expect(people.filter((each) => each.employed.assignments.some((post) => post.managerId === null))).toHaveLength(1)
  })

  test('has units and positions that stand wherever somebody works', () => {
    const { units, positions } = company.organization
    const stands = new Map([...units, ...positions].map(({ id, from }) => [id, from]))
    const home = new Map(positions.map(({ id, unitId }) => [id, unitId]))
    const posts = stints.flatMap(({ employed }) => employed.assignments)
    const opened = (id: string | null) => stands.get(id ?? '') ?? forever
    expect(posts.filter(({ unitId, from }) => opened(unitId) > from)).toEqual([])
    expect(posts.filter(({ positionId, from }) => opened(positionId) > from)).toEqual([])
    expect(posts.filter(({ positionId, unitId }) => home.get(positionId ?? '') !== unitId)).toEqual([])
    expect(new Set(units.map(({ parentId, name }) => `${parentId} ${name}`)).size).toBe(units.length)
    expect(units.filter(({ headId, headFrom }) => byEmployment.get(headId)?.employed.from !== headFrom)).toEqual([])
  })

  test('signs only contracts that the law allows', () => {
    for (const { employed, employment } of stints) {
      const earlier: Signed[] = []
      for (const contract of employment.contracts) {
        const { termType, from, to, probationEnd } = contract
        const signing = {
          termType,
          from,
          probationEnd,
          agreedFixed: false,
          lastDay: to === forever ? null : addDays(to, -1),
        }
        const party = {
          employmentType: employed.employmentType,
          hiredOn: employed.from,
          lastDay: addDays(employed.to, -1),
          hadProbation: earlier.some((each) => each.probationEnd !== null),
        }
        expect(signingProblem(signing, party, earlier)).toBeNull()
        earlier.push({ termType, from, to, ended: null, probationEnd })
      }
      expect(earlier[2]?.termType ?? 'open_ended').toBe('open_ended')
    }
  })

  test('works in four cities and insures in two', () => {
    const posts = people.flatMap((each) => factsOn(each.employed, today).post ?? [])
    const entities = new Map(company.organization.legalEntities.map(({ id, city }) => [id, city]))
    expect(new Set(posts.map(({ city }) => city))).toEqual(new Set(['上海', '杭州', '成都', '西安']))
    expect(new Set(posts.map(({ legalEntityId }) => entities.get(legalEntityId ?? '')))).toEqual(
      new Set(['上海', '杭州']),
    )
  })

  test('has joinings, leavings, rises and probations that are under way or to come', () => {
    const events = people.flatMap(({ employment }) => employment.events)
    const kinds = new Set(events.map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['hire', 'rehire', 'confirm', 'promote', 'pay', 'transfer', 'second', 'leave']))
    const coming = new Set(events.filter(({ day }) => day > today).map(({ kind }) => kind))
    expect(coming).toEqual(new Set(['hire', 'leave', 'promote']))
    const onTrial = people.filter(({ employed: { probationEnd } }) => probationEnd && probationEnd >= today)
    expect(onTrial.length).toBeGreaterThan(0)
  })

  test('has interns, people of an agency and part-time work, a few in a hundred', () => {
    const share = (type: string) =>
      people.filter((each) => isHere(each, today) && each.employed.employmentType === type).length / order.people
    for (const type of ['intern', 'dispatch', 'part_time', 'over_age', 'rehire']) {
      expect(share(type)).toBeGreaterThan(0)
      expect(share(type)).toBeLessThan(0.06)
    }
    for (const { employed, employment } of people.filter(
      ({ employed: { employmentType } }) => employmentType === 'intern',
    )) {
      const end = employed.to < today ? employed.to : today
      expect(daysBetween(employed.from, end)).toBeLessThan(200)
      expect([employed.probationEnd, employment.contracts]).toEqual([null, []])
    }
  })

  test('has people who went and came back, without a second probation', () => {
    const back = people.filter(({ earlier }) => earlier)
    expect(back.length).toBeGreaterThan(0)
    for (const { earlier = [], employed, employment } of back) {
      const [first] = earlier.map(({ events }) => fold(events))
      expect(first && first.to < employed.from).toBe(true)
      expect([first?.probationEnd === null, employed.probationEnd]).toEqual([false, null])
      expect(employment.events[0]?.kind).toBe('rehire')
    }
  })

  test('keeps some beyond the age of retiring: taken on then, or come back after it, without a labour contract', () => {
    const beyond = people.filter(({ employed: { employmentType: type } }) => type === 'over_age' || type === 'rehire')
    expect(new Set(beyond.map(({ employed }) => employed.employmentType)).size).toBe(2)
    for (const { personal, employed, employment, earlier } of beyond) {
      const atHire = yearsBetween(personal.birthDate as Day, employed.from)
      expect(atHire).toBeGreaterThanOrEqual(personal.sex === 'male' ? 60 : 55)
      expect([employed.probationEnd, employment.contracts]).toEqual([null, []])
      const kinds = (earlier ?? []).map(({ events }) => fold(events).leaveKind)
      expect(kinds).toEqual(employed.employmentType === 'rehire' ? ['retired'] : [])
    }
  })

  test('has some who work elsewhere for a while today, and some who did', () => {
    const lent = people.filter(({ employed }) => employed.assignments.some(({ seconded }) => seconded))
    const away = lent.filter(({ employed }) => factsOn(employed, today).post?.seconded)
    expect(away.length).toBeGreaterThan(0)
    expect(lent.length).toBeGreaterThan(away.length)
    for (const { employed } of lent) expect(employed.assignments.at(-1)).toMatchObject({ seconded: false, to: forever })
  })

  test('lets people retire at the age for it, and go when the time agreed is over', () => {
    const left = people.filter(({ employed }) => employed.to <= today)
    expect(new Set(left.map(({ employed: { leaveKind } }) => leaveKind))).toEqual(
      new Set(['voluntary', 'involuntary', 'retired', 'other']),
    )
    for (const { personal, employed } of left.filter(({ employed: { leaveKind } }) => leaveKind === 'retired')) {
      const age = yearsBetween(personal.birthDate as Day, addDays(employed.to, -1))
      expect(age).toBe(personal.sex === 'male' ? 60 : 55)
    }
  })

  test('has begun to see off everybody whose last day is to come', () => {
    const going = people.filter((each) => isHere(each, today) && each.employed.to < forever)
    expect(going.length).toBeGreaterThan(0)
    for (const { employment } of going) expect([3, 4, 5]).toContain(employment.tasksDone?.count)
    expect(people.filter(({ employment }) => employment.tasksDone)).toHaveLength(going.length)
  })

  const found = (kind: string) => {
    const where = troubles.find((each) => each.kind === kind)?.where(company) as { unitId: string; personIds: string[] }
    return { unitId: where.unitId, people: people.filter(({ id }) => where.personIds?.includes(id)) }
  }

  test('loses more than a fifth a year of one unit in each of the last three full months', () => {
    const { unitId } = found('leavingUnit')
    for (const ago of [3, 2, 1]) {
      const [from, to] = [addMonths(monthBegin(today), -ago), addMonths(monthBegin(today), 1 - ago)]
      const left = people.filter(
        ({ employed, employment: { events } }) =>
          employed.to > from &&
          employed.to <= to &&
          factsOn(employed, events.at(-1)?.day ?? from).post?.unitId === unitId,
      )
      const headcount = (day: Day) => people.filter((each) => isHere(each, day) && unitOn(each, day) === unitId).length
      expect((left.length * 12) / ((headcount(from) + headcount(addDays(to, -1))) / 2)).toBeGreaterThan(0.2)
    }
  })

  test('forgot contracts, signed none for some, and nobody else’s', () => {
    const coveredUntil = ({ employment }: Told) => employment.contracts.at(-1)?.to ?? '0000'
    const here = people.filter((each) => isHere(each, today) && owesContract.has(each.employed.employmentType))
    expect(found('contractsForgotten').people.length).toBeGreaterThanOrEqual(4)
    expect(found('withoutContract').people.length).toBeGreaterThanOrEqual(3)
    expect(new Set(here.filter((each) => coveredUntil(each) <= today))).toEqual(
      new Set([...found('contractsForgotten').people, ...found('withoutContract').people]),
    )
    for (const { employed } of found('withoutContract').people) expect(addMonths(employed.from, 1) < today).toBe(true)
  })

  test('has a superior with 24 reports', () => {
    const [superior] = found('wideSpan').people
    const reports = people.filter(
      (each) => isHere(each, today) && factsOn(each.employed, today).post?.managerId === superior?.employment.id,
    )
    expect(reports).toHaveLength(wideSpan)
    expect(wideSpan).toBe(24)
  })

  test('has one unit well over its plan and one well under', () => {
    const planOf = (unitId: string) =>
      company.organization.headcounts.find((plan) => plan.unitId === unitId)?.count ?? 0
    const count = (unitId: string) =>
      people.filter((each) => isHere(each, today) && unitOn(each, today) === unitId).length
    const [over, under] = [found('overHeadcount').unitId, found('underHeadcount').unitId]
    expect(count(over) / planOf(over)).toBeGreaterThan(1.3)
    expect(count(under) / planOf(under)).toBeLessThan(0.7)
  })

  test('pays two people of one job and level four tenths apart', () => {
    const [less, more] = found('payGap').people.map(({ employed }) => factsOn(employed, today))
    expect(more?.post).toMatchObject({ positionId: less?.post?.positionId, level: less?.post?.level })
    expect((more?.baseFen ?? 0) / (less?.baseFen ?? 1)).toBeCloseTo(1.4, 10)
  })
})
