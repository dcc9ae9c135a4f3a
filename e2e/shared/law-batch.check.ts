import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Installation, installation } from './command.ts'

/** The worked examples once more, ten thousand lines of them through the command line. */
const shared = process.env.RENHE_SHARED ?? '../shared'
const fixtures = JSON.parse(readFileSync(join(shared, 'reference/china-hr-fixtures.json'), 'utf8'))
const fen = (yuan: number) => Math.round(yuan * 100)

let installed: Installation
beforeAll(async () => {
  installed = await installation()
})
afterAll(() => installed?.remove())

type Example = { operation: string; input: object; answer: object }

const bonuses = Object.entries(fixtures.bonus_separate as Record<string, number>).map(
  ([bonus, tax]): Example => ({
    operation: 'law.taxAnnualBonus',
    input: { bonus: fen(Number(bonus)), paidOn: '2026-01-20' },
    answer: { separate: { tax: fen(tax) } },
  }),
)
const insurances = (
  fixtures.social_insurance as Record<'city' | 'month' | 'wage' | 'base' | 'employee' | 'employer', string & number>[]
).map(
  ({ city, month, wage, base, employee, employer }): Example => ({
    operation: 'law.socialInsurance',
    input: { city, month, wage: fen(wage) },
    answer: { base: fen(base), employee: fen(employee), employer: fen(employer) },
  }),
)
const retirements = (fixtures.retirement as [string, string, number, string, string, number][]).map(
  ([category, born, delayMonths, , month, years]): Example => ({
    operation: 'law.retirement',
    input: { category, born },
    answer: { delayMonths, month, minimumContributionMonths: years * 12 },
  }),
)
const withholdings = (fixtures.iit_cumulative as { mode: string; months: number[][]; tax: number[] }[])
  .filter(({ mode }) => mode === 'NORMAL')
  .map(
    ({ months, tax }): Example => ({
      operation: 'law.withholdIncomeTax',
      input: {
        basis: 'normal',
        months: months.map(([income = 0, social = 0, additional = 0], at) => ({
          month: `2026-${String(at + 1).padStart(2, '0')}`,
          income: fen(income),
          socialDeduction: fen(social),
          additionalDeduction: fen(additional),
        })),
      },
      answer: { months: tax.map((each) => ({ tax: fen(each) })) },
    }),
  )
const refused: Example = {
  operation: 'law.workCalendar',
  input: { year: 2027 },
  answer: { code: 'law.calendarNotPublished' },
}
const examples = [...bonuses, ...insurances, ...retirements, ...withholdings, refused]

it('answers ten thousand lines in their order, all exact', async () => {
  const asked = Array.from({ length: 10_000 }, (_, at) => examples[at % examples.length] as Example)
  const file = join(installed.folder, 'lines.jsonl')
  await writeFile(file, asked.map(({ operation, input }) => `${JSON.stringify({ operation, input })}\n`).join(''))

  const { code, said } = await installed.run(['call', '--batch', file])
  expect(code).toBe(0)
  const answers = said.trim().split('\n')
  expect(answers).toHaveLength(asked.length)
  asked.forEach(({ answer }, at) => {
    const { output, error } = JSON.parse(answers[at] ?? '{}') as { output?: object; error?: object }
    expect(output ?? error).toMatchObject(answer)
  })
})
