import { columns } from '#modules/people/columns.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { addMonths } from '#platform/kernel/day.ts'
import type { Cases } from './case.ts'
import type { Company } from './company.ts'
import { fresh, personDeedCases, personOf } from './person-deed-cases.ts'

const foreignPerson = ({ b }: Company) => [personOf(b), { personId: b.head.personId }]
/** Every way of asking a list for exactly that person. */
const questions = ({ b, today }: Company): object[] => [
  {},
  { search: b.person.told.fullName },
  { search: b.person.told.employeeNo },
  { search: b.person.told.residentId },
  { search: b.person.told.mobile.slice(-4) },
  { asOf: addMonths(today, -3) },
  { asOf: addMonths(today, 3) },
  { filters: [{ column: 'orgUnit', is: 'anyOf', values: [b.unitId] }] },
  { filters: [{ column: 'fullName', is: 'contains', value: b.person.told.fullName }] },
  { filters: [{ column: 'status', is: 'anyOf', values: ['upcoming', 'probation', 'regular', 'leaving', 'left'] }] },
]

const sorts = columns.flatMap(({ key }) =>
  (['asc', 'desc'] as const).map((direction) => ({ sort: { column: key, direction } })),
)

const reading: Cases = {
  'people.proposals': {
    about: 'record',
    foreign: foreignPerson,
    own: ({ a }) => personOf(a),
    by: ['hr', 'hrbp', 'leader'],
  },
  'people.roster': { about: 'list', asked: (company) => [...questions(company), ...sorts], by: ['hr', 'hrbp'] },
  'people.rosterCount': {
    about: 'shared',
    own: () => ({}),
    by: ['hr', 'hrbp', 'leader'],
    why: 'a number; that it counts only what is reached is tested on its own',
  },
  'people.search': {
    about: 'list',
    asked: ({ b: { person } }) =>
      [person.told.fullName, person.told.employeeNo, person.told.residentId, person.told.mobile.slice(-6)].map(
        (query) => ({ query }),
      ),
    by: ['hr'],
  },
  'people.show': {
    about: 'record',
    foreign: foreignPerson,
    own: ({ a }) => personOf(a),
    by: ['hr', 'hrbp', 'leader', 'employee'],
  },
  'people.timeline': {
    about: 'record',
    foreign: foreignPerson,
    own: ({ a }) => personOf(a),
    by: ['hr', 'hrbp', 'leader', 'employee'],
  },
  'people.lanes': {
    about: 'record',
    foreign: foreignPerson,
    own: ({ a }) => personOf(a),
    by: ['hr', 'hrbp', 'leader'],
  },
  'people.reveal': {
    about: 'record',
    foreign: ({ b }) => ['residentId', 'bankAccount', 'mobile'].map((field) => ({ ...personOf(b), field })),
    own: ({ a }) => ({ ...personOf(a), field: 'residentId' }),
    by: ['hr', 'employee'],
  },
  'people.moves': { about: 'list', asked: ({ today }) => [{ from: addMonths(today, -40) }, {}], by: ['hr'] },
  'people.contracts': {
    about: 'record',
    foreign: ({ b }) => [personOf(b)],
    mixed: ({ b }) => [{}, { search: b.person.told.fullName }, { endingWithin: 400 }],
    own: ({ a }) => personOf(a),
    by: ['hr', 'hrbp'],
  },
  'people.alerts': { about: 'list', asked: () => [{ within: 366, limit: 50 }], by: ['hr'] },
  'people.stuck': {
    about: 'list',
    asked: ({ b }) => [{ limit: 50 }, { kind: 'leavingOpen', limit: 50 }, { search: b.person.told.fullName }],
    by: ['hr'],
  },
  'people.leavingTasks': { about: 'record', foreign: foreignPerson, own: ({ a }) => personOf(a), by: ['hr', 'hrbp'] },
  'people.documents': {
    about: 'record',
    foreign: foreignPerson,
    own: ({ a }) => personOf(a),
    by: ['hr', 'hrbp', 'employee'],
  },
  'people.downloadDocument': {
    about: 'record',
    foreign: ({ b }) => [{ ...personOf(b), documentId: b.documentId }],
    mixed: ({ a, b }) => [{ ...personOf(a), documentId: b.documentId }],
    own: ({ a }) => ({ ...personOf(a), documentId: a.documentId }),
    by: ['hr', 'employee'],
  },
}

const asking = ({ count }: Company) => ({ changes: { currentAddress: `新搬的地址${count()}号` } })

const ownRecord: Cases = {
  'people.ownDay': { about: 'account', own: () => ({}), by: ['employee', 'leader', 'hr', 'stranger'] },
  'people.colleagues': {
    about: 'shared',
    own: () => ({}),
    by: ['hr', 'hrbp', 'leader', 'employee'],
    why: 'tells of one’s own unit alone, whatever the scope; that it does is tested on its own',
  },
  'people.me': { about: 'account', own: () => ({}), by: ['employee', 'leader', 'hr'] },
  'people.requestChange': {
    about: 'account',
    foreign: (company) => [{ ...asking(company), requestId: company.b.requestId }],
    own: asking,
    by: ['employee'],
  },
  'people.edit': {
    about: 'record',
    foreign: ({ b }) => [{ ...personOf(b), changes: { education: '本科' } }],
    own: async (company) => ({ ...(await fresh(company)), changes: { education: '本科' } }),
    by: ['hr', 'hrbp'],
  },
  'people.views': { about: 'account', own: () => ({}), by: ['employee', 'hr'] },
  'people.saveView': {
    about: 'account',
    foreign: ({ b }) => [{ viewId: b.viewId, name: '改了别人的', state: {} }],
    own: ({ count }) => ({ name: `我的视图${count()}`, state: {} }),
    by: ['employee', 'hr'],
  },
  'people.deleteView': {
    about: 'account',
    foreign: ({ b }) => [{ viewId: b.viewId }],
    own: ({ as, count }) => as('hr', 'people.saveView', { name: `临时视图${count()}`, state: {} }),
    by: ['hr'],
  },
  'people.exportRoster': {
    about: 'shared',
    own: () => ({ columns: ['fullName', 'employeeNo'] }),
    by: ['hr', 'hrbp'],
    why: 'answers with a job; that the file holds only what is reached is tested on its own',
  },
  'people.downloadExport': {
    about: 'shared',
    mixed: async (company) => [await exportedBy(company, 'hr'), { fileId: company.b.fileId }],
    own: (company) => exportedBy(company, 'hrbp'),
    by: ['hrbp'],
    why: 'gives out what the caller has had written himself',
  },
}

/** The file of an export that somebody has had written. */
async function exportedBy(company: Company, role: 'hr' | 'hrbp') {
  const { jobId } = await company.as(role, 'people.exportRoster', { columns: ['fullName'] })
  await runJobNow(company.world, jobId as string)
  const { result } = (await company.as(role, 'job.show', { id: jobId })) as { result: { fileId: string } }
  return { fileId: result.fileId }
}

export const peopleCases: Cases = { ...reading, ...personDeedCases, ...ownRecord }
