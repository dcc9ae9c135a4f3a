import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { receiveFile } from '#platform/files/index.ts'
import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Cases } from './case.ts'
import type { Company, Somebody } from './company.ts'

const laid = new WeakMap<Company, Promise<void>>()

const item = (code: string, by: string) => ({
  ...{ code, names: { zh: code, en: code }, category: 'earning', source: { by } },
})

/** A template with an item of each way, once. */
async function template(company: Company): Promise<void> {
  const items = JSON.stringify([item('tryAmount', 'amount'), item('tryOneOff', 'oneOff')])
  const { db } = company.world
  const lay = async () => {
    const templateId = newId()
    await sql`insert into pay_template (id, name) values (${templateId}, ${`试验 ${templateId}`})`.execute(db)
    await sql`insert into pay_template_version (template_id, from_month, items, policy, saved_by)
      values (${templateId}, '2020-01-01', ${items}::jsonb, '{}', ${company.actors.hr.userId})`.execute(db)
  }
  const known = laid.get(company) ?? lay()
  laid.set(company, known)
  await known
}

const monthOf = (day: Day): string => day.slice(0, 7)
const month = ({ today }: Company): string => monthOf(today)
const year = ({ today }: Company): number => Number(today.slice(0, 4))

type More = (company: Company, whose: Somebody) => object | Promise<object>

const about = (more: More = () => ({})) => ({
  about: 'record' as const,
  foreign: async (company: Company) => {
    const { person } = company.b
    return [{ personId: person.personId, ...(await more(company, person)) }]
  },
  own: async (company: Company) => {
    const { person } = company.a
    return { personId: person.personId, ...(await more(company, person)) }
  },
})

/** Something that somebody has, named by its own id. */
const kept = (make: (company: Company, whose: Somebody) => Promise<object>) => ({
  about: 'record' as const,
  foreign: async (company: Company) => [await make(company, company.b.person)],
  own: (company: Company) => make(company, company.a.person),
})

const child = ({ count }: Company) => ({ kind: 'childEducation', child: `孩子${count()}`, birthDay: '2015-05-03' })
const declaration = (company: Company) => ({ declaration: { fromMonth: month(company), declared: child(company) } })

async function declared(company: Company, { personId }: Somebody): Promise<object> {
  const { deductionId } = await company.as('hr', 'payroll.declareFor', { personId, ...declaration(company) })
  return { deductionId, lastMonth: month(company) }
}

async function oneOff(company: Company, { personId }: Somebody): Promise<object> {
  await template(company)
  const asked = { personId, item: 'tryOneOff', month: month(company), fen: 10_000 + company.count() }
  const { oneOffId } = await company.as('hr', 'payroll.addOneOff', asked)
  return { oneOffId }
}

async function amount(company: Company, { personId }: Somebody): Promise<object> {
  await template(company)
  const from = addDays(company.today, -company.count() % 300)
  await company.as('hr', 'payroll.setAmount', { personId, item: 'tryAmount', fen: 10_000, from })
  return { item: 'tryAmount', lastDay: addDays(from, 1) }
}

/** Both have something of each kind, so that a list could give it away. */
const withFacts = (asked: (company: Company) => object[]) => async (company: Company) => {
  for (const { person } of [company.a, company.b]) {
    await amount(company, person)
    await oneOff(company, person)
    await declared(company, person)
    await company.as('hr', 'payroll.setOpening', { personId: person.personId, ...opening(company) })
  }
  return asked(company)
}

const opening = (company: Company) => ({
  ...{ throughMonth: `${year(company)}-01`, months: 1, income: 1_000_000, social: 100_000, additional: 0, tax: 1_000 },
})

/** A table that HR has sent. */
async function table(company: Company, text: string): Promise<{ fileId: string }> {
  await template(company)
  const { id } = await receiveFile(company.world, {
    ...{ name: '表.csv', stream: Readable.from([Buffer.from(`${text}\n`)]), purpose: 'upload' },
    ...{ userId: company.actors.hr.userId, maxBytes: 10_000, hours: 1 },
  })
  return { fileId: id }
}

const oneOffTable = async (company: Company) => ({
  ...(await table(company, `工号,项目,金额\n${company.a.person.told.employeeNo},tryOneOff,${company.count()}`)),
  month: month(company),
})

const openingTable = async (company: Company) => ({
  ...(await table(company, '工号,截至月份,在职月数,累计收入,社保,税额\nnobody,1,1,8000,0,90')),
  year: year(company),
})

async function imported(company: Company): Promise<object> {
  const { importId } = await company.as('hr', 'payroll.importOneOffs', await oneOffTable(company))
  return { importId }
}

/** What pay rests on: a person’s, and never by the line of reporting; tables and the bases of a year are the company’s. */
export const payrollFactsCases: Cases = {
  'payroll.amounts': { about: 'list', asked: withFacts(() => [{}]), by: ['hr'] },
  'payroll.amountHistory': { ...about(), by: ['hr'] },
  'payroll.setAmount': {
    ...about(async (company) => {
      await template(company)
      return { item: 'tryAmount', fen: 20_000, from: company.today }
    }),
    by: ['hr'],
  },
  'payroll.endAmount': { ...about(amount), by: ['hr'] },
  'payroll.insurance': { about: 'list', asked: () => [{}], by: ['hr'] },
  'payroll.insuranceTerms': { ...about(), by: ['hr'] },
  'payroll.setInsurance': {
    ...about((company) => ({ city: '杭州', base: 1_000_000, fromMonth: month(company) })),
    by: ['hr'],
  },
  'payroll.previewBases': { about: 'company', own: (company) => ({ month: month(company) }), by: ['hr'] },
  'payroll.setBases': { about: 'company', own: (company) => ({ month: month(company) }), by: ['hr'] },
  'payroll.insuranceMoves': {
    about: 'list',
    asked: ({ today }) => [{ month: monthOf(addMonths(today, -30)) }],
    by: ['hr'],
  },
  'payroll.taxBases': { about: 'list', asked: () => [{}], by: ['hr'] },
  'payroll.setTaxBasis': { ...about((company) => ({ year: year(company), basis: 'flat60000' })), by: ['hr'] },
  'payroll.myDeductions': { about: 'account', own: () => ({}), by: ['employee', 'leader'] },
  'payroll.previewDeduction': { ...about(declaration), by: ['employee', 'hr'] },
  'payroll.declareDeduction': { about: 'account', own: declaration, by: ['employee'] },
  'payroll.declareFor': { ...about(declaration), by: ['hr'] },
  'payroll.endDeduction': { ...kept(declared), by: ['employee', 'hr'] },
  'payroll.renewDeductions': { about: 'account', own: (company) => ({ year: year(company) }), by: ['employee'] },
  'payroll.deductions': { about: 'list', asked: withFacts(() => [{}]), by: ['hr'] },
  'payroll.oneOffs': { about: 'list', asked: withFacts((company) => [{ month: month(company) }]), by: ['hr'] },
  'payroll.addOneOff': {
    ...about(async (company) => {
      await template(company)
      return { item: 'tryOneOff', month: month(company), fen: 5_000 }
    }),
    by: ['hr'],
  },
  'payroll.cancelOneOff': { ...kept(oneOff), by: ['hr'] },
  'payroll.oneOffTemplate': { about: 'company', own: () => ({}), by: ['hr'] },
  'payroll.readOneOffs': { about: 'company', own: oneOffTable, by: ['hr'] },
  'payroll.importOneOffs': { about: 'company', own: oneOffTable, by: ['hr'] },
  'payroll.openings': { about: 'list', asked: withFacts(() => [{}]), by: ['hr'] },
  'payroll.setOpening': { ...about(opening), by: ['hr'] },
  'payroll.openingTemplate': { about: 'company', own: () => ({}), by: ['hr'] },
  'payroll.readOpenings': { about: 'company', own: openingTable, by: ['hr'] },
  'payroll.importOpenings': { about: 'company', own: openingTable, by: ['hr'] },
  'payroll.payImports': { about: 'company', own: () => ({ kind: 'oneOffs' }), by: ['hr'] },
  'payroll.undoPayImport': { about: 'company', own: imported, by: ['hr'] },
}
