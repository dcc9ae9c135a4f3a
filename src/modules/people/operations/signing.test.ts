import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Company, testCompany } from '../testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await testCompany('2026-11-22')
})
afterAll(() => company.world.close())

describe('contracts', () => {
  it('after two fixed terms only an open-ended one is signed, unless he asked himself', async () => {
    const { personId } = await company.hire('顾清和', {
      hireDate: '2023-11-17',
      contract: { termType: 'fixed', contractEnd: '2024-11-26' },
    })
    const sign = (more: object) => company.call('signContract', { personId, termType: 'fixed', ...more })
    expect(await sign({ contractStart: '2024-11-27', contractEnd: '2026-11-26' })).toMatchObject({ sequence: 2 })
    const third = { contractStart: '2026-11-27', contractEnd: '2029-11-26' }
    await expect(sign(third)).rejects.toMatchObject({ code: 'people.mustBeOpenEnded.twoFixedTerms' })

    const { warnings, contractCount, contract } = await company.call('show', { personId })
    expect(warnings).toMatchObject([
      { code: 'contractEnding', day: '2026-11-26', daysLeft: 4 },
      { code: 'openEndedNext', article: { zh: '劳动合同法第十四条' } },
    ])
    expect(contractCount).toBe(2)
    expect(contract).toMatchObject({ sequence: 2, contractEnd: '2026-11-26' })
    const ending = await company.call('contracts', { endingWithin: 30 })
    expect(ending).toMatchObject({ count: 1, rows: [{ fullName: '顾清和', daysLeft: 4, openEndedNext: true }] })

    expect(await sign({ ...third, agreedFixed: { reason: '本人书面提出签三年' } })).toMatchObject({ sequence: 3 })
    expect((await company.call('contracts', { endingWithin: 30 })).count).toBe(0)
    const { rows } = await company.call('contracts', { personId })
    // The second has its successor: only what follows the third is still owed as open-ended.
    expect(rows.map((row) => [row.sequence, row.openEndedNext])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ])
  })

  it('owes no open-ended contract any more once it is signed', async () => {
    const { personId } = await company.hire('秦望舒', {
      hireDate: '2022-11-17',
      contract: { termType: 'fixed', contractEnd: '2024-11-26' },
    })
    const sign = (more: object) => company.call('signContract', { personId, termType: 'fixed', ...more })
    const owed = async () => (await company.call('contracts', { personId })).rows.map((row) => row.openEndedNext)
    expect(await owed()).toEqual([false])
    await sign({ contractStart: '2024-11-27', contractEnd: '2026-11-26' })
    expect(await owed()).toEqual([true, false])
    await sign({ contractStart: '2026-11-27', termType: 'open_ended' })
    expect(await owed()).toEqual([false, false, false])
    expect((await company.call('show', { personId })).warnings).toEqual([])
  })

  it('takes the probation of the first contract over into the employment', async () => {
    const { personId } = await company.hire('韩知遥', { hireDate: '2026-11-02' })
    const contract = { personId, termType: 'fixed', contractStart: '2026-11-02', contractEnd: '2029-11-01' }
    await expect(company.call('signContract', { ...contract, probationEnd: '2027-05-02' })).rejects.toMatchObject({
      code: 'people.probationTooLong',
      details: { months: 6, lastDay: '2027-05-01' },
    })
    await company.call('signContract', { ...contract, probationEnd: '2027-02-01' })
    expect(await company.call('show', { personId })).toMatchObject({ status: 'probation', probationEnd: '2027-02-01' })
  })

  it('ends early once, and not after its end', async () => {
    const { personId } = await company.hire('白景行', { contract: { termType: 'fixed', contractEnd: '2027-01-05' } })
    const [contract] = (await company.call('contracts', { personId })).rows
    const end = (endedDay: string) =>
      company.call('endContract', { personId, contractId: contract?.contractId, endedDay, reason: '协商' })
    await expect(end('2027-01-06')).rejects.toMatchObject({ code: 'people.contractEndsAnyhow' })
    await end('2026-12-31')
    expect((await company.call('show', { personId })).contractEnd).toBe('2026-12-31')
    await expect(end('2026-12-30')).rejects.toMatchObject({ code: 'people.contractAlreadyEnded' })
  })

  it('says who is without one, and what runs out', async () => {
    await company.hire('沈屿', { hireDate: '2026-10-01' })
    await company.hire('程一诺', { hireDate: '2026-10-01', employmentType: 'intern' })
    await company.hire('许念', { hireDate: '2026-12-01' })
    const trial = await company.hire('唐昀', {
      hireDate: '2026-06-08',
      probationEnd: '2026-12-07',
      contract: { termType: 'open_ended' },
    })
    const alerts = await company.call('alerts')
    expect(alerts.withoutContract.rows.map((row) => [row.fullName, row.day])).toEqual([['沈屿', '2026-11-01']])
    expect(alerts.joining.rows.map((row) => row.fullName)).toEqual(['许念'])
    expect(alerts.probationEnding.rows).toMatchObject([{ personId: trial.personId, daysLeft: 15 }])
    expect(alerts.contractsEnding.count).toBe(0)
  })
})
