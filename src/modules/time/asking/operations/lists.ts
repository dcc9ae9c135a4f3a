import { figureBook } from '#modules/law/index.ts'
import { companyZone } from '#modules/organization/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Day, Month } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { time } from '../../contract.ts'
import { type AskState, pageSize } from '../contract.ts'
import { correctionKind } from '../correction-kind.ts'
import { limitsOn } from '../overtime-facts.ts'
import { overtimeKind } from '../overtime-kind.ts'
import { withWaiting } from '../sending.ts'
import { askingRules, saveAskingRules } from '../store/company-rules.ts'
import { correctionsListed } from '../store/corrections.ts'
import { firstOf, type Listing } from '../store/listing.ts'
import { monthListed } from '../store/month.ts'
import { overtimesListed } from '../store/overtimes.ts'

type Filter = { state?: AskState | undefined; month?: Month | undefined; unitId?: string | undefined; page: number }

const listing = ({ input, reach, today }: { input: Filter; reach: Reach[]; today: Day }): Listing => ({
  ...{ reach, today, state: input.state, month: input.month, unitId: input.unitId },
  ...{ limit: pageSize, offset: (input.page - 1) * pageSize },
})

const corrections = implement(time.corrections, {
  about: 'reach',
  async run(call) {
    const { rows, count } = await correctionsListed(call.db, listing(call), await companyZone(call.db))
    return { rows: await withWaiting(call.db, correctionKind.kind, rows, ({ correctionId }) => correctionId), count }
  },
})

const overtimes = implement(time.overtimes, {
  about: 'reach',
  async run(call) {
    const { rows, count } = await overtimesListed(call.db, listing(call))
    const shown = await withWaiting(call.db, overtimeKind.kind, rows, ({ overtimeId }) => overtimeId)
    return { rows: shown.map(({ askedByName, ...row }) => ({ ...row, askedBy: askedByName })), count }
  },
})

const overtimeOfMonth = implement(time.overtimeOfMonth, {
  about: 'reach',
  async run(call) {
    const { db, input } = call
    const { month } = input
    const { rows, count } = await monthListed(db, { ...listing({ ...call, input }), month })
    return { monthLimit: limitsOn(await figureBook(db), firstOf(month)).month * 60, rows, count }
  },
})

const readRules = implement(time.askingRules, { about: 'company', run: ({ db }) => askingRules(db) })

const saveRules = implement(time.saveAskingRules, {
  about: 'company',
  async run({ db, input, record }) {
    record({ details: { before: await askingRules(db) } })
    await saveAskingRules(db, input)
    return input
  },
})

export const listOperations = [corrections, overtimes, overtimeOfMonth, readRules, saveRules]
