import type { z } from 'zod'
import { addDays, type Day, daysBetween, forever } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { people, rosterPage } from '../contract.ts'
import { lastDayOf, openEndedNext, type Party, type Signed, signedOf, signingProblem } from '../rules/contracts.ts'
import { inOrder } from '../rules/employment.ts'
import {
  addContract,
  type ContractRow,
  contractsInForce,
  contractsOfPeople,
  endContractRow,
  type ListedContract,
} from '../store/contracts.ts'
import { detailOf } from '../store/details.ts'
import { type EmploymentRow, employmentsOfPerson } from '../store/employments.ts'
import { eventsOf } from '../store/events.ts'
import { refreshRoster } from '../store/roster-rows.ts'
import { amend } from './amending.ts'
import { forgetCounts } from './counts.ts'
import { employmentFor } from './happening.ts'
import { searchTerm } from './roster.ts'

type Signing = Pick<z.output<typeof people.signContract.input>, 'termType' | 'contractStart'> &
  Partial<
    Pick<
      z.output<typeof people.signContract.input>,
      'contractEnd' | 'probationEnd' | 'signedDate' | 'legalEntityId' | 'agreedFixed'
    >
  >

async function sign(
  { db, today }: Call<unknown>,
  employment: EmploymentRow,
  signing: Signing,
): Promise<{ contractId: string; sequence: number }> {
  const all = await contractsOfPeople(db, [employment.person_id], today)
  const own = all.filter((row) => row.employmentId === employment.id)
  const asked = {
    termType: signing.termType,
    from: signing.contractStart,
    lastDay: signing.contractEnd ?? null,
    probationEnd: signing.probationEnd ?? null,
    agreedFixed: signing.agreedFixed !== undefined,
  }
  const found = signingProblem(asked, await partyOf(db, employment, all), own.map(signedOf))
  if (found) refuse(found.code, found.details)
  const contractId = newId()
  await addContract(db, {
    id: contractId,
    employmentId: employment.id,
    sequence: own.length + 1,
    termType: asked.termType,
    legalEntityId: signing.legalEntityId ?? null,
    signedDay: signing.signedDate ?? null,
    from: asked.from,
    to: asked.lastDay ? addDays(asked.lastDay, 1) : forever,
    probationEnd: asked.probationEnd,
  })
  return { contractId, sequence: own.length + 1 }
}

/** A probation of an earlier contract or an earlier employment uses up the only one there may be. */
async function partyOf(
  db: Call<unknown>['db'],
  employment: EmploymentRow,
  contracts: readonly ContractRow[],
): Promise<Party> {
  const earlier = (await employmentsOfPerson(db, employment.person_id)).filter(
    (each) => each.from_day < employment.from_day,
  )
  return {
    employmentType: employment.employment_type,
    hiredOn: employment.from_day,
    lastDay: addDays(employment.to_day, -1),
    hadProbation:
      contracts.some((row) => row.probationEnd !== null) || earlier.some((each) => each.probation_end !== null),
  }
}

type FirstContract = Pick<z.output<typeof people.rehire.input>, 'hireDate' | 'probationEnd' | 'legalEntityId'> & {
  contract: NonNullable<z.output<typeof people.rehire.input>['contract']>
}

/** The contract that is signed with the joining and begins with it. */
export async function signFirst(call: Call<unknown>, employment: EmploymentRow, joining: FirstContract): Promise<void> {
  const { contract, hireDate, probationEnd, legalEntityId } = joining
  await sign(call, employment, { ...contract, contractStart: hireDate, probationEnd, legalEntityId })
}

const signContract = implement(people.signContract, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  async run(call) {
    const { db, input, today, world, record } = call
    const employment = await employmentFor(call, input.personId, input.contractStart)
    const signed = await sign(call, employment, input)
    if (input.probationEnd && input.probationEnd !== employment.probation_end) {
      const events = (await eventsOf(db, [employment.id])).get(employment.id) ?? []
      const [opening] = inOrder(events)
      if (opening)
        await amend(call, {
          personId: input.personId,
          eventId: opening.id,
          change: { probationEnd: input.probationEnd },
          why: null,
        })
    }
    await refreshRoster(db, [input.personId], today)
    forgetCounts(world)
    record({ details: { ...signed, ...(input.agreedFixed ? { agreedFixed: true } : {}) } })
    return signed
  },
})

const endContract = implement(people.endContract, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  async run({ db, input, today, world }) {
    const contract = (await contractsOfPeople(db, [input.personId], today)).find(
      (row) => row.contractId === input.contractId,
    )
    if (!contract) return refuse('contract.notFound')
    if (contract.endedDay) refuse('people.contractAlreadyEnded', { day: contract.endedDay })
    if (input.endedDay < contract.contractStart) refuse('people.contractEndsBeforeStart')
    const last = lastDayOf(signedOf(contract))
    if (input.endedDay > last) refuse('people.contractEndsAnyhow', { contractEnd: last })
    await endContractRow(db, contract.contractId, input.endedDay, input.reason)
    await refreshRoster(db, [input.personId], today)
    forgetCounts(world)
    return { contractId: contract.contractId }
  },
})

/** With what a list says of each: days left, and what the law wants next. */
function listed(rows: readonly ListedContract[], history: ReadonlyMap<string, Signed[]>, today: Day) {
  return rows.map(({ hiredOn, employmentId, ...row }) => {
    const signed = signedOf(row)
    const last = lastDayOf(signed)
    return {
      ...row,
      daysLeft: last === forever ? null : daysBetween(today, last),
      openEndedNext: openEndedNext(hiredOn, history.get(employmentId) ?? [], signed),
    }
  })
}

function historyOf(rows: readonly ContractRow[]): Map<string, Signed[]> {
  const history = new Map<string, Signed[]>()
  for (const row of rows) history.set(row.employmentId, [...(history.get(row.employmentId) ?? []), signedOf(row)])
  return history
}

const contracts = implement(people.contracts, {
  about: ({ personId }) => (personId ? { type: 'person', id: personId } : 'reach'),
  async run(call) {
    const { db, input, today, reach } = call
    if (input.personId) return contractsOfOne(call, input.personId)
    const { rows, count } = await contractsInForce(db, {
      reach,
      today,
      endingBy: input.endingWithin === undefined ? undefined : addDays(today, input.endingWithin),
      termType: input.termType,
      search: searchTerm(call, input.search),
      limit: rosterPage,
      offset: (input.page - 1) * rosterPage,
    })
    const history = await contractsOfPeople(
      db,
      rows.map((row) => row.personId),
      today,
    )
    return { rows: listed(rows, historyOf(history), today), count }
  },
})

async function contractsOfOne({ db, today }: Pick<Call<unknown>, 'db' | 'today'>, personId: string) {
  const person = (await detailOf(db, personId, today, today)) ?? refuse('person.notFound')
  const rows = await contractsOfPeople(db, [personId], today)
  const employments = await employmentsOfPerson(db, personId)
  const hiredOn = new Map(employments.map((each) => [each.id, each.from_day]))
  const { fullName, employeeNo, orgUnit } = person
  const full = rows.map((row) => ({
    ...row,
    fullName,
    employeeNo,
    orgUnit,
    hiredOn: hiredOn.get(row.employmentId) ?? row.contractStart,
  }))
  return { rows: listed(full, historyOf(rows), today).toReversed(), count: rows.length }
}

export const contractOperations = [signContract, endContract, contracts]
