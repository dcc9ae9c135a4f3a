import { Readable } from 'node:stream'
import { receiveFile } from '#platform/files/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { addDays } from '#platform/kernel/day.ts'
import type { Cases } from './case.ts'
import type { Company } from './company.ts'

const spanOf = ({ today }: Company) => ({ from: addDays(today, -7), to: today })
const byHand = ({ today, count }: Company) => ({ day: addDays(today, -3), clock: count() % 1440, reason: '忘记打卡' })

/** A file of somebody's punches, sent by HR. */
async function clockFile({ world, actors, count }: Company): Promise<object> {
  const stream = Readable.from([Buffer.from(`工号,打卡时间\n没有这个人${count()},2026-01-05 09:00\n`)])
  const { userId } = actors.hr
  const file = await receiveFile(world, { name: '考勤机.csv', stream, purpose: 'upload', userId, maxBytes: 100_000 })
  return { fileId: file.id }
}

const imported = async (company: Company): Promise<object> => {
  const { punchFileId, jobId } = await company.as('hr', 'time.importPunches', await clockFile(company))
  await runJobNow(company.world, jobId as string)
  return { punchFileId }
}

/** Somebody of B has one. */
async function phonesAsked({ world, b }: Company): Promise<object[]> {
  const { personId, told } = b.person
  await world.pool.query(
    `insert into punch_phone (person_id, key_hash) values ($1, sha256($2)) on conflict do nothing`,
    [personId, Buffer.from(personId)],
  )
  return [{}, { search: told.fullName }]
}

/** The employee's own, made his before. */
async function withPhone({ actors, as, count }: Company): Promise<object> {
  const { personId } = actors.employee
  const phoneKey = `${count()}`.padStart(32, 'r')
  await as('hr', 'time.releasePhone', { personId }).catch(() => undefined)
  await as('employee', 'time.takePhone', { phoneKey })
  return { personId }
}

/** Punches belong to a person; files and rules to the company. */
export const timePunchingCases: Cases = {
  'time.punch': { about: 'account', own: () => ({}), by: ['employee', 'leader'] },
  'time.myPunchDay': { about: 'account', own: () => ({}), by: ['employee', 'stranger'] },
  'time.consentPlace': { about: 'account', own: () => ({ given: false }), by: ['employee'] },
  'time.takePhone': {
    about: 'account',
    own: ({ count }) => ({ phoneKey: `${count()}`.padStart(32, 'k') }),
    by: ['employee'],
  },
  'time.phones': { about: 'list', asked: phonesAsked, by: ['hr'] },
  'time.releasePhone': {
    about: 'record',
    foreign: ({ b }) => [{ personId: b.person.personId }],
    own: withPhone,
    by: ['hrbp', 'hr'],
  },
  'time.punches': {
    about: 'record',
    foreign: (company) => [{ personId: company.b.person.personId, ...spanOf(company) }],
    own: (company) => ({ personId: company.actors.employee.personId, ...spanOf(company) }),
    by: ['employee', 'hrbp', 'hr'],
  },
  'time.enterPunch': {
    about: 'record',
    foreign: (company) => [{ personId: company.b.person.personId, ...byHand(company) }],
    own: (company) => ({ personId: company.actors.employee.personId, ...byHand(company) }),
    by: ['hrbp', 'hr'],
  },
  'time.punchRules': { about: 'company', own: () => ({}), by: ['hr'] },
  'time.savePunchRules': {
    about: 'company',
    own: () => ({ on: false, outside: 'recorded', consent: '', places: [] }),
    by: ['hr'],
  },
  'time.readPunchFile': { about: 'company', own: clockFile, by: ['hr'] },
  'time.importPunches': { about: 'company', own: clockFile, by: ['hr'] },
  'time.punchFiles': { about: 'company', own: () => ({}), by: ['hr'] },
  'time.punchFile': { about: 'company', own: imported, by: ['hr'] },
  'time.undoPunchFile': { about: 'company', own: imported, by: ['hr'] },
}
