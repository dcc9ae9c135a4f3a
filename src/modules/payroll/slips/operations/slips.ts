import type { Db } from '#platform/database/database.ts'
import type { Month } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { payroll } from '../../contract.ts'
import { itemNames } from '../../runs/store/rule-sets.ts'
import {
  addQuestion,
  answer,
  askerOf,
  listedQuestions,
  noteConfirmed,
  noteOpened,
  ownSlips,
  placeIn,
  type StoredSlip,
  seenOf,
  slipOf,
} from '../store/slips.ts'
import { tellSlip } from '../telling.ts'

const monthOf = (day: string): Month => day.slice(0, 7) as Month

const payslip = implement(payroll.payslip, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  async run({ db, input }) {
    const slip = (await slipOf(db, input.runId, input.personId)) ?? refuse('payroll.slipNotFound')
    return { ...(await tellSlip(db, slip, false)), place: await placeIn(db, slip) }
  },
})

/** One's own, once it was published. */
async function ownSlip({ db, actor }: Call<unknown>, runId: string): Promise<StoredSlip> {
  const slip = actor.personId ? await slipOf(db, runId, actor.personId) : null
  return slip?.state === 'published' ? slip : refuse('payroll.slipNotFound')
}

const mySlips = implement(payroll.mySlips, {
  about: 'own',
  async run({ db, actor }) {
    const rows = actor.personId ? await ownSlips(db, actor.personId) : []
    return { rows: rows.map((row) => ({ ...row, month: monthOf(row.month) })) }
  },
})

const mySlip = implement(payroll.mySlip, {
  about: 'own',
  run: async (call) => tellSlip(call.db, await ownSlip(call, call.input.runId), true),
})

const openSlip = implement(payroll.openSlip, {
  about: 'own',
  async run(call) {
    await noteOpened(call.db, await ownSlip(call, call.input.runId))
    return {}
  },
})

const confirmSlip = implement(payroll.confirmSlip, {
  about: 'own',
  async run(call) {
    await noteConfirmed(call.db, await ownSlip(call, call.input.runId))
    return {}
  },
})

const askSlip = implement(payroll.askSlip, {
  about: 'own',
  async run(call) {
    const { db, input, actor } = call
    const slip = await ownSlip(call, input.runId)
    if ((await seenOf(db, slip)).confirmedAt) refuse('payroll.alreadyConfirmed')
    const questionId = newId()
    const { runId, employmentId } = slip
    await addQuestion(db, {
      questionId,
      runId,
      employmentId,
      item: input.item ?? null,
      question: input.question,
      userId: actor.userId,
    })
    return { questionId }
  },
})

const slipQuestions = implement(payroll.slipQuestions, {
  about: 'company',
  async run({ db, input }) {
    const { total, rows } = await listedQuestions(db, input)
    const names = await itemNames(db)
    return {
      total,
      rows: rows.map((row) => ({
        ...row,
        ...{ month: monthOf(row.month), itemNames: row.item ? (names.get(row.item) ?? null) : null },
      })),
    }
  },
})

async function asker(questionId: string, db: Db) {
  const id = (await askerOf(db, questionId)) ?? refuse('payroll.questionGone')
  return { type: 'person', id }
}

const answerSlip = implement(payroll.answerSlip, {
  about: ({ questionId }, db) => asker(questionId, db),
  async run({ db, input, actor }) {
    if (!(await answer(db, input.questionId, input.answer, actor.userId))) refuse('payroll.questionGone')
    return {}
  },
})

export const slipOperations = [payslip, mySlips, mySlip, openSlip, confirmSlip, askSlip, slipQuestions, answerSlip]
