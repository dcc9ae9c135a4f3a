import { createReadStream } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openFile, redeemTicket } from '#platform/files/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Company, layOut, type Role } from './company.ts'
import { startImport } from './import-cases.ts'
import { allMarks } from './people.ts'
import { holds } from './walk.ts'

let company: Company
beforeAll(async () => {
  company = await layOut()
})
afterAll(() => company?.world.close())

async function exported(role: Role, input: object): Promise<string> {
  const { jobId } = (await company.as(role, 'people.exportRoster', {
    columns: ['fullName', 'employeeNo'],
    format: 'csv',
    ...input,
  })) as { jobId: string }
  await runJobNow(company.world, jobId)
  const { result } = (await company.as(role, 'job.show', { id: jobId })) as { result: { fileId: string } }
  const chunks: Buffer[] = []
  for await (const chunk of (await openFile(company.world, result.fileId)).stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

it('exports to the partner of department A nobody of B, whatever he filters by', async () => {
  const { a, b } = company
  for (const input of [
    {},
    { search: b.person.told.fullName },
    { filters: [{ column: 'orgUnit', is: 'anyOf', values: [a.unitId, b.unitId] }] },
  ]) {
    const file = await exported('hrbp', input)
    expect(file).not.toContain(b.person.told.fullName)
    expect(file).not.toContain(b.person.told.employeeNo)
  }
  expect(await exported('hrbp', {})).toContain(a.person.told.fullName)
  expect(await exported('hr', {})).toContain(b.person.told.fullName)
})

it('counts only whom the caller reaches', async () => {
  const countFor = async (role: Role, search: string) =>
    (await company.as(role, 'people.rosterCount', { search })).count
  const { a, b } = company
  expect(await countFor('hr', b.person.told.fullName)).toBe(1)
  for (const role of ['hrbp', 'leader', 'everythingInA', 'everythingOfOnesOwn'] as const)
    expect(await countFor(role, b.person.told.fullName)).toBe(0)
  expect(await countFor('hrbp', a.person.told.fullName)).toBe(1)
})

it('hands a file only to the user who was given the ticket', async () => {
  const { a, actors, world } = company
  const { ticket } = (await company.as('hr', 'people.downloadDocument', {
    personId: a.person.personId,
    documentId: a.documentId,
  })) as { ticket: string }
  expect(redeemTicket(world, ticket, actors.hr.userId).fileId).toBe(a.fileId)
  for (const role of ['hrbp', 'employee', 'admin', 'stranger'] as const) {
    expect(() => redeemTicket(world, ticket, actors[role].userId)).toThrow(Refusal)
  }
})

it('keeps what is encrypted out of the audit, the jobs, the mails and the disk', async () => {
  const { a, world } = company
  const { residentId, bankAccount } = a.person.told
  const { rows } = await world.pool.query<{ text: string }>(
    'select t::text as text from audit t union all select t::text from job t union all select t::text from mail t union all select t::text from person t union all select t::text from roster t',
  )
  const all = rows.map(({ text }) => text).join('\n')
  expect(all).toContain(a.person.personId)
  expect(all).not.toContain(residentId)
  expect(all).not.toContain(bankAccount)
})

it('keeps files on the disk encrypted', async () => {
  const { a, world } = company
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(`${world.folder}/files/${a.fileId.slice(-2)}/${a.fileId}`))
    chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).includes('PNG')).toBe(false)
})

it('imports nothing about anybody of department B, and tells nothing of him', async () => {
  const { a, b } = company
  const { told, personId, marks } = b.person
  const before = await company.as('hr', 'people.show', { personId })
  const importId = await startImport(company, 'hrbp', '夹带.csv', [
    `${told.fullName},${told.employeeNo},${a.name},2024-03-01`,
    `换个名字,${told.employeeNo},${b.name},2024-03-01`,
  ])
  const rows = JSON.stringify(await company.as('hrbp', 'people.importRows', { importId }))
  const problems = JSON.stringify(await company.as('hrbp', 'people.importProblems', { importId }))
  const strange = [...allMarks(marks), b.unitId].filter((mark) => ![told.fullName, told.employeeNo].includes(mark))
  expect(strange.filter((mark) => holds(`${rows}${problems}`, mark))).toEqual([])
  await expect(company.as('hrbp', 'people.writeImport', { importId, skipRejected: true })).rejects.toMatchObject({
    code: 'import.nothingToWrite',
  })
  expect(await company.as('hr', 'people.show', { personId })).toEqual(before)
})
