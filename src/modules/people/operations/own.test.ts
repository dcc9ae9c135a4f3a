import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access/grant.ts'
import { openFile, receiveFile, redeemTicket } from '#platform/files/index.ts'
import { type Company, testCompany } from '../testing/company.ts'

let company: Company
let gu: { personId: string; actor: Actor }
beforeAll(async () => {
  company = await testCompany()
  const { personId } = await company.hire('顾清和', {
    mobile: '13812346027',
    residentId: '110101199003071233',
    monthlyWage: 100,
  })
  gu = { personId, actor: company.userOf(personId, { scope: 'self' }) }
  for (const actor of [company.hr, gu.actor]) {
    await sql`insert into auth_user (id, name, email) values (${actor.userId}, ${actor.name}, ${`${actor.userId}@example.test`})`.execute(
      company.world.db,
    )
  }
})
afterAll(() => company.world.close())

describe('one’s own record', () => {
  it('shows everything of oneself, and nothing to a user who is nobody', async () => {
    const { person } = await company.call('me', {}, gu.actor)
    expect(person).toMatchObject({
      fullName: '顾清和',
      mobile: '13812346027',
      monthlyWage: 100,
      residentId: '110101********1233',
    })
    expect((await company.call('me')).person).toBeNull()
  })
})

describe('editing', () => {
  it('records which fields changed, and finds the new name', async () => {
    const { changed } = await company.call('edit', {
      personId: gu.personId,
      changes: { fullName: '顾青禾', education: '本科', mobile: '13812346027' },
    })
    expect(changed).toEqual(['fullName', 'education'])
    expect((await company.call('search', { query: '青禾' })).hits).toHaveLength(1)
    const [entry] = (await company.rows('audit')).filter((row) => row.operation === 'people.edit')
    expect(entry).toMatchObject({ body: { changed: ['fullName', 'education'] } })
    expect(JSON.stringify(entry)).not.toContain('本科')
  })

  it.each([
    [{ birthDate: '1990-03-08' }, 'people.birthDiffersFromId'],
    [{ sex: 'female' }, 'people.sexDiffersFromId'],
    [{ firstWorkDate: '2026-01-01' }, 'people.workAfterHire'],
  ])('refuses %j', async (changes, code) =>
    expect(company.call('edit', { personId: gu.personId, changes })).rejects.toMatchObject({ code }),
  )
})

describe('documents', () => {
  const send = (userId: string) =>
    receiveFile(company.world, {
      name: 'scan.pdf',
      stream: Readable.from([Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')]),
      purpose: 'upload',
      userId,
      maxBytes: 10_000,
      hours: 1,
    })

  it('are filed, listed and fetched by whoever may, each fetch audited', async () => {
    const file = await send(company.hr.userId)
    const { personId } = gu
    const { documentId } = await company.call('addDocument', {
      personId,
      fileId: file.id,
      kind: 'contract',
      title: '劳动合同',
      fieldClass: 'sensitive',
    })
    expect((await company.call('documents', { personId })).documents).toMatchObject([
      { documentId, title: '劳动合同', open: true, type: 'application/pdf' },
    ])
    const { ticket } = await company.call('downloadDocument', { personId, documentId })
    expect(redeemTicket(company.world, ticket, company.hr.userId)).toMatchObject({ fileId: file.id })
    expect((await company.rows('audit')).filter((row) => row.operation === 'people.downloadDocument')).toHaveLength(1)

    const plain = company.userOf(personId, { scope: 'company' })
    expect((await company.call('documents', { personId }, plain)).documents).toMatchObject([
      { title: null, open: false },
    ])
    await expect(company.call('downloadDocument', { personId, documentId }, plain)).rejects.toMatchObject({
      code: 'people.documentHidden',
    })
    const other = await company.hire('别人')
    await expect(company.call('downloadDocument', { personId: other.personId, documentId })).rejects.toMatchObject({
      code: 'document.notFound',
    })
    await company.call('removeDocument', { personId, documentId })
    expect((await company.call('documents', { personId })).documents).toEqual([])
  })

  it('are taken only from whoever sent the file', async () => {
    const file = await send(gu.actor.userId)
    const input = { personId: gu.personId, fileId: file.id, kind: 'other', title: '别人的文件' }
    await expect(company.call('addDocument', input)).rejects.toMatchObject({ code: 'files.notFound' })
  })
})

describe('views and export', () => {
  it('keeps views by their owner', async () => {
    const state = { filters: [{ column: 'contractEnd', is: 'within', days: 30 }], columns: ['fullName', 'contractEnd'] }
    const { viewId } = await company.call('saveView', { name: '30天内合同到期', state })
    await expect(company.call('saveView', { name: '30天内合同到期', state })).rejects.toMatchObject({
      code: 'people.viewNameTaken',
    })
    expect((await company.call('views')).views).toMatchObject([{ viewId, name: '30天内合同到期', state }])
    expect((await company.call('views', {}, gu.actor)).views).toEqual([])
    await expect(company.call('saveView', { viewId, name: '改名', state }, gu.actor)).rejects.toMatchObject({
      code: 'people.viewNotFound',
    })
    await company.call('deleteView', { viewId })
    expect((await company.call('views')).views).toEqual([])
  })

  it('writes what the reader sees, without live formulas', async () => {
    await company.hire('=1+1')
    const { jobId } = await company.call('exportRoster', {
      columns: ['fullName', 'status', 'hireDate', 'monthlyWage'],
      format: 'csv',
    })
    const [job] = (await company.rows('job')).filter((row) => row.id === jobId)
    expect(job).toMatchObject({ kind: 'people.exportRoster', state: 'waiting' })
    const { exportRosterJob } = await import('../jobs.ts')
    const done = (await exportRosterJob.run(job?.input as never, {
      id: jobId,
      world: company.world,
      actor: company.hr,
      progress: async () => undefined,
      setAside: () => undefined,
      signal: new AbortController().signal,
    })) as { fileId: string; rows: number }
    const { ticket } = await company.call('downloadExport', { fileId: done.fileId })
    expect(redeemTicket(company.world, ticket, company.hr.userId).fileId).toBe(done.fileId)
    const stranger = company.userOf(gu.personId, { scope: 'company' })
    await expect(company.call('downloadExport', { fileId: done.fileId }, stranger)).rejects.toMatchObject({
      code: 'files.notFound',
    })
    const { stream } = await openFile(company.world, done.fileId)
    const text = Buffer.concat(await stream.toArray()).toString('utf8')
    expect(text.split('\r\n')[0]).toBe('\uFEFF姓名,状态,入职日期,月薪')
    expect(text).toContain('顾青禾,正式,2025-01-06,1.00')
    expect(text).toContain("'=1+1")
  })

  it.each([
    ['a wage he may not see', { columns: ['fullName', 'monthlyWage'] }, 'people.columnHidden'],
    ['a masked number', { columns: ['residentId'] }, 'people.notExportable'],
    [
      'a filter by a wage',
      { columns: ['fullName'], filters: [{ column: 'monthlyWage', is: 'between', from: 1 }] },
      'people.columnHidden',
    ],
  ])('refuses %s', async (_, input, code) => {
    const plain = company.userOf(gu.personId, { scope: 'company', classes: ['public', 'internal', 'personal'] })
    await expect(company.call('exportRoster', input, plain)).rejects.toMatchObject({ code })
  })
})
