import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Office, timeOffice } from '#modules/time/testing/office.ts'
import { receiveFile } from '#platform/files/index.ts'
import { Refusal } from '#platform/refusal.ts'

/** Awkward files in the place of a time clock's: each is read, or refused in words. */
const folder = join(process.env.RENHE_SHARED ?? '../shared', 'data/hostile/csvs')

let office: Office
beforeAll(async () => {
  office = await timeOffice('2026-06-15')
})
afterAll(() => office.world.close())

const maxBytes = 2 ** 20

it.each(readdirSync(folder))('%s is read or refused', async (name) => {
  const { world, hr } = office
  const stream = createReadStream(join(folder, name))
  const read = async () => {
    const file = await receiveFile(world, { name, stream, purpose: 'upload', userId: hr.userId, maxBytes })
    return office.time('readPunchFile', { fileId: file.id })
  }
  const outcome: unknown = await read().catch((error: unknown) => error)
  if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Refusal)
  else expect(outcome).toMatchObject({ summary: { added: 0 } })
})
