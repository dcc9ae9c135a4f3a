import { sql } from 'kysely'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { Cases } from './case.ts'
import type { Company } from './company.ts'

const body = { segments: [{ from: 540, to: 1080 }] }

async function shift(company: Company): Promise<{ shiftId: string }> {
  const at = company.count()
  const { shiftId } = await company.as('hr', 'time.saveShift', { name: `权限班 ${at}`, short: '权', body })
  return { shiftId: shiftId as string }
}

async function pattern(company: Company): Promise<{ patternId: string }> {
  const { shiftId } = await shift(company)
  const input = { name: `权限班制 ${company.count()}`, body: { cycle: [shiftId, null], anchor: company.today } }
  const { patternId } = await company.as('hr', 'time.savePattern', input)
  return { patternId: patternId as string }
}

/** Far enough ahead that nothing of today changes by it. */
const ahead = ({ today }: Company, days = 400): Day => addDays(today, days)

/** What a use of B's, made by HR, is called. */
async function used(company: Company, users: object): Promise<{ patternId: string; useId: string }> {
  const { patternId } = await pattern(company)
  await company.as('hr', 'time.usePattern', { users, patternId, from: ahead(company), lastDay: ahead(company, 410) })
  const { rows } = await sql<{ id: string }>`
    select id from pattern_use where pattern_id = ${patternId} limit 1`.execute(company.world.db)
  return { patternId, useId: rows[0]?.id ?? '' }
}

const personOf = (company: Company, side: 'a' | 'b') => ({ personIds: [company[side].person.personId] })

async function protection(company: Company, side: 'a' | 'b'): Promise<{ protectionId: string }> {
  const { personId } = side === 'b' ? company.b.person : await company.hire()
  await sql`delete from protected_time where employment_id in (select id from employment where person_id = ${personId})`.execute(
    company.world.db,
  )
  const input = { personId, kind: 'nursing', from: company.today, lastDay: addDays(company.today, 90) }
  const { protectionId } = await company.as('hr', 'time.protect', input)
  return { protectionId: protectionId as string }
}

const uses: Cases = {
  'time.patternUses': {
    about: 'list',
    asked: async (company) => {
      await used(company, { unitId: company.b.unitId })
      return [{}]
    },
    by: ['hr', 'hrbp'],
  },
  'time.patternUsers': {
    about: 'list',
    asked: async (company) => {
      const { patternId } = await used(company, personOf(company, 'b'))
      return [{ patternId }]
    },
    by: ['hr', 'hrbp'],
  },
  'time.usePattern': {
    about: 'record',
    foreign: async (company) => {
      const asked = { ...(await pattern(company)), from: ahead(company) }
      const users = [personOf(company, 'b'), { unitId: company.b.unitId }, { company: true }]
      return users.map((each) => ({ ...asked, users: each }))
    },
    mixed: async (company) => {
      const personIds = [company.a.person.personId, company.b.person.personId]
      return [{ ...(await pattern(company)), from: ahead(company), users: { personIds } }]
    },
    own: async (company) => {
      const { personId } = await company.hire()
      return { ...(await pattern(company)), from: ahead(company), users: { personIds: [personId] } }
    },
    by: ['hr', 'hrbp'],
  },
  'time.endPatternUse': {
    about: 'record',
    foreign: async (company) => {
      const mine = await used(company, personOf(company, 'b'))
      const unit = await used(company, { unitId: company.b.teamId })
      return [mine, unit].map(({ useId }) => ({ useId, lastDay: ahead(company, 405) }))
    },
    own: async (company) => {
      const { personId } = await company.hire()
      const { useId } = await used(company, { personIds: [personId] })
      return { useId, lastDay: ahead(company, 405) }
    },
    by: ['hr', 'hrbp'],
  },
}

/** Asked for by the day, so that no two of one person are the same. */
const cell = (company: Company, side: 'a' | 'b') => ({
  ...{ personId: company[side].person.personId, day: addDays(company.today, 30), shiftId: null },
})

const planning: Cases = {
  'time.planner': {
    about: 'list',
    asked: ({ b, today }) => [
      { from: today, days: 7 },
      { from: today, days: 7, search: b.person.told.fullName },
      { from: today, days: 7, unitId: b.unitId },
      { from: today, days: 7, personId: b.person.personId },
    ],
    by: ['hr', 'hrbp', 'leader'],
  },
  'time.planDays': {
    about: 'record',
    foreign: (company) => [{ cells: [cell(company, 'b')] }],
    mixed: (company) => [{ cells: [cell(company, 'a'), cell(company, 'b')] }],
    own: (company) => ({ cells: [cell(company, 'a')] }),
    by: ['hr', 'hrbp', 'leader'],
  },
  'time.copyPlan': {
    about: 'record',
    foreign: (company) => [{ ...personOf(company, 'b'), from: company.today, days: 1, to: addDays(company.today, 40) }],
    mixed: (company) => [
      {
        personIds: [company.a.person.personId, company.b.person.personId],
        ...{ from: company.today, days: 1, to: addDays(company.today, 40) },
      },
    ],
    own: async (company) => {
      const from = addDays(company.today, 30)
      await company.as('hr', 'time.planDays', { cells: [cell(company, 'a')] })
      return { ...personOf(company, 'a'), from, days: 1, to: addDays(from, 10) }
    },
    by: ['hr', 'hrbp', 'leader'],
  },
}

const protecting: Cases = {
  'time.protections': {
    about: 'list',
    asked: async (company) => {
      await protection(company, 'b')
      return [{}]
    },
    by: ['hr'],
  },
  'time.protect': {
    about: 'record',
    foreign: ({ b, today }) => [{ personId: b.person.personId, kind: 'nursing', from: today, lastDay: today }],
    own: async (company) => {
      const { personId } = await company.hire()
      return { personId, kind: 'nursing', from: company.today, lastDay: company.today }
    },
    by: ['hr'],
  },
  'time.endProtection': {
    about: 'record',
    foreign: async (company) => [{ ...(await protection(company, 'b')), lastDay: addDays(company.today, 30) }],
    own: async (company) => ({ ...(await protection(company, 'a')), lastDay: addDays(company.today, 30) }),
    by: ['hr'],
  },
}

/** As if time had never been kept, but for lately, when everybody rested: other cases go by that. */
async function forgotten({ world: { db }, today }: Company): Promise<object> {
  for (const table of [
    'planned_day',
    'pattern_use',
    'work_pattern_version',
    'work_pattern',
    'shift_version',
    'shift',
  ]) {
    await sql`delete from ${sql.table(table)}`.execute(db)
  }
  await sql`insert into planned_day (employment_id, day)
    select e.id, d::date from employment e, generate_series(${addDays(today, -60)}::date, ${today}::date, interval '1 day') d`.execute(
    db,
  )
  return { from: addDays(today, 600) }
}

export const timeScheduleCases: Cases = {
  'time.startTime': { about: 'company', own: forgotten, by: ['hr'] },
  'time.shifts': { about: 'shared', own: () => ({}), by: ['hr', 'hrbp'], why: 'a list of working hours' },
  'time.saveShift': {
    about: 'company',
    own: (company) => ({ name: `权限班 ${company.count()}`, short: '权', body }),
    by: ['hr'],
  },
  'time.retireShift': { about: 'company', own: shift, by: ['hr'] },
  'time.patterns': { about: 'shared', own: () => ({}), by: ['hr', 'hrbp'], why: 'a list of cycles' },
  'time.savePattern': {
    about: 'company',
    own: async (company) => {
      const { shiftId } = await shift(company)
      return { name: `权限班制 ${company.count()}`, body: { cycle: [shiftId], anchor: company.today } }
    },
    by: ['hr'],
  },
  'time.retirePattern': { about: 'company', own: pattern, by: ['hr'] },
  ...uses,
  ...planning,
  ...protecting,
}
