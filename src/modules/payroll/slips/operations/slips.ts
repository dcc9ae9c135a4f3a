import { Readable } from 'node:stream'
import type { Db } from '#platform/database/database.ts'
import { issueTicket, receiveFile } from '#platform/files/index.ts'
import type { Month } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { languageFor } from '#platform/language.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { say } from '#platform/words.ts'
import { payroll } from '../../contract.ts'
import { itemNames } from '../../runs/store/rule-sets.ts'
import { words } from '../locale.ts'
import { payslipPdf } from '../pdf/payslip-pdf.ts'
import {
  addQuestion,
  answer,
  askerOf,
  companyName,
  listedQuestions,
  noteConfirmed,
  noteOpened,
  ownSlips,
  placeIn,
  type SlipKey,
  type StoredSlip,
  seenOf,
  slipOf,
} from '../store/slips.ts'
import { tellSlip, tellSlips } from '../telling.ts'

const monthOf = (day: string): Month => day.slice(0, 7) as Month

const payslip = implement(payroll.payslip, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  async run({ db, input }) {
    const slip = (await slipOf(db, input)) ?? refuse('payroll.slipNotFound')
    return { ...(await tellSlip(db, slip, false)), place: await placeIn(db, slip) }
  },
})

/** One's own, once it was published. */
async function ownSlip({ db, actor, input }: Call<Pick<SlipKey, 'runId' | 'employmentId'>>): Promise<StoredSlip> {
  const slip = actor.personId ? await slipOf(db, { ...input, personId: actor.personId }) : null
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
  run: async (call) => tellSlip(call.db, await ownSlip(call), true),
})

const openSlip = implement(payroll.openSlip, {
  about: 'own',
  async run(call) {
    await noteOpened(call.db, await ownSlip(call))
    return {}
  },
})

const confirmSlip = implement(payroll.confirmSlip, {
  about: 'own',
  async run(call) {
    await noteConfirmed(call.db, await ownSlip(call))
    return {}
  },
})

const askSlip = implement(payroll.askSlip, {
  about: 'own',
  async run(call) {
    const { db, input, actor } = call
    const slip = await ownSlip(call)
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

/** Nobody fetches it a day later: it is set anew then. */
const hoursKept = 1
const mostBytes = 5_000_000

/** The payslip on paper, as a file that only the caller can fetch. */
async function onPaper(call: Call<unknown>, slip: StoredSlip): Promise<{ ticket: string }> {
  const { db, world, actor } = call
  const language = languageFor(call)
  const [told] = await tellSlips(db, [slip])
  if (!told) throw new Error('A payslip that can’t be told')
  const pdf = await payslipPdf(told, { name: await companyName(db) }, language)
  const name = `${say(words, language, 'fileName', { name: slip.name, month: told.month })}.pdf`
  const { userId } = actor
  const stream = Readable.from([pdf])
  const file = await receiveFile(world, {
    name,
    stream,
    purpose: 'export',
    userId,
    maxBytes: mostBytes,
    hours: hoursKept,
  })
  return { ticket: issueTicket(world, { fileId: file.id, name, userId }) }
}

const payslipOnPaper = implement(payroll.payslipPdf, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  async run(call) {
    return onPaper(call, (await slipOf(call.db, call.input)) ?? refuse('payroll.slipNotFound'))
  },
})

const mySlipOnPaper = implement(payroll.mySlipPdf, {
  about: 'own',
  run: async (call) => onPaper(call, await ownSlip(call)),
})

export const slipOperations = [
  payslip,
  payslipOnPaper,
  mySlipOnPaper,
  mySlips,
  mySlip,
  openSlip,
  confirmSlip,
  askSlip,
  slipQuestions,
  answerSlip,
]
