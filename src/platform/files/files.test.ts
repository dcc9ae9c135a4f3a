import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newId } from '../kernel/id.ts'
import { type TestWorld, testWorld } from '../testing/world.ts'
import { pathOf } from './files.ts'
import {
  expireFile,
  issueTicket,
  keepFile,
  openFile,
  receiveFile,
  redeemTicket,
  removeExpired,
  sentFile,
} from './index.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld([])
})
afterAll(() => world.close())

const pdf = Buffer.from('%PDF-1.7\nhello')
const userId = newId()

const receive = (name: string, content: Buffer | string, change: object = {}) =>
  receiveFile(world, {
    name,
    stream: Readable.from(chunks(Buffer.from(content as string))),
    purpose: 'test',
    userId,
    maxBytes: 3_000_000,
    ...change,
  })

function* chunks(content: Buffer) {
  for (let at = 0; at < content.length; at += 50_000) yield content.subarray(at, at + 50_000)
}

async function xlsx(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('名册').addRow(['工号', '姓名'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

const onDisk = async () =>
  (await readdir(`${world.folder}/files`, { recursive: true })).filter((name) => name.includes('/'))

describe('a file', () => {
  test.each([1, 65_535, 65_536, 65_537, 131_072, 1_000_000])(
    'of %i bytes comes back as it was, and lies encrypted',
    async (size) => {
      const content = Buffer.concat([pdf, randomBytes(size)]).subarray(0, Math.max(size, 9))
      const file = await receive('合同.pdf', content)
      expect(file).toMatchObject({
        name: '合同.pdf',
        type: 'application/pdf',
        size: content.length,
        user_id: userId,
        expires_at: null,
      })
      expect(file.sha256).toEqual(createHash('sha256').update(content).digest())
      expect((await readFile(pathOf(world.folder, file.id))).includes('%PDF')).toBe(false)
      const { stream } = await openFile(world, file.id)
      expect(Buffer.concat(await stream.toArray()).equals(content)).toBe(true)
    },
  )

  test('that was changed or cut on the disk is not given out as whole', async () => {
    const { id } = await receive('a.pdf', Buffer.concat([pdf, randomBytes(200_000)]))
    const path = pathOf(world.folder, id)
    const bytes = await readFile(path)
    const read = async () => (await openFile(world, id)).stream.toArray()
    bytes[100_000] = (bytes[100_000] ?? 0) ^ 1
    await writeFile(path, bytes)
    await expect(read()).rejects.toThrow()
    bytes[100_000] = (bytes[100_000] ?? 0) ^ 1
    await writeFile(path, bytes)
    await expect(read()).resolves.toBeDefined()
    await truncate(path, 12 + 2 * (65_536 + 16))
    await expect(read()).rejects.toThrow()
  })

  test('belongs to who sent it', async () => {
    const { id } = await receive('a.pdf', pdf)
    expect(await sentFile(world.db, id, userId)).toMatchObject({ id })
    await expect(sentFile(world.db, id, newId())).rejects.toMatchObject({ code: 'files.notFound' })
    await expect(openFile(world, newId())).rejects.toMatchObject({ code: 'files.notFound' })
  })

  test('that nobody keeps goes away, with drafts that a crash left', async () => {
    const kept = await receive('kept.pdf', pdf, { hours: 1 })
    const gone = await receive('gone.pdf', pdf, { hours: 1 })
    const dropped = await receive('dropped.pdf', pdf)
    await keepFile(world.db, kept.id)
    await expireFile(world.db, dropped.id)
    await world.pool.query(`update file set expires_at = now() - interval '1 hour' where id = $1`, [gone.id])
    await expect(openFile(world, gone.id)).rejects.toMatchObject({ code: 'files.notFound' })
    const draft = `${pathOf(world.folder, kept.id)}.part`
    await writeFile(draft, 'x')
    await utimes(draft, 0, 0)
    expect(await removeExpired(world)).toBe(3)
    const names = (await onDisk()).join()
    expect(names).toContain(kept.id)
    for (const gonePart of [gone.id, dropped.id, '.part']) expect(names).not.toContain(gonePart)
  })
})

describe('is taken for what it is', () => {
  test.each<[string, string, () => Promise<Buffer> | Buffer | string]>([
    ['名册.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xlsx],
    ['a.PNG', 'image/png', () => Buffer.from('89504e470d0a1a0a00', 'hex')],
    ['a.jpeg', 'image/jpeg', () => Buffer.from('ffd8ffe000104a46', 'hex')],
    ['a.webp', 'image/webp', () => Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
    ['a.csv', 'text/plain', () => '姓名,工号\n张三,1\n'],
    ['gbk.csv', 'text/plain', () => Buffer.from('d0d5c3fb2cb9a4bac50a', 'hex')],
    ['utf16.txt', 'text/plain', () => Buffer.from('\ufeff姓名', 'utf16le')],
  ])('%s → %s', async (name, type, content) => {
    expect((await receive(name, await content())).type).toBe(type)
  })

  test.each<[string, string, string, () => Promise<Buffer> | Buffer | string]>([
    ['executable', '工资.pdf', 'a Windows program', () => 'MZ\x90\0'],
    ['executable', 'a.txt', 'a script', () => '#!/bin/sh\nrm -rf /'],
    ['markup', 'a.txt', 'a web page', () => '\ufeff \n<!DOCTYPE html><script>1</script>'],
    ['markup', 'a.svg', 'an SVG', () => '<svg onload="x">'],
    ['markup', 'a.txt', 'a web page in UTF-16', () => Buffer.from('\ufeff<html>', 'utf16le')],
    ['mismatch', 'a.pdf', 'a spreadsheet called PDF', xlsx],
    ['mismatch', 'a', 'no ending', () => pdf],
    ['oldOffice', 'a.xls', 'an old spreadsheet', () => Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
    ['macros', 'a.xlsx', 'macros', () => Buffer.from('PK\x03\x04 xl/workbook.xml xl/vbaProject.bin', 'latin1')],
    ['unknownType', 'a.zip', 'any zip', () => Buffer.from('PK\x03\x04 whatever', 'latin1')],
    ['unknownType', 'a.csv', 'binary', () => Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 256))],
    ['empty', 'a.pdf', 'nothing', () => ''],
    ['tooLarge', 'a.pdf', 'too much', () => Buffer.concat([pdf, Buffer.alloc(3_000_000)])],
    ['badName', '../a.pdf', 'a path', () => pdf],
    ['badName', 'a\0.pdf', 'a NUL', () => pdf],
  ])('refuses %s: %s, %s', async (problem, name, _what, content) => {
    const before = await onDisk()
    await expect(receive(name, await content())).rejects.toMatchObject({ code: `files.${problem}` })
    expect(await onDisk()).toEqual(before)
  })
})

describe('a ticket', () => {
  const fileId = newId()

  test('opens one file for one user', () => {
    const ticket = issueTicket(world, { fileId, name: '证明.pdf', userId })
    expect(ticket).toMatch(/^[\w-]+\.[\w-]+$/)
    expect(redeemTicket(world, ticket, userId)).toMatchObject({ fileId, name: '证明.pdf' })
    expect(() => redeemTicket(world, ticket, newId())).toThrow('files.ticketInvalid')
  })

  test.each(['', 'a.b', '.', 'nonsense'])('made up as "%s" opens nothing', (ticket) => {
    expect(() => redeemTicket(world, ticket, userId)).toThrow('files.ticketInvalid')
  })

  test('changed or old opens nothing', () => {
    const [, signature] = issueTicket(world, { fileId, name: 'a', userId }).split('.')
    const [body] = issueTicket(world, { fileId: newId(), name: 'a', userId }).split('.')
    expect(() => redeemTicket(world, `${body}.${signature}`, userId)).toThrow('files.ticketInvalid')
    const ticket = issueTicket(world, { fileId, name: 'a', userId, minutes: 5 })
    vi.useFakeTimers({ now: Date.now() + 5 * 60_000 + 1 })
    expect(() => redeemTicket(world, ticket, userId)).toThrow('files.ticketExpired')
    vi.useRealTimers()
  })
})
