import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

/** The worked examples once more, ten thousand lines of them through the command line. */
const shared = process.env.RENHE_SHARED ?? '../shared'
const fixtures = JSON.parse(readFileSync(join(shared, 'reference/china-hr-fixtures.json'), 'utf8'))
const top = join(import.meta.dirname, '../..')
const fen = (yuan: number) => Math.round(yuan * 100)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renhe-law-'))
  // Root's database user must get in.
  await chmod(folder, 0o755)
  const { code } = await renhe(['init', '--company', '云岭科技', '--admin-email', 'admin@yunling.example'])
  expect(code).toBe(0)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The command line from the sources, on a folder of its own. */
function renhe(args: string[]): Promise<{ code: number | null; said: string }> {
  const { DATABASE_URL: _, ...inherited } = process.env
  const env = { ...inherited, RENHE_DATA: join(folder, 'data'), RENHE_ADMIN_PASSWORD: 'Azurite-1234-check' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/app/cli.ts', ...args], {
    cwd: top,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const heard: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => heard.push(chunk))
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, said: Buffer.concat(heard).toString('utf8') }))
  })
}

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
  const file = join(folder, 'lines.jsonl')
  await writeFile(file, asked.map(({ operation, input }) => `${JSON.stringify({ operation, input })}\n`).join(''))

  const { code, said } = await renhe(['call', '--batch', file])
  expect(code).toBe(0)
  const answers = said.trim().split('\n')
  expect(answers).toHaveLength(asked.length)
  asked.forEach(({ answer }, at) => {
    const { output, error } = JSON.parse(answers[at] ?? '{}') as { output?: object; error?: object }
    expect(output ?? error).toMatchObject(answer)
  })
})
