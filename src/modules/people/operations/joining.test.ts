import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Company, testCompany } from '../testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await testCompany()
})
afterAll(() => company.world.close())

const id = { gu: '110101199003071233', luo: '310104198510204514', child: '110101201506011231' }

describe('joining', () => {
  it('writes person, employment, post, pay and contract, and shows them in the roster', async () => {
    const { personId, employeeNo } = await company.hire('顾清和', {
      employeeNo: 'RH1055',
      residentId: id.gu,
      mobile: '13812346027',
      bankAccount: '6228480402564890018',
      level: 'P3',
      monthlyWage: 2_760_000,
      hireDate: '2025-01-06',
      probationEnd: '2025-03-05',
      contract: { termType: 'fixed', contractEnd: '2027-01-05' },
    })
    expect(employeeNo).toBe('RH1055')
    const { rows } = await company.call('roster', {
      filters: [{ column: 'employeeNo', is: 'anyOf', values: ['RH1055'] }],
    })
    expect(rows).toMatchObject([
      {
        personId,
        fullName: '顾清和',
        status: 'regular',
        orgUnit: '研发部',
        level: 'P3',
        tenure: 16,
        sex: 'male',
        birthDate: '1990-03-07',
        monthlyWage: 2_760_000,
        contractEnd: '2027-01-05',
        contractCount: 1,
        residentId: '110101********1233',
        bankAccount: '6228****0018',
      },
    ])
  })

  it('gives the next number when none is told', async () => {
    expect((await company.hire('白景行')).employeeNo).toBe('RH1056')
    expect((await company.hire('唐昀')).employeeNo).toBe('RH1057')
  })

  it('keeps identity numbers only encrypted, and out of the audit', async () => {
    const [person] = (await company.rows('person')).filter((row) => row.name === '顾清和')
    expect(JSON.stringify(person)).not.toMatch(/110101199003071233|6228480402564890018/)
    expect(JSON.stringify(await company.rows('audit'))).not.toMatch(
      /110101199003071233|6228480402564890018|13812346027|2760000/,
    )
  })

  it.each([
    ['a wrong check digit', { residentId: '110101199003071234' }, 'people.residentId.checkDigit'],
    ['a birth date that is not the id’s', { residentId: id.luo, birthDate: '1985-10-21' }, 'people.birthDiffersFromId'],
    ['somebody born tomorrow', { birthDate: '2026-06-02' }, 'people.hireBeforeBirth'],
    ['a child', { birthDate: '2010-06-02' }, 'people.tooYoung'],
    ['a day years ahead', { hireDate: '2029-01-01' }, 'people.hireTooFar'],
    ['a unit before it was founded', { hireDate: '1999-12-31' }, 'people.unitNotThere'],
    ['a number that is taken', { employeeNo: 'RH1055' }, 'people.numberTaken'],
    ['probation of seven months', { probationEnd: '2025-08-05' }, 'people.probationTooLong'],
    [
      'probation longer than the contract allows',
      { probationEnd: '2025-03-06', contract: { termType: 'fixed', contractEnd: '2026-12-31' } },
      'people.probationTooLong',
    ],
    ['a probation that ends before it begins', { probationEnd: '2025-01-05' }, 'people.probationBeforeHire'],
    ['a fixed contract without an end', { contract: { termType: 'fixed' } }, 'people.endMissing'],
  ])('refuses %s, and writes nothing', async (_, more, code) => {
    const before = (await company.rows('person')).length
    await expect(company.hire('某某', more)).rejects.toMatchObject({ code })
    expect((await company.rows('person')).length).toBe(before)
  })

  it.each(['<script>', 'Robert\u0027); drop table person;--', '田\u0000中', '\ud800', '   ', '‮⁦test⁧', 'Ω≈ç√∫˜µ≤≥÷'])(
    'stores the name %j as typed, or refuses it',
    async (fullName) => {
      const joined = await company.hire(fullName, { employeeNo: `X${Math.random()}` }).catch((error) => error)
      if (joined.code) expect(joined.code).toBe('input.invalid')
      else expect((await company.call('show', { personId: joined.personId })).fullName).toBe(fullName)
    },
  )
})

describe('joining again', () => {
  it('knows a person by the resident id, and refuses while he is here', async () => {
    const { personId } = await company.hire('罗星野', { residentId: id.luo })
    await expect(company.hire('罗星野', { residentId: id.luo, hireDate: '2026-06-01' })).rejects.toMatchObject({
      code: 'people.alreadyEmployed',
    })
    await company.call('leave', { personId, leaveDate: '2026-03-31', leaveKind: 'voluntary' })
    await expect(company.hire('罗星野', { residentId: id.luo, hireDate: '2026-03-31' })).rejects.toMatchObject({
      code: 'people.hireBeforeLeft',
    })
    const again = await company.hire('罗星野', { residentId: id.luo, hireDate: '2026-07-01', mobile: '13912345678' })
    expect(again).toMatchObject({ personId, rehired: true })
    const shown = await company.call('show', { personId })
    expect(shown).toMatchObject({ status: 'upcoming', mobile: '13912345678' })
    expect(shown.employments).toHaveLength(2)
  })

  it('allows no second probation', async () => {
    const { personId } = await company.hire('苏映雪', { hireDate: '2024-01-01', probationEnd: '2024-03-31' })
    await company.call('leave', { personId, leaveDate: '2025-03-31', leaveKind: 'voluntary' })
    const joining = { personId, hireDate: '2026-06-01', unitId: company.units.sales, probationEnd: '2026-08-31' }
    await expect(company.call('rehire', joining)).rejects.toMatchObject({ code: 'people.probationOnce' })
  })

  it('keeps a leaving from being undone under the next employment', async () => {
    const { personId } = await company.hire('秦远舟')
    await company.call('leave', { personId, leaveDate: '2026-03-31', leaveKind: 'voluntary' })
    await company.call('rehire', { personId, hireDate: '2026-05-01', unitId: company.units.sales })
    const { entries } = await company.call('timeline', { personId })
    const leaving = entries.find((entry) => entry.kind === 'leave')
    await expect(company.call('undoEvent', { personId, eventId: leaving?.eventId })).rejects.toMatchObject({
      code: 'people.employmentsOverlap',
    })
  })
})

describe('undoing a joining', () => {
  it('leaves nothing behind of somebody who never came', async () => {
    const { personId, eventId } = await company.hire('任海棠', {
      hireDate: '2026-08-01',
      contract: { termType: 'open_ended' },
    })
    expect(await company.call('undoEvent', { personId, eventId })).toEqual({ personGone: true })
    await expect(company.call('show', { personId })).rejects.toMatchObject({ code: 'person.notFound' })
    for (const table of ['person', 'roster', 'employment']) {
      expect(JSON.stringify(await company.rows(table))).not.toContain(personId)
    }
  })

  it('is refused while somebody reports to him', async () => {
    const { personId, eventId } = await company.hire('周以安')
    await company.hire('沈屿', { managerId: personId })
    await expect(company.call('undoEvent', { personId, eventId })).rejects.toMatchObject({
      code: 'people.joiningHeld.reports',
    })
  })
})
