import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Importing, testImporting } from './testing.ts'

let it: Importing
beforeEach(async () => {
  it = await testImporting()
})
afterEach(() => it.world.close())

const roster = `工号,姓名,性别,身份证号,手机,入职日期,一级部门,二级部门,岗位,职级,直属上级,月薪,城市,合同开始,合同到期,试用期截止,离职日期,备注
Y001,林若溪,女,440301199508152028,13800138000,2018/3/1,研发中心,平台组,总监,M3,,"38,000.00",杭州,2018-03-01,无固定期限,,,x
Y002,顾清和,男,110101199003071233,13800138001,2021-07-05,研发中心,平台组,后端工程师,P3,林若溪,"22,500",杭州,2024-07-05,2027-07-04,,,
Y003,许念,女,,13800138002,2026-04-01,销售中心,,客户经理,P2,Y001,12000,上海,2026-04-01,2029-03-31,2026-09-30,,
Y004,程夏,男,310104198510204514,13800138003,2019-05-06,销售中心,,客户经理,P2,林若溪,15000,上海,,,,2025-12-31,
`

describe('a new company', () => {
  test('is written as the preview shows it', async () => {
    const checked = await it.check(roster)
    expect(checked.summary).toMatchObject({
      rows: 4,
      create: 4,
      update: 0,
      unchanged: 0,
      rejected: 0,
      newUnits: 3,
      newPositions: 3,
    })
    expect(checked.summary?.after).toMatchObject({
      people: 3,
      units: [
        { name: '研发中心', count: 2 },
        { name: '销售中心', count: 1 },
      ],
      cities: [
        { name: '杭州', count: 2 },
        { name: '上海', count: 1 },
      ],
    })
    expect(await it.rows('person')).toHaveLength(0)
    expect((await it.write(checked.importId)).state).toBe('written')
    const { rows } = (await it.people('roster', { filters: [] })) as { rows: Record<string, unknown>[] }
    expect(rows.find((row) => row.employeeNo === 'Y002')).toMatchObject({
      fullName: '顾清和',
      orgUnit: '平台组',
      position: '后端工程师',
      level: 'P3',
      managerName: '林若溪',
      monthlyWage: 2_250_000,
      city: '杭州',
      contractEnd: '2027-07-04',
      sex: 'male',
      birthDate: '1990-03-07',
      residentId: '110101********1233',
      status: 'regular',
      mobile: '13800138001',
    })
    expect(rows.find((row) => row.employeeNo === 'Y003')).toMatchObject({
      status: 'probation',
      managerNo: 'Y001',
      probationEnd: '2026-09-30',
    })
    expect(rows.find((row) => row.employeeNo === 'Y004')).toBeUndefined()
    expect(await it.rows('import_row')).toHaveLength(0)
  })

  test('brought again changes nothing, and what differs is shown old and new', async () => {
    await it.bring(roster)
    expect((await it.check(roster)).summary).toMatchObject({
      rows: 4,
      create: 0,
      update: 0,
      unchanged: 4,
      rejected: 0,
      newUnits: 0,
      newPositions: 0,
    })
    const changed = await it.check(
      roster
        .replace('"22,500"', '25000')
        .replace('13800138002', '13900139002')
        .replace('销售中心,,客户经理,P2,Y001', '市场中心,,客户经理,P3,Y002'),
    )
    expect(changed.summary).toMatchObject({ create: 0, update: 2, unchanged: 2, newUnits: 1, newPositions: 1 })
    const { rows } = await it.call('importRows', { importId: changed.importId, tab: 'changes' })
    expect(
      rows.map(({ row, cells }) => [
        row,
        Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell && 'before' in cell)),
      ]),
    ).toEqual([
      [3, { monthlyWage: { text: '25000', before: '22500' } }],
      [
        4,
        {
          mobile: { text: '13900139002', before: '13800138002' },
          orgUnit: { text: '市场中心', before: '销售中心' },
          level: { text: 'P3', before: 'P2' },
          managerName: { text: '顾清和', before: '林若溪' },
        },
      ],
    ])
    await it.write(changed.importId)
    const after = (await it.people('roster', { filters: [] })) as { rows: Record<string, unknown>[] }
    expect(after.rows.find((row) => row.employeeNo === 'Y003')).toMatchObject({
      mobile: '13900139002',
      orgUnit: '市场中心',
      level: 'P3',
      managerName: '顾清和',
    })
    expect(after.rows.find((row) => row.employeeNo === 'Y002')).toMatchObject({ monthlyWage: 2_500_000 })
  })

  test('is undone as one, and with it everything it made', async () => {
    await it.bring(roster)
    const changed = await it.bring(
      roster
        .replace('"22,500"', '25000')
        .replace('13800138002', '13900139002')
        .replace('Y004', 'Y005')
        .replace('310104198510204514', ''),
    )
    expect(changed.summary).toMatchObject({ create: 1, update: 2 })
    const { jobId } = await it.call('undoImport', { importId: changed.importId })
    const { runJobNow } = await import('#platform/jobs/index.ts')
    expect((await runJobNow(it.world, jobId)).error).toBeNull()
    const { rows } = (await it.people('roster', { filters: [{ column: 'status', is: 'given' }] })) as {
      rows: Record<string, unknown>[]
    }
    expect(rows.map((row) => row.employeeNo).sort()).toEqual(['Y001', 'Y002', 'Y003', 'Y004'])
    expect(rows.find((row) => row.employeeNo === 'Y002')).toMatchObject({ monthlyWage: 2_250_000 })
    expect(rows.find((row) => row.employeeNo === 'Y003')).toMatchObject({ mobile: '13800138002' })
    expect((await it.call('import', { importId: changed.importId })).state).toBe('undone')
    expect((await it.check(roster)).summary).toMatchObject({ unchanged: 4 })
  })
})
