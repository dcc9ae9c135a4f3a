import { addDays, daysBetween } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { people } from '../contract.ts'
import { openEndedNext, signedOf } from '../rules/contracts.ts'
import { type AlertKind, alertsOf } from '../store/alerts.ts'
import { contractsOfPeople } from '../store/contracts.ts'

const alerts = implement(people.alerts, {
  about: 'reach',
  async run({ db, input, reach, today }) {
    const asked = { reach, today, until: addDays(today, input.within), limit: input.limit, overdue: input.overdue }
    const due = async (kind: AlertKind) => {
      const { count, rows } = await alertsOf(db, kind, asked)
      const contracts =
        kind === 'contractsEnding'
          ? await contractsOfPeople(
              db,
              rows.map((row) => row.personId),
              today,
            )
          : []
      const shown = rows.map(({ employmentId, hiredOn, ...row }) => {
        const own = contracts.filter((contract) => contract.employmentId === employmentId).map(signedOf)
        return { ...row, daysLeft: daysBetween(today, row.day), openEndedNext: openEndedNext(hiredOn, own) }
      })
      return { count, rows: shown }
    }
    const [contractsEnding, probationEnding, withoutContract, joining, leaving] = await Promise.all([
      due('contractsEnding'),
      due('probationEnding'),
      due('withoutContract'),
      due('joining'),
      due('leaving'),
    ])
    return { contractsEnding, probationEnding, withoutContract, joining, leaving }
  },
})

export const alertOperations = [alerts]
