import { addDays } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Cases } from './case.ts'
import type { Company, Side } from './company.ts'

const tomorrow = ({ today }: Company) => addDays(today, 1)

/** A team of department A that was just made. */
async function freshUnit(company: Company): Promise<string> {
  const { as, a, today, count } = company
  const unit = { parentId: a.unitId, name: `新团队${count()}`, day: addDays(today, -9) }
  return (await as('hr', 'organization.createUnit', unit)).id as string
}

const unitChange = (change: (company: Company) => object) => ({
  about: 'record' as const,
  foreign: (company: Company) =>
    [company.b.unitId, company.b.teamId, company.root].map((id) => ({
      id,
      day: tomorrow(company),
      ...change(company),
    })),
  own: async (company: Company) => ({ id: await freshUnit(company), day: tomorrow(company), ...change(company) }),
  by: ['hr' as const],
})

const headsOf = (company: Company, ...unitIds: string[]) => ({
  day: tomorrow(company),
  heads: unitIds.map((unitId) => ({ unitId, headId: company.a.person.employmentId })),
})

const nameOf = ({ name }: Side) => name
const days = ({ today }: Company) => [{}, { asOf: addDays(today, 30) }, { asOf: addDays(today, -30) }]

const reading: Cases = {
  'organization.chart': {
    about: 'list',
    asked: (company) => [
      ...days(company),
      { rootId: company.b.unitId },
      { rootId: company.root, depth: 9 },
      { open: [company.root, company.b.unitId], compare: true },
      { search: nameOf(company.b) },
      { search: company.b.head.told.fullName },
    ],
    by: ['hr', 'executive'],
  },
  'organization.units': {
    about: 'list',
    asked: (company) => [
      ...days(company),
      { search: nameOf(company.b) },
      { ids: [company.b.unitId, company.b.teamId] },
    ],
    by: ['hr', 'executive'],
  },
  'organization.unit': {
    about: 'record',
    foreign: ({ b, root }) => [{ id: b.unitId }, { id: b.teamId }, { id: root }],
    own: ({ a }) => ({ id: a.unitId }),
    by: ['hr', 'hrbp', 'leader', 'executive'],
  },
  'organization.changeDays': {
    about: 'shared',
    own: () => ({}),
    by: ['hr', 'hrbp', 'leader', 'executive'],
    why: 'days and numbers; no unit is named',
  },
  'organization.findPeople': {
    about: 'record',
    foreign: ({ b }) => [{ unitId: b.unitId }, { unitId: b.teamId }],
    mixed: ({ b }) => [{ search: b.person.told.fullName }, { search: b.person.told.employeeNo }],
    own: ({ a }) => ({ unitId: a.unitId }),
    by: ['hr', 'hrbp'],
  },
  'organization.suggestHeads': {
    about: 'list',
    /** In department B's team, which nobody leads, somebody reports to the head of the department. */
    async asked({ as, b, count, today }) {
      const name = `无头的人${count()}`
      const joining = { fullName: name, unitId: b.teamId, hireDate: today, managerId: b.head.personId }
      await as('hr', 'people.hire', joining)
      return [{}]
    },
    by: ['hr'],
  },
  'organization.positions': {
    about: 'list',
    asked: (company) => [...days(company), { unitId: company.b.unitId }, { search: nameOf(company.b) }],
    by: ['hr'],
  },
  'organization.headcount': {
    about: 'list',
    asked: (company) => [
      ...days(company),
      { rootId: company.b.unitId },
      { rootId: company.root },
      { search: nameOf(company.b) },
    ],
    by: ['hr', 'executive'],
  },
  'organization.legalEntities': {
    about: 'shared',
    own: () => ({}),
    by: ['hr', 'hrbp'],
    why: 'the company’s own registration',
  },
  'organization.costCentres': { about: 'shared', own: () => ({}), by: ['hr', 'hrbp'], why: 'a list of accounts' },
  'organization.company': {
    about: 'shared',
    own: () => ({}),
    by: ['hr', 'employee', 'auditor'],
    why: 'the company’s name and city',
  },
}

const changing: Cases = {
  'organization.createUnit': {
    about: 'record',
    foreign: (company) =>
      [company.b.unitId, company.root].map((parentId) => ({ parentId, name: '冒出来的', day: tomorrow(company) })),
    own: (company) => ({ parentId: company.a.unitId, name: `团队${company.count()}`, day: tomorrow(company) }),
    by: ['hr'],
  },
  'organization.renameUnit': unitChange(({ count }) => ({ name: `改名${count()}` })),
  'organization.moveUnit': {
    ...unitChange(({ a }) => ({ parentId: a.teamId })),
    mixed: (company) => [
      { id: company.a.teamId, parentId: company.b.unitId, day: tomorrow(company) },
      { id: company.b.teamId, parentId: company.a.unitId, day: tomorrow(company) },
    ],
  },
  'organization.reorderUnit': {
    about: 'record',
    foreign: ({ b }) => [{ parentId: b.unitId, id: b.teamId, direction: 'up' }],
    mixed: ({ a, b, root }) => [
      { parentId: a.unitId, id: b.teamId, direction: 'up' },
      { parentId: root, id: a.unitId, direction: 'down' },
    ],
    own: ({ a }) => ({ parentId: a.unitId, id: a.teamId, direction: 'up' }),
    by: ['hr'],
  },
  'organization.setHead': unitChange(({ a }) => ({ headId: a.person.employmentId })),
  'organization.setHeads': {
    about: 'record',
    foreign: (company) => [headsOf(company, company.b.teamId), headsOf(company, company.root)],
    mixed: (company) => [headsOf(company, company.a.teamId, company.b.teamId)],
    own: async (company) => headsOf(company, await freshUnit(company)),
    by: ['hr'],
  },
  'organization.setAccounts': unitChange(() => ({ legalEntityId: null, costCentreId: null })),
  'organization.closeUnit': unitChange(() => ({})),
  'organization.undoUnitChange': {
    about: 'record',
    foreign: ({ b, today }) => [{ id: b.unitId, day: today }],
    async own(company) {
      const id = await freshUnit(company)
      return { id, day: addDays(company.today, -9) }
    },
    by: ['hr'],
  },
  'organization.savePosition': {
    about: 'record',
    foreign: (company) => [
      { unitId: company.b.unitId, name: '塞进来的', day: tomorrow(company) },
      { id: company.b.positionId, unitId: company.b.unitId, name: '改了别人的', day: tomorrow(company) },
    ],
    mixed: (company) => [
      { id: company.b.positionId, unitId: company.a.unitId, name: '拿走的', day: tomorrow(company) },
    ],
    own: (company) => ({ unitId: company.a.unitId, name: `岗位${company.count()}`, day: tomorrow(company) }),
    by: ['hr'],
  },
  'organization.closePosition': {
    about: 'record',
    foreign: (company) => [{ id: company.b.positionId, day: tomorrow(company) }],
    async own(company) {
      const { as, a, today, count } = company
      const { id } = await as('hr', 'organization.savePosition', {
        unitId: a.unitId,
        name: `撤销岗${count()}`,
        day: today,
      })
      return { id, day: tomorrow(company) }
    },
    by: ['hr'],
  },
  'organization.setHeadcount': {
    about: 'record',
    foreign: (company) => [{ unitId: company.b.unitId, count: 1, day: tomorrow(company) }],
    mixed: (company) => [
      { unitId: company.a.unitId, positionId: company.b.positionId, count: 1, day: tomorrow(company) },
    ],
    own: (company) => ({ unitId: company.a.teamId, count: 5, day: tomorrow(company) }),
    by: ['hr'],
  },
}

async function draft(company: Company, move = true): Promise<string> {
  const { as, today, count, a } = company
  const { id } = await as('hr', 'organization.draftReorganization', { name: `调整${count()}`, day: today })
  const unit = { kind: 'create', unitId: newId(), name: `重组团队${count()}`, parentId: a.unitId }
  if (move) await as('hr', 'organization.saveReorganizationSteps', { id, steps: [unit] })
  return id as string
}

/** Sent for approval, and approved by whoever is to decide. */
async function approvedDraft(company: Company): Promise<string> {
  const id = await draft(company)
  const { state } = await company.as('hr', 'organization.scheduleReorganization', { id })
  const { approvalId: requestId } = await company.as('hr', 'organization.reorganization', { id })
  if (state === 'asking') await company.as('executive', 'approvals.decide', { requestId, decision: 'approve' })
  return id
}

const ofDraft = (more: object = {}) => ({
  about: 'company' as const,
  own: async (company: Company) => ({ id: await draft(company), ...more }),
})

const reorganizing: Cases = {
  'organization.saveLegalEntity': {
    about: 'company',
    own: ({ today }) => ({ name: '云岭（上海）有限公司', city: '上海', day: today }),
    by: ['hr'],
  },
  'organization.saveCostCentre': {
    about: 'company',
    own: ({ today, count }) => ({ code: `C${count()}`, name: '研发', day: today }),
    by: ['hr'],
  },
  'organization.saveCompany': {
    about: 'company',
    own: () => ({ name: '云岭智造', city: '杭州' }),
    by: ['hr', 'admin'],
  },
  'organization.reorganizations': { about: 'company', own: () => ({}), by: ['hr', 'hrbp'] },
  'organization.reorganization': { ...ofDraft(), by: ['hr', 'hrbp'] },
  'organization.draftReorganization': {
    about: 'company',
    own: ({ today }) => ({ name: '明年的调整', day: today }),
    by: ['hr', 'hrbp'],
  },
  'organization.saveReorganizationSteps': { ...ofDraft({ steps: [] }), by: ['hr', 'hrbp'] },
  'organization.scheduleReorganization': { ...ofDraft(), by: ['hr'] },
  'organization.discardReorganization': { ...ofDraft(), by: ['hr'] },
  'organization.applyReorganization': {
    about: 'company',
    own: async (company) => ({ id: await approvedDraft(company) }),
    by: ['hr'],
  },
}

const family = '0190a000-0000-7000-8000-000000000001'
const code = ({ count }: Company) => `K${count()}`
const catalogue = 'a catalogue of kinds of work; it names nobody'

const profile = (company: Company) => ({
  code: code(company),
  familyId: family,
  name: '测试岗',
  purpose: '',
  duties: [],
  lowestLevelId: null,
  highestLevelId: null,
})
const level = (company: Company) => ({
  code: code(company),
  track: 'professional',
  rank: 9,
  nameZh: '资深',
  nameEn: 'Senior',
  criteria: '',
})
const newFamily = (company: Company) => ({
  code: code(company),
  nameZh: '测试',
  nameEn: 'Test',
  track: 'professional',
  position: 9,
})

const retiring = (operation: string, what: (company: Company) => object) => ({
  about: 'company' as const,
  own: async (company: Company) => ({ id: (await company.as('hr', operation, what(company))).id, retired: true }),
  by: ['hr' as const],
})

const jobs: Cases = {
  'jobs.families': { about: 'shared', own: () => ({}), by: ['hr', 'hrbp', 'leader', 'executive'], why: catalogue },
  'jobs.ladder': { about: 'shared', own: () => ({}), by: ['hr', 'hrbp', 'leader', 'executive'], why: catalogue },
  'jobs.profiles': { about: 'shared', own: () => ({}), by: ['hr', 'hrbp', 'leader', 'executive'], why: catalogue },
  'jobs.profile': {
    about: 'shared',
    own: async (company) => ({ id: (await company.as('hr', 'jobs.saveProfile', profile(company))).id }),
    by: ['hr', 'hrbp', 'leader', 'executive'],
    why: catalogue,
  },
  'jobs.saveFamily': { about: 'company', own: newFamily, by: ['hr'] },
  'jobs.saveLevel': { about: 'company', own: level, by: ['hr'] },
  'jobs.saveProfile': { about: 'company', own: profile, by: ['hr'] },
  'jobs.retireFamily': retiring('jobs.saveFamily', newFamily),
  'jobs.retireLevel': retiring('jobs.saveLevel', level),
  'jobs.retireProfile': retiring('jobs.saveProfile', profile),
  'jobs.setPositionProfile': {
    about: 'company',
    own: ({ a }) => ({ positionId: a.positionId, profileId: null }),
    by: ['hr'],
  },
}

export const organizationCases: Cases = { ...reading, ...changing, ...reorganizing, ...jobs }
