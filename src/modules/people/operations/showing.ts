import type { z } from 'zod'
import { unitPaths } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day, forever } from '#platform/kernel/day.ts'
import type { FieldClass } from '#platform/kernel/field-class.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { people } from '../contract.ts'
import { signedOf, warningsOn } from '../rules/contracts.ts'
import { fold } from '../rules/employment.ts'
import { spokenName } from '../rules/pinyin.ts'
import { type ContractRow, contractsOfPeople } from '../store/contracts.ts'
import { type DetailRow, detailOf, namesFor } from '../store/details.ts'
import { type EmploymentRow, employmentsOfPerson } from '../store/employments.ts'
import { eventsOf } from '../store/events.ts'
import { personById } from '../store/persons.ts'
import { asReadBy } from '../store/roster-list.ts'

type Shown = z.input<typeof people.show.output>
type Showing = { personId: string; day: Day; today: Day; sees: (fieldClass: FieldClass) => boolean }

export const lastDay = (to: Day): Day | null => (to === forever ? null : addDays(to, -1))

/** Everything the head of a person's page says, as of a day. */
export async function shownPerson(db: Db, { personId, day, today, sees }: Showing): Promise<Shown> {
  const detail = (await detailOf(db, personId, day, today)) ?? refuse('person.notFound')
  const employments = await employmentsOfPerson(db, personId)
  const contracts = await contractsOfPeople(db, [personId], day)
  const path = (await unitPaths(db, [detail.unitId], day)).get(detail.unitId) ?? []
  const { seconded, ...row } = detail
  return {
    ...row,
    ...asReadBy({ sees, day }, row),
    pinyin: spokenName(row.fullName),
    asOf: day,
    orgUnitPath: path.map(({ id, name }) => ({ unitId: id, name })),
    seconded: seconded ? await secondmentOf(db, detail, day) : null,
    contract: contractOn(contracts, detail.employmentId, day),
    warnings: warningsFor(detail, employments, contracts, day),
    employments: employments.map((each) => ({
      employmentId: each.id,
      employeeNo: each.number,
      hireDate: each.from_day,
      leaveDate: lastDay(each.to_day),
      leaveKind: each.leave_kind,
    })),
  }
}

/** Where somebody who is lent belongs, and until when he is away. */
async function secondmentOf(db: Db, { employmentId }: DetailRow, day: Day) {
  const employed = fold((await eventsOf(db, [employmentId])).get(employmentId) ?? [])
  const away = employed.assignments.filter((span) => span.seconded && day < span.to)
  const home = employed.assignments.findLast((span) => !span.seconded && span.from <= day)
  const next = employed.assignments.find((span) => !span.seconded && span.from > day)
  const unitId = (next ?? home)?.unitId
  if (!unitId) return null
  const names = await namesFor(db, { units: [unitId], positions: [], entities: [], people: [] }, day)
  const until = next ? addDays(next.from, -1) : lastDay(away.at(-1)?.to ?? forever)
  return { homeUnit: names.units.get(unitId) ?? '', until }
}

function contractOn(
  contracts: readonly ContractRow[],
  employmentId: string,
  day: Day,
): Omit<ContractRow, 'employmentId'> | null {
  const own = contracts.filter((row) => row.employmentId === employmentId)
  const found = own.findLast((row) => row.contractStart <= day) ?? own[0]
  if (!found) return null
  const { employmentId: _, ...contract } = found
  return contract
}

function warningsFor(
  detail: DetailRow,
  employments: readonly EmploymentRow[],
  contracts: readonly ContractRow[],
  day: Day,
) {
  const employment = employments.find((each) => each.id === detail.employmentId)
  if (!employment) return []
  return warningsOn(day, {
    employmentType: employment.employment_type,
    hiredOn: employment.from_day,
    lastDay: addDays(employment.to_day, -1),
    hadProbation: false,
    probationEnd: employment.probation_end,
    confirmedDay: employment.confirmed_day,
    contracts: contracts
      .filter((row) => row.employmentId === employment.id && row.contractStart <= addDays(day, 366))
      .map(signedOf),
  })
}

const show = implement(people.show, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  run: ({ db, input, today, sees }) =>
    shownPerson(db, { personId: input.personId, day: input.asOf ?? today, today, sees }),
})

/** What must be open for a number to be shown in clear. A mobile number is asked for with the intention to call. */
const revealing = { residentId: 'sensitive', bankAccount: 'sensitive', mobile: 'internal' } as const

const reveal = implement(people.reveal, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  async run({ db, input, sees, world, record }) {
    if (!sees(revealing[input.field])) refuse('people.columnHidden', { column: input.field })
    const row = (await personById(db, input.personId)) ?? refuse('person.notFound')
    record({ details: { field: input.field } })
    const clear = {
      residentId: () => row.resident_id_sealed && world.secrets.decrypt(row.resident_id_sealed),
      bankAccount: () => row.bank_account_sealed && world.secrets.decrypt(row.bank_account_sealed),
      mobile: () => row.mobile,
    }
    return { value: clear[input.field]() }
  },
})

export const showingOperations = [show, reveal]
