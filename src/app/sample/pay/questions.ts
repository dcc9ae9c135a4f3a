import { type PayFilling, publishedSlip } from '#modules/payroll/index.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Cast } from '../cast.ts'
import type { SampleCompany } from '../company.ts'
import type { Deed } from '../deed.ts'
import { settledEarners } from './late.ts'

type Question = { item: string; question: string; answer?: string }

const questions: readonly Question[] = [
  { item: 'wageTax', question: '这个月工资没变，为什么个税比上个月多？' },
  {
    item: 'fund',
    question: '公积金为什么扣的是整数？',
    answer: '按当地规定，每月缴存额四舍五入到元。点开工资单上的这一项，可以看到完整算法。',
  },
]

/** A few people ask about the last payslip they got; one has been answered. */
export async function askAboutSlips(
  { db }: PayFilling,
  deed: Deed,
  { founder, join }: Cast,
  company: SampleCompany,
  closed: readonly Day[],
): Promise<void> {
  const last = closed.at(-1)
  if (!last) return
  for (const [at, { answer, ...said }] of questions.entries()) {
    const earner = settledEarners(company, last)[at]
    const runId = earner && (await publishedSlip(db, last, earner.employmentId))
    if (!runId) continue
    const player = await join(earner.place)
    const { questionId } = await deed(player, 'payroll.askSlip', { runId, ...said })
    if (answer) await deed(founder, 'payroll.answerSlip', { questionId, answer })
  }
}
