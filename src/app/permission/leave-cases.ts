import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { receiveFile } from '#platform/files/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { addDays } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Cases } from './case.ts'
import type { Company, Somebody } from './company.ts'

const started = new WeakMap<Company, Promise<void>>()

/** The usual types, once. */
async function start(company: Company): Promise<void> {
  const known =
    started.get(company) ??
    company.as('hr', 'leave.startTypes', { from: addDays(company.today, -800) }).then(() => undefined)
  started.set(company, known)
  await known
}

async function type(company: Company, code: string): Promise<string> {
  await start(company)
  const { types } = (await company.as('hr', 'leave.types')) as { types: { typeId: string; code: string }[] }
  return types.find((each) => each.code === code)?.typeId ?? ''
}

const personal = (company: Company): Promise<string> => type(company, 'personal')

/** Days nobody has asked for yet: calls of one run go one after the other through two years. */
const freeDay = (company: Company) => addDays(company.today, -30 - (company.count() % 300))

/** A day off that has been agreed, whatever the calendar. */
async function agreed(company: Company, { employmentId }: Somebody, state = 'approved', units = 480): Promise<object> {
  const { db } = company.world
  const [requestId, typeId, day] = [newId(), await personal(company), addDays(company.today, 30 + company.count())]
  await sql`insert into leave_request (id, employment_id, type_id, from_day, from_part, to_day, to_part, units, state, asked_by)
    values (${requestId}, ${employmentId}, ${typeId}, ${day}, 'day', ${addDays(day, 2)}, 'day', ${3 * units}, ${state},
      ${company.actors.hr.userId})`.execute(db)
  await sql`insert into leave_request_day (request_id, employment_id, day, part, units, minutes)
    select ${requestId}, ${employmentId}, ${day}::date + n, 'day', ${units}::int, 480 from generate_series(0, 2) n`.execute(
    db,
  )
  await sql`insert into leave_entry (id, employment_id, type_id, day, units, kind, document_type, document_id)
    select gen_random_uuid(), ${employmentId}, ${typeId}, ${day}::date + n, ${-units}::int, 'use', 'request', ${requestId}
    from generate_series(0, 2) n`.execute(db)
  return { requestId, toDay: day }
}

/** Leave that HR has recorded as agreed, with a paper. */
async function withFile(company: Company, person: Somebody): Promise<object> {
  const { requestId } = (await agreed(company, person)) as { requestId: string }
  const file = await receiveFile(company.world, {
    ...{ name: '病假条.txt', stream: Readable.from([Buffer.from('病假条')]), purpose: 'leave' },
    ...{ userId: company.actors.hr.userId, maxBytes: 10_000 },
  })
  await sql`update leave_request set files = array[${file.id}]::uuid[] where id = ${requestId}`.execute(
    company.world.db,
  )
  return { requestId, fileId: file.id }
}

const about = (more: (company: Company) => Promise<object> | object = () => ({})) => ({
  about: 'record' as const,
  foreign: async (company: Company) => [{ personId: company.b.person.personId, ...(await more(company)) }],
  own: async (company: Company) => ({ personId: company.a.person.personId, ...(await more(company)) }),
})

const ofRequest = (
  pick: (made: { requestId: string; toDay: string }) => object,
  state = 'approved',
  unitsOfDay = 480,
) => ({
  about: 'record' as const,
  foreign: async (company: Company) => [pick((await agreed(company, company.b.person, state, unitsOfDay)) as never)],
  own: async (company: Company) => pick((await agreed(company, company.a.person, state, unitsOfDay)) as never),
})

type DayShift = { shiftId: string; retired: boolean; versions: { body: { segments: { to: number }[] } }[] }

/** Where time is kept, he works by day then. */
async function planned(company: Company, day: string): Promise<void> {
  const { rows } = (await company.as('hr', 'time.shifts')) as { rows: DayShift[] }
  const byDay = rows.find(
    ({ retired, versions }) => !retired && versions[0]?.body.segments.every(({ to }) => to <= 20 * 60),
  )
  if (!byDay) return
  const cells = [company.a, company.b].map(({ person: { personId } }) => ({ personId, day, shiftId: byDay.shiftId }))
  await company.as('hr', 'time.planDays', { cells })
}

const mostTries = 40

/** A workday that has been and gone: the first that counts. */
async function workday(company: Company): Promise<object> {
  const typeId = await personal(company)
  const problems: unknown[] = []
  for (let tries = 0; tries < mostTries; tries++) {
    const day = freeDay(company)
    const asked = { typeId, fromDay: day, toDay: day }
    await planned(company, day)
    const { problem } = await company.as('hr', 'leave.previewFor', { ...asked, personId: company.a.person.personId })
    if (problem === null) return asked
    problems.push(problem)
  }
  throw new Error(`No day is free: ${JSON.stringify(problems)}`)
}

const withType = (code: string, more: object) => async (company: Company) => ({
  typeId: await type(company, code),
  ...more,
})
const opening = { employeeNo: 'nobody', code: 'annual', days: 1, day: '2026-01-05' }

async function opened(company: Company): Promise<object> {
  await start(company)
  const { told } = await company.hire()
  const row = { ...opening, employeeNo: told.employeeNo, day: addDays(company.today, 0) }
  const { openingId } = await company.as('hr', 'leave.importOpening', { rows: [row], preview: false })
  return { openingId }
}

/** What somebody has had written. */
async function exported(company: Company, role: 'hr' | 'hrbp'): Promise<object> {
  await start(company)
  const { jobId } = await company.as(role, 'leave.exportBalances', {})
  await runJobNow(company.world, jobId as string)
  const { result } = (await company.as(role, 'job.show', { id: jobId })) as { result: { fileId: string } }
  return { fileId: result.fileId }
}

/** A table that HR has sent. */
async function openingTable(company: Company): Promise<object> {
  await start(company)
  const text = '工号,假期类型,剩余天数,余额日期\nnobody,年休假,1,2026-01-05'
  const file = await receiveFile(company.world, {
    ...{ name: '期初.csv', stream: Readable.from([Buffer.from(text)]), purpose: 'upload' },
    ...{ userId: company.actors.hr.userId, maxBytes: 10_000, hours: 1 },
  })
  return { fileId: file.id }
}

const year = ({ today }: Company): number => Number(today.slice(0, 4))

/** Leave is a person's; types and the year are the company's. */
export const leaveCases: Cases = {
  'leave.mine': { about: 'account', own: () => ({}), by: ['employee', 'leader'] },
  'leave.preview': { about: 'account', own: workday, by: ['employee'] },
  'leave.request': { about: 'account', own: workday, by: ['employee'] },
  'leave.previewFor': { ...about(workday), by: ['hr', 'hrbp'] },
  'leave.requestFor': { ...about(workday), by: ['hr', 'hrbp'] },
  'leave.show': { ...ofRequest(({ requestId }) => ({ requestId })), by: ['employee', 'hr', 'hrbp', 'leader'] },
  'leave.attachment': {
    about: 'record',
    foreign: async (company) => [await withFile(company, company.b.person)],
    own: (company) => withFile(company, company.a.person),
    by: ['employee', 'hr', 'hrbp'],
  },
  'leave.withdraw': { ...ofRequest(({ requestId }) => ({ requestId }), 'waiting'), by: [] },
  'leave.cancel': { ...ofRequest(({ requestId }) => ({ requestId })), by: ['employee', 'hr', 'hrbp'] },
  'leave.shorten': { ...ofRequest(({ requestId, toDay }) => ({ requestId, toDay })), by: ['employee', 'hr', 'hrbp'] },
  'leave.countAnew': { ...ofRequest(({ requestId }) => ({ requestId }), 'approved', 240), by: ['hr', 'hrbp'] },
  'leave.requests': { about: 'list', asked: () => [{}], by: ['hr'] },
  'leave.calendar': {
    about: 'list',
    asked: async (company) => {
      const { toDay } = (await agreed(company, company.b.person)) as { toDay: string }
      return [{ month: company.today.slice(0, 7) }, { month: toDay.slice(0, 7) }]
    },
    by: ['hr'],
  },
  'leave.balances': { about: 'list', asked: () => [{}], by: ['hr'] },
  'leave.exportBalances': {
    about: 'shared',
    own: () => ({}),
    by: ['hr', 'hrbp'],
    why: 'answers with a job; that the file holds only what is reached is tested beside it',
  },
  'leave.downloadBalances': {
    about: 'shared',
    mixed: async (company) => [await exported(company, 'hr'), { fileId: company.b.fileId }],
    own: (company) => exported(company, 'hrbp'),
    by: ['hrbp'],
    why: 'gives out what the caller has had written himself',
  },
  'leave.ledger': { ...about(withType('annual', {})), by: ['employee', 'hr', 'hrbp'] },
  'leave.adjust': { ...about(withType('annual', { units: 480, reason: '补给一天' })), by: ['hr', 'hrbp'] },
  'leave.eventDays': {
    ...about(async (company) => ({ ...(await withType('marriage', {})(company)), day: company.today })),
    by: ['hr', 'hrbp'],
  },
  'leave.grantEvent': {
    // Leave is given for the event of a day once.
    ...about(async (company) => ({
      ...(await withType('marriage', {})(company)),
      day: addDays(company.today, company.count() % 300),
    })),
    by: ['hr', 'hrbp'],
  },
  'leave.leavingDays': { ...about(({ today }) => ({ lastDay: today })), by: ['hr', 'hrbp'] },
  'leave.types': { about: 'company', own: () => ({}), by: ['hr'] },
  'leave.usualTypes': { about: 'company', own: () => ({}), by: ['hr'] },
  'leave.saveType': {
    about: 'company',
    own: (company) => ({
      ...{ code: `own${company.count()}`, names: { zh: '公司福利假', en: 'Benefit' }, from: company.today },
      rule: { grant: { by: 'none' } },
    }),
    by: ['hr'],
  },
  'leave.retireType': {
    about: 'company',
    own: async (company) => ({ typeId: await type(company, 'home'), retired: true }),
    by: ['hr'],
  },
  'leave.startTypes': { about: 'company', own: () => ({}), by: ['hr'] },
  'leave.yearEndPreview': { about: 'company', own: (company) => ({ year: year(company) }), by: ['hr'] },
  'leave.yearEndTotals': { about: 'company', own: (company) => ({ year: year(company) }), by: ['hr'] },
  'leave.runYearEnd': { about: 'company', own: (company) => ({ year: year(company) }), by: ['hr'] },
  'leave.openingTemplate': { about: 'company', own: () => ({}), by: ['hr'] },
  'leave.readOpening': { about: 'company', own: openingTable, by: ['hr'] },
  'leave.importOpening': { about: 'company', own: () => ({ rows: [opening] }), by: ['hr'] },
  'leave.importOpeningFile': { about: 'company', own: openingTable, by: ['hr'] },
  'leave.undoOpening': { about: 'company', own: opened, by: ['hr'] },
  'leave.openings': { about: 'company', own: () => ({}), by: ['hr'] },
}
