import { sql } from 'kysely'
import { addDays } from '#platform/kernel/day.ts'
import { act } from '#platform/testing/world.ts'
import type { Cases } from './case.ts'
import { actorOf, type Company } from './company.ts'

/** Everybody rests, whatever the calendar says: so that overtime may be asked for on any day. */
async function schedule({ world: { db } }: Company): Promise<void> {
  const body = { cycle: [null], anchor: '2020-01-06', followsCalendar: false }
  await sql`with asked as (
      insert into work_pattern (id, name) select gen_random_uuid(), '权限测试' where not exists (
        select from pattern_use where employment_id is null and unit_id is null) returning id),
    version as (insert into work_pattern_version select id, '2020-01-01', ${JSON.stringify({ ...body, ...rest })}::jsonb from asked)
    insert into pattern_use (id, pattern_id, from_day) select gen_random_uuid(), id, '2020-01-01' from asked`.execute(
    db,
  )
}

const rest = {
  system: 'standard',
  overtime: { by: 'both', step: 30, least: 30, restDays: 'asked' },
  missing: 'nothing',
}

/** Half an hour of its own, lately. */
async function slot(company: Company) {
  await schedule(company)
  const at = company.count()
  const from = 30 * (Math.floor(at / 25) % 40)
  return { day: addDays(company.today, -1 - (at % 25)), from, to: from + 30, reason: `权限测试 ${at}` }
}

async function punch(company: Company) {
  await company.as('hr', 'time.saveAskingRules', { corrections: 31 })
  const at = company.count()
  return { day: addDays(company.today, -1 - (at % 60)), clock: 3 * (at % 400), reason: `权限测试 ${at}` }
}

const ofB = async (company: Company, operation: string, input: object) =>
  (await act(company.world, await actorOf(company.world, company.b.account.email), operation, input)) as Record<
    string,
    unknown
  >

type Make = (company: Company) => Promise<object>

const correctionOfB: Make = async (company) => {
  const { correctionId } = await ofB(company, 'time.requestCorrection', await punch(company))
  return { correctionId }
}

const ownCorrection: Make = async (company) => {
  const { correctionId } = await company.as('employee', 'time.requestCorrection', await punch(company))
  return { correctionId }
}

const overtimeOfB: Make = async (company) => {
  const { overtimeId } = await ofB(company, 'time.requestOvertime', await slot(company))
  return { overtimeId }
}

const ownOvertime: Make = async (company) => {
  const { overtimeId } = await company.as('employee', 'time.requestOvertime', await slot(company))
  return { overtimeId }
}

/** Lists that B has something in, asked for in every way. */
const questions = async (company: Company): Promise<object[]> => {
  await correctionOfB(company)
  await overtimeOfB(company)
  const months = [0, -30, -60].map((days) => addDays(company.today, days).slice(0, 7))
  return [{}, { unitId: company.b.unitId }, { state: 'waiting' }, ...months.map((month) => ({ month }))]
}

const months = async (company: Company): Promise<object[]> =>
  (await questions(company))
    .filter((question) => 'month' in question)
    .flatMap((question) => [question, { ...question, unitId: company.b.unitId }])

/** Punches that were forgotten, and overtime. */
export const timeAskingCases: Cases = {
  'time.requestCorrection': {
    about: 'account',
    foreign: async (company) => [{ ...(await punch(company)), ...(await correctionOfB(company)) }],
    own: punch,
    by: ['employee', 'leader'],
  },
  'time.previewCorrection': {
    about: 'account',
    own: ({ today }) => ({ day: today, clock: 1 }),
    by: ['employee', 'leader'],
  },
  'time.withdrawCorrection': {
    about: 'record',
    foreign: async (company) => [await correctionOfB(company)],
    own: ownCorrection,
    by: ['employee', 'hrbp', 'hr'],
  },
  'time.myCorrections': { about: 'account', own: () => ({}), by: ['employee'] },
  'time.corrections': { about: 'list', asked: questions, by: ['hr'] },
  'time.askingRules': { about: 'company', own: () => ({}), by: ['hr'] },
  'time.saveAskingRules': { about: 'company', own: () => ({ corrections: 31 }), by: ['hr'] },
  'time.requestOvertime': {
    about: 'account',
    foreign: async (company) => [{ ...(await slot(company)), ...(await overtimeOfB(company)) }],
    own: slot,
    by: ['employee', 'leader'],
  },
  'time.assignOvertime': {
    about: 'record',
    foreign: async (company) => [{ ...(await slot(company)), personIds: [company.b.person.personId] }],
    mixed: async (company) => [
      { ...(await slot(company)), personIds: [company.a.person.personId, company.b.person.personId] },
    ],
    own: async (company) => ({ ...(await slot(company)), personIds: [company.a.person.personId] }),
    by: ['hr', 'hrbp', 'leader'],
  },
  'time.previewOvertime': {
    about: 'account',
    own: async (company) => {
      const { reason: _, ...asked } = await slot(company)
      return asked
    },
    by: ['employee', 'leader'],
  },
  'time.withdrawOvertime': {
    about: 'record',
    foreign: async (company) => [await overtimeOfB(company)],
    own: ownOvertime,
    by: ['employee', 'leader', 'hrbp', 'hr'],
  },
  'time.myOvertimes': { about: 'account', own: () => ({}), by: ['employee'] },
  'time.overtimes': { about: 'list', asked: questions, by: ['hr'] },
  'time.overtimeOfMonth': { about: 'list', asked: months, by: ['hr'] },
}
