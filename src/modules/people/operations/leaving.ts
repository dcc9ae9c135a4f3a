import { addDays, type Day } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { say } from '#platform/words.ts'
import { people } from '../contract.ts'
import { words } from '../locale.ts'
import { employmentsOn, reportsFrom } from '../store/employments.ts'
import { addLeavingTasks, leavingTasksOf, tickTask } from '../store/leaving.ts'
import { sweepPeople } from '../sweeping.ts'
import { employmentFor, happen } from './happening.ts'

/** 离职办理: what is always to be done; the certificate and moving file and insurance are owed within 15 days (劳动合同法第五十条). */
export const leavingTasks = [
  'handover',
  'assets',
  'accounts',
  'attendance',
  'settlement',
  'insurance',
  'certificate',
  'farewell',
] as const

const leave = implement(people.leave, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  async run(call) {
    const { db, input, actor } = call
    const { personId, leaveDate, leaveKind, reason, regretted, handOverTo } = input
    if (handOverTo === personId) refuse('people.handOverToHimself')
    const employment = await employmentFor(call, personId, leaveDate)
    const done = await happen(call, {
      personId,
      kind: 'leave',
      day: leaveDate,
      told: { leaveKind, leaveReason: reason, regretted },
    })
    const tasks = leavingTasks.map((code) => ({
      code,
      title: say(words, actor.language, `leavingTask.${code}`),
      ownerId: code === 'handover' ? (handOverTo ?? null) : null,
    }))
    await addLeavingTasks(db, employment.id, tasks)
    const reportsHandedOver = handOverTo ? await handOver(call, employment.id, handOverTo, addDays(leaveDate, 1)) : 0
    return { ...done, tasks: tasks.length, reportsHandedOver }
  },
})

/** From the day after the last, those who report to the leaver report to his successor: a transfer in each one's history. */
async function handOver(call: Call<unknown>, employmentId: string, successorId: string, day: Day): Promise<number> {
  const { db } = call
  const successor =
    (await employmentsOn(db, [successorId], day)).get(successorId) ?? refuse('people.managerNotThere', { day })
  const reports = (await reportsFrom(db, employmentId, day)).filter((report) => report.employmentId !== successor)
  await sweepPeople(call, reports, {
    day,
    kind: 'transfer',
    body: { managerId: successor },
    reason: null,
    holds: (span) => span.managerId === employmentId,
  })
  return reports.length
}

const showLeavingTasks = implement(people.leavingTasks, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  run: async ({ db, input }) => ({ tasks: await leavingTasksOf(db, input.personId, leavingTasks) }),
})

const tickLeavingTask = implement(people.tickLeavingTask, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  async run({ db, input, actor }) {
    const tasks = await leavingTasksOf(db, input.personId, leavingTasks)
    const task = tasks.find((each) => each.taskId === input.taskId) ?? refuse('people.taskNotFound')
    await tickTask(db, task.taskId, { done: input.done, by: actor.userId || null, note: input.note ?? task.note })
    const others = tasks.filter((each) => each.taskId !== task.taskId && each.doneAt === null)
    return { open: others.length + (input.done ? 0 : 1) }
  },
})

export const leavingOperations = [leave, showLeavingTasks, tickLeavingTask]
