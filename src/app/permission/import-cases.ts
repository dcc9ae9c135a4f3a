import { Readable } from 'node:stream'
import { receiveFile } from '#platform/files/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import type { Case, Cases } from './case.ts'
import type { Company, Role } from './company.ts'

const heading = '姓名,工号,部门,入职日期'

/** A file sent by somebody, as it would come through the web. */
export async function sendRoster(
  { world, actors }: Company,
  role: Role,
  name: string,
  lines: string[],
): Promise<string> {
  const stream = Readable.from([Buffer.from([heading, ...lines].join('\n'))])
  return (await receiveFile(world, { name, stream, purpose: 'upload', userId: actors[role].userId, maxBytes: 100_000 }))
    .id
}

/** An import as far as its preview. */
export async function startImport(company: Company, role: Role, name: string, lines: string[]): Promise<string> {
  const fileId = await sendRoster(company, role, name, lines)
  const { importId, jobId } = await company.as(role, 'people.startImport', { fileId })
  await runJobNow(company.world, jobId as string)
  return importId as string
}

/** Of the whole company, with somebody of department B in it: as good as none to who reaches only A. */
const ofCompany = (company: Company): Promise<string> => {
  const { name, person } = company.b
  return startImport(company, 'hr', `${name}.csv`, [
    `${person.told.fullName},${person.told.employeeNo},${name},2024-03-01`,
    '缺日期的人,,,',
  ])
}

/** Of department A, by its partner: one row is good, one can't be. */
export const ofA = (company: Company): Promise<string> => {
  const { name } = company.a
  const at = company.count()
  return startImport(company, 'hrbp', `甲部${at}.csv`, [
    `导入的人${at},IMP-${at},${name},2024-03-01`,
    `日子不对的人${at},IMP-X${at},${name},2024-02-31`,
  ])
}

/** The import of the company that the strangers try, made once. */
const foreignImports = new WeakMap<Company, Promise<string>>()

function foreignImport(company: Company): Promise<string> {
  const made = foreignImports.get(company) ?? ofCompany(company)
  foreignImports.set(company, made)
  return made
}

const ofImport = (more: object = {}, own: (company: Company) => Promise<string> = ofA) => ({
  about: 'record' as const,
  foreign: async (company: Company) => [{ importId: await foreignImport(company), ...more }],
  own: async (company: Company) => ({ importId: await own(company), ...more }),
  by: ['hr', 'hrbp'] as Role[],
})

async function written(company: Company): Promise<string> {
  const importId = await ofA(company)
  const { jobId } = await company.as('hrbp', 'people.writeImport', { importId, skipRejected: true })
  await runJobNow(company.world, jobId as string)
  return importId
}

const ofFile = (): Case => ({
  about: 'shared',
  mixed: ({ b }) => [{ fileId: b.fileId }],
  own: async (company) => ({
    fileId: await sendRoster(company, 'hrbp', '自己的.csv', [`自己传的人,,${company.a.name},2024-03-01`]),
  }),
  by: ['hrbp'],
  why: 'reads a file that the caller has sent himself',
})

export const importCases: Cases = {
  'people.inspectImport': ofFile(),
  'people.startImport': ofFile(),
  'people.imports': {
    about: 'list',
    async asked(company) {
      await foreignImport(company)
      return [{}, { page: 2 }]
    },
    by: ['hr'],
  },
  'people.import': ofImport(),
  'people.importRows': ofImport(),
  'people.importUnits': ofImport(),
  'people.importProblems': ofImport(),
  'people.mendImport': ofImport({ cells: [{ row: 3, column: '入职日期', value: '2024-02-28' }] }),
  'people.applySuggestions': ofImport(),
  'people.writeImport': ofImport({ skipRejected: true }),
  'people.rejectedRows': ofImport(),
  'people.undoImport': ofImport({}, written),
  'people.cancelImport': ofImport(),
}
