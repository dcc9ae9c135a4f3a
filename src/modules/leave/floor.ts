import { figureBook } from '#modules/law/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day, daysBetween } from '#platform/kernel/day.ts'
import type { Book } from '#statute/book.ts'
import {
  bereavementLeave,
  childcare,
  marriageLeave,
  maternityDays,
  moreMaternity,
  nationalMarriageLeave,
  paternity,
} from '#statute/cn/leave/family-figures.ts'
import { annualLeaveSteps, homeLeaveDays } from '#statute/cn/leave/figures.ts'
import { placeCode, placeNames } from '#statute/cn/places.ts'
import type { Parameter, Version } from '#statute/parameter.ts'
import type { LawKind, Names } from './contract/terms.ts'
import type { LeaveRule } from './contract/type.ts'
import { companyCity } from './store/types.ts'

/** The least that the law gives of a kind on a day in a city, with the text that says so. */
export type Floor = { days: number; place: Names | null; version: Version<unknown> }

type Finding = { book: Book; day: Day; city: string | null }

const floorFrom = <V>(
  { book, day, city }: Finding,
  parameter: Parameter<V>,
  daysOf: (value: V) => number,
): Floor | null => {
  const version = book.find(parameter, day, parameter.byPlace ? (city ?? undefined) : undefined)
  if (!version) return null
  return { days: daysOf(version.value), place: version.place ? placeNames(placeCode(version.place)) : null, version }
}

function maternityFloor(finding: Finding): Floor | null {
  const national = floorFrom(finding, maternityDays, ({ days }) => days)
  if (!national) return null
  const local = floorFrom(finding, moreMaternity, ({ days, months }) =>
    months === 0 ? days : daysBetween(finding.day, addMonths(finding.day, months)),
  )
  return local ? { ...local, days: national.days + local.days } : national
}

const floors: Record<LawKind, (finding: Finding) => Floor | null> = {
  annual: (finding) => floorFrom(finding, annualLeaveSteps, (steps) => Math.max(...steps.map(({ days }) => days))),
  sick: () => null,
  marriage: (finding) =>
    floorFrom(finding, marriageLeave, ({ days }) => days) ?? floorFrom(finding, nationalMarriageLeave, (days) => days),
  maternity: maternityFloor,
  paternity: (finding) =>
    floorFrom(finding, paternity, ({ days, months }) =>
      months === 0 ? days : daysBetween(finding.day, addMonths(finding.day, months)),
    ),
  childcare: (finding) => floorFrom(finding, childcare, (days) => days),
  bereavement: (finding) => floorFrom(finding, bereavementLeave, ({ least }) => least),
  /** Owed by the state's employers alone; others give it of their own will. */
  home: () => null,
}

export const floorOf = (kind: LawKind, finding: Finding): Floor | null => floors[kind](finding)

export async function findingFor(db: Db, day: Day): Promise<Finding> {
  return { book: await figureBook(db), day, city: await companyCity(db) }
}

/** What the law gives at most where it leaves a choice: what the usual types begin with. */
export const usualDays = (kind: LawKind, finding: Finding): number => {
  if (kind === 'bereavement') return floorFrom(finding, bereavementLeave, ({ most }) => most)?.days ?? 3
  if (kind === 'home') return floorFrom(finding, homeLeaveDays, ({ singleDays }) => singleDays)?.days ?? 20
  return floorOf(kind, finding)?.days ?? 0
}

/** What a rule gives in days, to be held against the floor; by service it is what the law says itself. */
function givesOf({ grant }: LeaveRule): number {
  if (grant.by === 'service') return Number.POSITIVE_INFINITY
  if (grant.by === 'fixed') return grant.every === 'year' ? grant.days : grant.days * 12
  return grant.by === 'event' ? grant.days : 0
}

/** Is the rule below what the law asks for? Rest days may not be counted within annual leave, and it is paid. */
export function belowFloor(kind: LawKind, rule: LeaveRule, floor: Floor | null): 'days' | 'counts' | 'paid' | null {
  if (floor && givesOf(rule) < floor.days) return 'days'
  if (kind === 'annual' && rule.counts !== 'workdays') return 'counts'
  return rule.paid === 'none' ? 'paid' : null
}
