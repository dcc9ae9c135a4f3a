import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AskingOffice, askingOffice, type Worker } from './testing.ts'

let office: AskingOffice
let gu: Worker
let zhou: Worker
beforeAll(async () => {
  office = await askingOffice()
  zhou = office.superior
  gu = await office.hired('顾清和')
})
afterAll(() => office?.world.close())

beforeEach(async () => {
  const { db } = office.world
  await sql`truncate punch_correction, punch, stale_day, closed_month, time_asking_rules`.execute(db)
})

const friday = '2026-06-12'
const ask = (more: object = {}, worker = gu) =>
  office.time('requestCorrection', { day: friday, clock: 18 * 60 + 5, reason: '忘了打卡', ...more }, worker.actor)
const mine = async (worker = gu) => (await office.time('myCorrections', {}, worker.actor)).rows
const decide = (verb: string, approvalId: string, more: object = {}) =>
  office.decide(zhou.actor, verb, { requestId: approvalId, ...more })
const approve = (approvalId: string) => decide('decide', approvalId, { decision: 'approve' })
const close = (month = '2026-06-01') =>
  sql`insert into closed_month (month, closed_by) values (${month}, ${office.hr.userId})`.execute(office.world.db)

const standing = async (...ids: string[]) => {
  const requests = await office.rows('approval_request')
  return ids.map((id) => requests.find((each) => each.id === id)?.state)
}

describe('a forgotten punch', () => {
  it('waits for the superior, and is a punch once he approves', async () => {
    const { correctionId, approvalId, state } = await ask()
    expect(state).toBe('waiting')
    expect(await mine()).toMatchObject([
      { correctionId, day: friday, clock: 1085, state: 'waiting', waitingFor: ['周以安'] },
    ])
    expect(await office.rows('punch')).toEqual([])
    expect(await decide('request', approvalId)).toMatchObject({
      summary: { zh: '2026-06-12 18:05' },
      facts: [
        {},
        { value: { zh: '18:05' } },
        { value: { zh: '白班 09:00–18:00' } },
        { value: { zh: '第1次，每月最多3次' } },
      ],
    })
    await approve(approvalId)
    expect(await mine()).toMatchObject([{ state: 'approved', waitingFor: [] }])
    const [punch] = await office.rows('punch')
    expect(punch).toMatchObject({ employment_id: gu.employmentId, source: 'correction', origin_id: correctionId })
    expect(new Date(String(punch?.at)).toISOString()).toBe('2026-06-12T10:05:00.000Z')
    expect(await office.rows('stale_day')).toMatchObject([
      { employment_id: gu.employmentId, from_day: '2026-06-11', to_day: '2026-06-14' },
    ])
  })

  it('of half past midnight on the first lies in another month of the world’s clock', async () => {
    const { approvalId } = await ask({ day: '2026-05-31', clock: 1440 + 30 })
    expect(await mine()).toMatchObject([{ day: '2026-05-31', clock: 1470 }])
    await approve(approvalId)
    const [punch] = await office.rows('punch')
    expect(new Date(String(punch?.at)).toISOString()).toBe('2026-05-31T16:30:00.000Z')
  })

  it('withdrawn after it was approved leaves nothing behind', async () => {
    const { correctionId, approvalId } = await ask()
    await approve(approvalId)
    await sql`truncate stale_day`.execute(office.world.db)
    await office.time('withdrawCorrection', { correctionId }, gu.actor)
    expect(await office.rows('punch')).toEqual([])
    expect(await mine()).toMatchObject([{ state: 'withdrawn' }])
    expect(await office.rows('stale_day')).toHaveLength(1)
    await expect(office.time('withdrawCorrection', { correctionId }, gu.actor)).rejects.toMatchObject({
      code: 'time.askOver',
    })
  })

  it('withdrawn does not take a punch that came another way', async () => {
    const { correctionId, approvalId } = await ask()
    await sql`select ensure_punch_month('2026-06-12')`.execute(office.world.db)
    await sql`insert into punch (employment_id, at, source) values (${gu.employmentId}, '2026-06-12T18:05+08', 'device')`.execute(
      office.world.db,
    )
    await approve(approvalId)
    await office.time('withdrawCorrection', { correctionId }, gu.actor)
    expect(await office.rows('punch')).toMatchObject([{ source: 'device' }])
  })

  it('declined or withdrawn while it waits changes nothing', async () => {
    const declined = await ask()
    await decide('decide', declined.approvalId, { decision: 'decline', comment: '那天请假' })
    const { correctionId, approvalId } = await ask()
    await office.time('withdrawCorrection', { correctionId }, gu.actor)
    expect(await mine()).toMatchObject([{ state: 'withdrawn' }, { state: 'declined', decisionReason: '那天请假' }])
    expect([await office.rows('punch'), await office.rows('stale_day')]).toEqual([[], []])
    expect(await standing(declined.approvalId, approvalId)).toEqual(['declined', 'withdrawn'])
  })

  it('sent back is mended, sent again and counts once', async () => {
    await office.time('saveAskingRules', { corrections: 1 })
    const { correctionId, approvalId } = await ask()
    await expect(ask({ clock: 1100, correctionId })).rejects.toMatchObject({ code: 'time.askClosed' })
    await decide('sendBack', approvalId, { comment: '时间不对' })
    await expect(ask({ correctionId }, zhou)).rejects.toMatchObject({ code: 'correction.notFound' })
    expect(await ask({ clock: 1100, correctionId })).toEqual({ correctionId, approvalId, state: 'waiting' })
    await approve(approvalId)
    expect(await mine()).toMatchObject([{ clock: 1100, state: 'approved' }])
  })

  it('approved and withdrawn at the same moment is one or the other', async () => {
    const { correctionId, approvalId } = await ask()
    const withdraw = () => office.time('withdrawCorrection', { correctionId }, gu.actor)
    await Promise.allSettled([approve(approvalId), withdraw(), approve(approvalId)])
    const [row] = await mine()
    expect(['approved', 'withdrawn']).toContain(row?.state)
    expect(await office.rows('punch')).toHaveLength(row?.state === 'approved' ? 1 : 0)
  })

  it('can’t be approved once the month is closed, and stays open', async () => {
    const { approvalId } = await ask()
    await close()
    await expect(approve(approvalId)).rejects.toMatchObject({ code: 'time.monthClosed' })
    expect(await mine()).toMatchObject([{ state: 'waiting', waitingFor: ['周以安'] }])
    await expect(ask({ clock: 600 })).rejects.toMatchObject({ code: 'time.monthClosed' })
    await decide('decide', approvalId, { decision: 'decline', comment: '已封账' })
    expect(await mine()).toMatchObject([{ state: 'declined' }])
  })

  it('approved can’t be taken back once the month is closed', async () => {
    const { correctionId, approvalId } = await ask()
    await approve(approvalId)
    await close()
    await expect(office.time('withdrawCorrection', { correctionId }, gu.actor)).rejects.toMatchObject({
      code: 'time.monthClosed',
    })
    expect(await office.rows('punch')).toHaveLength(1)
  })

  it.each([
    ['of 2100', { day: '2100-01-01' }, 'time.correctionAhead'],
    ['of 1900', { day: '1900-01-01' }, 'time.correctionTooOld'],
    ['of this afternoon', { day: '2026-06-15', clock: 14 * 60 }, 'time.correctionAhead'],
    ['of a day that is none', { day: '2026-02-30' }, 'input.invalid'],
    ['of no clock', { clock: 2880 }, 'input.invalid'],
    ['of half a minute', { clock: 9.5 }, 'input.invalid'],
    ['without a reason', { reason: ' ' }, 'input.invalid'],
    ['with a reason of 10,000 characters', { reason: '忘'.repeat(10_000) }, 'input.invalid'],
  ])('%s is refused', async (_, more, code) => {
    await expect(ask(more)).rejects.toMatchObject({ code })
    expect(await office.rows('punch_correction')).toEqual([])
  })

  it('keeps a reason as it was written', async () => {
    await ask({ reason: '忘了🙃 <b>带卡</b>' })
    expect(await mine()).toMatchObject([{ reason: '忘了🙃 <b>带卡</b>' }])
  })

  it('asked twice at the same moment is one, and a month has so many', async () => {
    const sent = await Promise.allSettled([1, 2, 3].map(() => ask()))
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await ask({ clock: 600 })
    await ask({ clock: 700 })
    await expect(ask({ clock: 800 })).rejects.toMatchObject({
      code: 'time.correctionsUsedUp',
      details: { limit: 3, month: '2026-06' },
    })
    await ask({ day: '2026-05-29', clock: 800 })
  })

  it('is foreseen with the shift, the punches and what stands against it', async () => {
    const { approvalId } = await ask({ clock: 545 })
    await approve(approvalId)
    const preview = (more: object) => office.time('previewCorrection', { day: friday, ...more }, gu.actor)
    expect(await preview({})).toMatchObject({
      ...{
        shift: { name: '白班', segments: [{ from: 540, to: 1080 }] },
        punches: [545],
        used: 1,
        limit: 3,
        problem: null,
      },
      values: { ofMonth: 2, unit: [expect.any(String), expect.any(String)] },
    })
    expect((await preview({ clock: 546 })).problem).toEqual({
      zh: '这个时间已有打卡，不用补',
      en: 'There is a punch at that time already',
    })
    await close()
    expect((await preview({ clock: 900 })).problem).not.toBeNull()
  })

  it('is withdrawn and listed only by whom it concerns', async () => {
    const other = await office.hired('别人')
    const stranger = await office.hired('路人', { managerId: other.personId })
    const { correctionId } = await ask()
    for (const { actor } of [other, stranger]) {
      await expect(office.time('withdrawCorrection', { correctionId }, actor)).rejects.toMatchObject({
        code: 'permission.denied',
      })
      expect((await office.time('corrections', {}, actor)).rows).toEqual([])
    }
    const nothing = '019f0000-0000-7000-8000-000000000000'
    await expect(office.time('withdrawCorrection', { correctionId: nothing }, gu.actor)).rejects.toMatchObject({
      code: 'permission.denied',
    })
    const listed = await office.time(
      'corrections',
      { state: 'waiting', month: '2026-06', unitId: office.units.rd },
      zhou.actor,
    )
    expect(listed).toMatchObject({ rows: [{ name: '顾清和', unit: '研发部', waitingFor: ['周以安'] }], count: 1 })
    expect((await office.time('corrections', { unitId: office.units.sales })).count).toBe(0)
    expect((await office.time('corrections', { state: 'approved' })).count).toBe(0)
    expect((await office.time('corrections', { month: '2026-05' })).count).toBe(0)
    await expect(office.time('saveAskingRules', { corrections: 31 }, zhou.actor)).rejects.toThrow()
  })

  it('is listed by as many statements whether ten or a thousand are asked for', async () => {
    const { db } = office.world
    const counts: number[] = []
    for (const many of [10, 1_000]) {
      await sql`insert into punch_correction (id, employment_id, day, at, reason, asked_by)
        select gen_random_uuid(), ${gu.employmentId}, '2026-06-12', '2026-06-12T00:00+08'::timestamptz + n * interval '1 minute', '忘了', ${gu.actor.userId}
        from generate_series(1, ${many}::int) n`.execute(db)
      office.world.queries.length = 0
      await office.time('corrections')
      counts.push(office.world.queries.length)
    }
    expect(counts[0]).toBe(counts[1])
  })
})
