import type { Scope } from '#platform/access/grant.ts'
import { type SeedGrant, type SeedRole, seed } from '#platform/access/seed.ts'
import type { Db } from '#platform/database/database.ts'
import type { FieldClass } from '#platform/kernel/field-class.ts'

const open: FieldClass[] = ['public', 'internal']
const withPersonal: FieldClass[] = [...open, 'personal']
const allButCases: FieldClass[] = [...withPersonal, 'sensitive']

const grants = (scope: Scope, classes: FieldClass[], patterns: string[]): SeedGrant[] =>
  patterns.map((pattern) => ({ pattern, scope, classes }))

/** What everybody in the company may look at: who sits where, and what a job is about. */
const directory = ['organization.chart', 'organization.unit', 'organization.units', 'jobs.families', 'jobs.profiles']

/** The roles that the product brings; a company may change their grants and add roles of its own. */
export const builtInRoles: SeedRole[] = [
  {
    id: 'admin',
    names: { zh: '系统管理员', en: 'Administrator' },
    grants: grants('company', open, ['user.*', 'access.*', 'audit.*', 'setting.*', 'mail.*', 'job.*', 'company.*']),
  },
  {
    id: 'hr_manager',
    names: { zh: '人事经理', en: 'HR manager' },
    grants: grants('company', allButCases, ['*']),
  },
  {
    id: 'hrbp',
    names: { zh: '人事专员 / HRBP', en: 'HR specialist / HRBP' },
    grants: [
      ...grants('units', withPersonal, ['people.*', 'organization.*', 'jobs.*']),
      ...grants('company', open, directory),
    ],
  },
  {
    id: 'manager',
    names: { zh: '业务负责人', en: 'Line manager' },
    implied: 'leader',
    grants: [
      ...grants('reports', open, [
        'people.roster',
        'people.search',
        'people.show',
        'people.timeline',
        'people.lanes',
        'people.moves',
      ]),
      ...grants('company', open, directory),
    ],
  },
  {
    id: 'employee',
    names: { zh: '员工', en: 'Employee' },
    implied: 'person',
    grants: grants('self', allButCases, [
      'people.me',
      'people.show',
      'people.timeline',
      'people.requestChange',
      'people.withdrawChange',
      'people.documents',
      'people.downloadDocument',
    ]),
  },
  {
    id: 'executive',
    names: { zh: '管理层', en: 'Executive' },
    grants: grants('company', open, directory),
  },
  {
    id: 'auditor',
    names: { zh: '审计', en: 'Auditor' },
    grants: grants('company', open, ['audit.*', 'access.matrix', 'access.roles']),
  },
]

export const seedRoles = (db: Db): Promise<void> => seed(db, builtInRoles)
