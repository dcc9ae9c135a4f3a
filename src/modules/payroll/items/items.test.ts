import { sql } from 'kysely'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { newId } from '#platform/kernel/id.ts'
import type { PayItem } from '../contract/item.ts'
import { trialPort } from './index.ts'
import { type ItemsOffice, itemsOffice } from './testing/office.ts'
import { usualItems } from './usual.ts'

let company: ItemsOffice
let pay: ItemsOffice['pay']

beforeEach(async () => {
  company = await itemsOffice()
  pay = company.pay
  return () => company.world.close()
})

async function entity(name: string, city = '上海'): Promise<string> {
  const id = newId()
  await sql`insert into legal_entity (id) values (${id})`.execute(company.world.db)
  await sql`insert into legal_entity_version (id, legal_entity_id, name, city, from_day)
    values (${newId()}, ${id}, ${name}, ${city}, '2000-01-01')`.execute(company.world.db)
  return id
}

const template = async () => {
  const { templateId } = await pay('begin', { month: '2026-05' })
  return templateId
}

async function group(name: string, more: object = {}): Promise<string> {
  const templateId = await template()
  const { groupId } = await pay('saveGroup', { name, templateId, payDay: 15, ...more })
  return groupId
}

const firstGroup = async () => (await pay('groups')).rows[0]?.groupId ?? ''

async function run(groupId: string, month: string, state = 'locked'): Promise<string> {
  const id = newId()
  await sql`insert into pay_run (id, group_id, month, state, pay_day, created_by)
    values (${id}, ${groupId}, ${`${month}-01`}, ${state}, '2026-07-10', ${company.hr.userId})`.execute(
    company.world.db,
  )
  return id
}

async function slip(runId: string, personId: string, month: string): Promise<void> {
  const { db } = company.world
  await sql`select ensure_payslip_month(${`${month}-01`})`.execute(db)
  await sql`insert into rule_set (sha256, engine, body) values (${runId}::text::bytea, 1, '{}') on conflict do nothing`.execute(
    db,
  )
  await sql`insert into payslip (month, run_id, employment_id, person_id, unit_id, rule_set, gross_fen, contributions_fen, tax_fen,
      net_fen, company_fen, tax_income_fen, tax_social_fen, tax_additional_fen, tax_other_fen, tax_wage_fen, bonus_taxed,
      amounts, inputs, labels)
    select ${`${month}-01`}, ${runId}, e.id, e.person_id, ${company.units.rd}, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, '{}', '{}', '{}'
    from employment e where e.person_id = ${personId}`.execute(db)
}

const without = (...codes: string[]): PayItem[] => usualItems.filter(({ code }) => !codes.includes(code))

describe('beginning', () => {
  it('makes the usual template and one group for all, once', async () => {
    expect(await pay('templates')).toEqual({ begun: false, rows: [] })
    const [first, again] = [await pay('begin', { month: '2026-05' }), await pay('begin', { month: '2026-06' })]
    expect(again).toEqual(first)
    const { begun, rows } = await pay('templates')
    expect(begun).toBe(true)
    expect(rows).toMatchObject([
      { name: '通用模板', versions: ['2026-05'], groups: ['全体员工'], items: usualItems.length },
    ])
  })

  it('makes one group for each of several legal entities, and one for everybody else', async () => {
    const [first, second] = [await entity('云岭智造'), await entity('云岭软件')]
    await company.hire('陈一', { legalEntityId: first })
    await company.hire('陈二', { legalEntityId: second })
    await company.hire('陈三')
    await pay('begin', { month: '2026-05' })
    const { rows, nowhere } = await pay('groups')
    expect(rows.map(({ name, legalEntity, people }) => [name, legalEntity, people])).toEqual([
      ['云岭智造', '云岭智造', 1],
      ['云岭软件', '云岭软件', 1],
      ['其他员工', null, 1],
    ])
    expect(nowhere).toBe(0)
  })

  it('makes everything once when two begin at the same moment', async () => {
    await Promise.all([pay('begin', { month: '2026-05' }), pay('begin', { month: '2026-05' })])
    expect((await pay('templates')).rows).toHaveLength(1)
    expect((await pay('groups')).rows).toHaveLength(1)
  })

  it('wants a month in which somebody is paid', async () => {
    await expect(pay('begin', { month: '1950-05' })).rejects.toMatchObject({ code: 'payroll.monthFarAway' })
  })
})

describe('a template', () => {
  it('tells its items with their formulas in words, as they stand in a month', async () => {
    const templateId = await template()
    await pay('saveTemplate', { templateId, name: '通用', fromMonth: '2026-08', items: without('meal'), policy: {} })
    const [before, after] = [
      await pay('template', { templateId, month: '2026-07' }),
      await pay('template', { templateId }),
    ]
    expect(before).toMatchObject({ name: '通用', from: '2026-05', groups: [{ name: '全体员工' }], earliest: null })
    expect(before.sayings.find(({ code }) => code === 'meal')?.formula?.zh).toBe('出勤天数 × 餐补标准')
    expect(after.from).toBe('2026-08')
    expect(after.items.map(({ code }) => code)).not.toContain('meal')
    expect(after.versions.map(({ from }) => from)).toEqual(['2026-08', '2026-05'])
    await expect(pay('template', { templateId, month: '2026-04' })).rejects.toMatchObject({ code: 'payroll.noVersion' })
    await expect(pay('template', { templateId: newId() })).rejects.toMatchObject({ code: 'payroll.template.notFound' })
  })

  it('keeps what locked months were paid by', async () => {
    const templateId = await template()
    await run(await firstGroup(), '2026-06')
    const save = (fromMonth: string) =>
      pay('saveTemplate', { templateId, name: '通用', fromMonth, items: usualItems, policy: {} })
    for (const month of ['2026-05', '2026-06']) {
      const refused = { code: 'payroll.templateClosed', details: { month: '2026-06', earliest: '2026-07' } }
      await expect(save(month)).rejects.toMatchObject(refused)
    }
    await save('2026-07')
    const { versions, earliest } = await pay('template', { templateId })
    expect(versions.map(({ from, closed }) => [from, closed])).toEqual([
      ['2026-07', false],
      ['2026-05', true],
    ])
    expect(earliest).toBe('2026-07')
  })

  it('can be changed where a run was drafted or cancelled only', async () => {
    const templateId = await template()
    const groupId = await firstGroup()
    await run(groupId, '2026-06', 'cancelled')
    await run(groupId, '2026-06', 'draft')
    const save = { templateId, name: '通用', fromMonth: '2026-06', items: usualItems, policy: { sickRate: 100 } }
    await pay('saveTemplate', save)
    expect((await pay('template', { templateId })).policy).toMatchObject({ sickRate: 100, proration: 'paidDays' })
  })

  it('is refused with the item, the place and what to do', async () => {
    const broken = usualItems.map((item) =>
      item.code === 'meal' ? { ...item, source: { by: 'formula', formula: '出勤天数 × 餐补标谁' } } : item,
    )
    const input = { items: broken, policy: {} }
    const { problems } = await pay('checkTemplate', input)
    expect(problems).toMatchObject([{ item: 'meal', field: 'formula', code: 'unknownNameLike', offset: 7, length: 4 }])
    expect(problems[0]?.says.zh).toContain('餐补标准')
    const refused = { code: 'payroll.itemsUnsound', details: { item: '餐补：', itemEn: 'Meal allowance: ' } }
    await expect(pay('saveTemplate', { ...input, name: '新', fromMonth: '2026-06' })).rejects.toMatchObject(refused)
    expect((await pay('templates')).rows).toEqual([])
  })

  it('checks what is being written without keeping it', async () => {
    const checked = await pay('checkTemplate', { items: usualItems, policy: {} })
    expect(checked.problems).toEqual([])
    expect(checked.sayings).toEqual((await pay('usualItems')).sayings)
  })

  it('offers names for formulas, each of a kind', async () => {
    const { rows, functions } = await pay('formulaNames')
    expect(rows.find(({ names }) => names.zh === '月薪')).toMatchObject({ type: 'money', afterTax: false })
    expect(rows.filter(({ afterTax }) => afterTax).map(({ names }) => names.zh)).toEqual(['应发合计', '个人社保公积金'])
    expect(functions).toContainEqual({ zh: '如果', en: 'if' })
  })

  it('has a name of its own and goes out of use once no group is paid by it', async () => {
    const templateId = await template()
    const more = { name: '销售', fromMonth: '2026-06', items: usualItems, policy: {} }
    const { templateId: other } = await pay('saveTemplate', more)
    await expect(pay('saveTemplate', more)).rejects.toMatchObject({ code: 'payroll.templateNameTaken' })
    const inUse = { code: 'payroll.templateInUse', details: { groups: ['全体员工'] } }
    await expect(pay('retireTemplate', { templateId })).rejects.toMatchObject(inUse)
    await pay('retireTemplate', { templateId: other })
    const { rows } = await pay('templates')
    expect(rows.map(({ name, retired }) => [name, retired])).toEqual([
      ['通用模板', false],
      ['销售', true],
    ])
    const groupOf = { name: '销售组', templateId: other, city: '北京', payDay: 10 }
    await expect(pay('saveGroup', groupOf)).rejects.toMatchObject({ code: 'payroll.templateRetired' })
  })
})

describe('groups', () => {
  it('take whom they fit closest: employer before city', async () => {
    const [first, second] = [await entity('云岭智造'), await entity('云岭软件')]
    await template()
    const all = (await pay('groups')).rows
    const cities = await group('北京组', { city: '北京' })
    const both = await group('软件北京组', { city: '北京', legalEntityId: second })
    await company.hire('陈一', { legalEntityId: first, city: '上海' })
    await company.hire('陈二', { legalEntityId: second, city: '北京' })
    await company.hire('陈三', { city: '北京' })
    const peopleIn = async (groupId: string | null) =>
      (await pay('groupPeople', { groupId })).rows.map(({ name }) => name)
    const byName = (name: string) => all.find((each) => each.name === name)?.groupId ?? ''
    expect(await peopleIn(byName('云岭智造'))).toEqual(['陈一'])
    expect(await peopleIn(both)).toEqual(['陈二'])
    expect(await peopleIn(cities)).toEqual(['陈三'])
    expect((await pay('groups')).cities).toEqual(['北京', '上海'])
  })

  it('leave in none whom no group fits', async () => {
    await template()
    await pay('retireGroup', { groupId: await firstGroup() })
    await company.hire('陈一', { city: '上海' })
    await group('北京组', { city: '北京' })
    expect((await pay('groups')).nowhere).toBe(1)
    const { total, rows } = await pay('groupPeople', { groupId: null, search: '陈' })
    expect([total, rows[0]?.name, rows[0]?.unit]).toEqual([1, '陈一', '研发部'])
    expect((await pay('groupPeople', { groupId: null, search: '王' })).total).toBe(0)
  })

  it('are one for each employer and city, and of one name', async () => {
    const templateId = await template()
    const more = { templateId, payDay: 10 }
    await expect(pay('saveGroup', { ...more, name: '另一组' })).rejects.toMatchObject({
      code: 'payroll.groupPlaceTaken',
    })
    await expect(pay('saveGroup', { ...more, name: '全体员工', city: '北京' })).rejects.toMatchObject({
      code: 'payroll.groupNameTaken',
    })
    const unknown = { ...more, name: '另一组', legalEntityId: newId() }
    await expect(pay('saveGroup', unknown)).rejects.toMatchObject({ code: 'payroll.entityUnknown' })
  })

  it('keep template and place once a month is locked; name and pay day can still change', async () => {
    const templateId = await template()
    const groupId = await firstGroup()
    const body = { groupId, name: '大家', templateId, payDay: 5, nextMonth: false }
    await pay('saveGroup', { ...body, city: '上海' })
    await run(groupId, '2026-05')
    const refused = { code: 'payroll.groupStays', details: { month: '2026-05' } }
    await expect(pay('saveGroup', { ...body, city: '北京' })).rejects.toMatchObject(refused)
    await pay('saveGroup', { ...body, city: '上海', name: '上海组', payDay: 31 })
    expect((await pay('groups')).rows[0]).toMatchObject({
      name: '上海组',
      payDay: 31,
      nextMonth: false,
      closed: '2026-05',
    })
  })

  it('go out of use once no run is under way, and come back', async () => {
    await template()
    const groupId = await firstGroup()
    const open = await run(groupId, '2026-06', 'draft')
    const refused = { code: 'payroll.groupUnderWay', details: { month: '2026-06' } }
    await expect(pay('retireGroup', { groupId })).rejects.toMatchObject(refused)
    await sql`update pay_run set state = 'locked' where id = ${open}`.execute(company.world.db)
    await pay('retireGroup', { groupId })
    await group('新的一组')
    await expect(pay('retireGroup', { groupId, retired: false })).rejects.toMatchObject({
      code: 'payroll.groupPlaceTaken',
    })
  })

  it('count with the same statements whether there are three people or thirty', async () => {
    await template()
    const counted = async () => {
      company.world.queries.length = 0
      await pay('groups')
      await pay('groupPeople', { groupId: await firstGroup() })
      return company.world.queries.length
    }
    for (const name of ['陈一', '陈二', '陈三']) await company.hire(name)
    const few = await counted()
    for (let more = 0; more < 27; more++) await company.hire(`王${more}`)
    expect(await counted()).toBe(few)
  })
})

describe('put in by hand', () => {
  const placed = async (name: string) => {
    const { rows } = await pay('groups')
    for (const { groupId, name: called } of rows) {
      const found = (await pay('groupPeople', { groupId, search: name })).rows[0]
      if (found) return [called, found.byHandFrom, found.until]
    }
    return null
  }

  it('somebody is paid there from a month on, and back where he fits from another', async () => {
    const special = await group('高管组', { city: '北京' })
    const { personId } = await company.hire('陈一')
    expect(await placed('陈一')).toEqual(['全体员工', null, null])
    await pay('putIntoGroup', { personId, groupId: special, from: '2026-07' })
    expect(await placed('陈一')).toEqual(['全体员工', null, null])
    await pay('putIntoGroup', { personId, groupId: special, from: '2026-06' })
    expect(await placed('陈一')).toEqual(['高管组', '2026-06', null])
    await pay('takeOutOfGroup', { personId, from: '2026-09' })
    expect(await placed('陈一')).toEqual(['高管组', '2026-06', '2026-09'])
    company.world.setToday('2026-09-01')
    expect(await placed('陈一')).toEqual(['全体员工', null, null])
    await expect(pay('takeOutOfGroup', { personId, from: '2026-09' })).rejects.toMatchObject({
      code: 'payroll.notByHand',
    })
    expect((await pay('groups')).rows.map(({ byHand }) => byHand)).toEqual([0, 0])
  })

  it('only from a month on that he has no locked payslip of', async () => {
    const special = await group('高管组', { city: '北京' })
    const { personId } = await company.hire('陈一')
    await slip(await run(await firstGroup(), '2026-05'), personId, '2026-05')
    const put = (from: string) => pay('putIntoGroup', { personId, groupId: special, from })
    const refused = { code: 'payroll.slipClosed', details: { month: '2026-05' } }
    await expect(put('2026-04')).rejects.toMatchObject(refused)
    await expect(put('2026-05')).rejects.toMatchObject(refused)
    await put('2026-06')
    await expect(pay('takeOutOfGroup', { personId, from: '2026-05' })).rejects.toMatchObject(refused)
  })

  it('not who left before, not into a group out of use', async () => {
    const special = await group('高管组', { city: '北京' })
    const { personId } = await company.hire('陈一')
    await pay('retireGroup', { groupId: special })
    const put = { personId, groupId: special, from: '2026-06' }
    await expect(pay('putIntoGroup', put)).rejects.toMatchObject({ code: 'payroll.groupRetired' })
    await sql`update employment set to_day = '2026-05-01' where person_id = ${personId}`.execute(company.world.db)
    await pay('retireGroup', { groupId: special, retired: false })
    await expect(pay('putIntoGroup', put)).rejects.toMatchObject({ code: 'payroll.leftBefore' })
    await expect(pay('putIntoGroup', { ...put, groupId: newId() })).rejects.toMatchObject({
      code: 'payroll.group.notFound',
    })
  })
})

describe('trying out', () => {
  it('hands over the rules that stand in the month, or those being written; never unsound ones', async () => {
    const templateId = await template()
    await pay('saveTemplate', { templateId, name: '通用', fromMonth: '2026-07', items: without('meal'), policy: {} })
    const { personId } = await company.hire('陈一')
    const [asked, names] = [[] as [string, number][], { zh: '基本工资', en: 'Base pay' }]
    trialPort.fill({
      dryRunOf: async (_, { month, items, personId: who }) => {
        asked.push([month, items.length])
        return [{ code: 'base', names, fen: who === personId ? 1_000_000 : 0 }]
      },
    })
    onTestFinished(() => trialPort.fill({ dryRunOf: async () => [] }))
    const lines = [{ code: 'base', names, fen: 1_000_000 }]
    const run = (rules: object, month: string) => pay('dryRun', { rules, personId, month })
    expect(await run({ templateId }, '2026-06')).toEqual({ lines })
    await run({ templateId }, '2026-07')
    await run({ items: without('meal', 'night'), policy: {} }, '2026-06')
    expect(asked).toEqual([
      ['2026-06', usualItems.length],
      ['2026-07', usualItems.length - 1],
      ['2026-06', usualItems.length - 2],
    ])
    const unsound = run({ items: without('wageTax'), policy: {} }, '2026-06')
    await expect(unsound).rejects.toMatchObject({ code: 'payroll.itemsUnsound' })
    await expect(run({ templateId }, '2026-01')).rejects.toMatchObject({ code: 'payroll.noVersion' })
  })
})
