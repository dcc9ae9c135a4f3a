import { expect, it } from 'vitest'
import { act } from '#platform/testing/world.ts'
import { type Importing, testImporting } from './import/testing.ts'

const second = { code: null, name: '云岭软件', creditCode: null, city: '上海', day: '2000-01-01' }

async function employers({ people }: Importing): Promise<Record<string, unknown>> {
  const { rows } = (await people('roster')) as { rows: { fullName: string; legalEntity: unknown }[] }
  return Object.fromEntries(rows.map(({ fullName, legalEntity }) => [fullName, legalEntity]))
}

it('takes the company’s only employing entity where none is named, and none when there are two', async () => {
  const company = await testImporting()
  const { world, hr, root, people, bring } = company
  const hire = (fullName: string, more: object = {}) =>
    people('hire', { fullName, unitId: root, hireDate: '2025-01-06', ...more })

  await hire('顾清和')
  await hire('留空的人', { legalEntityId: null })
  await bring('姓名,入职日期\n沈屿,2024-03-01\n')
  await bring('姓名,入职日期,用人单位\n许念,2024-03-01,别家公司\n')
  await act(world, hr, 'organization.saveLegalEntity', second)
  await hire('白景行')
  await bring('姓名,入职日期\n唐昀,2024-03-01\n')

  expect(await employers(company)).toEqual({
    顾清和: '云岭智造科技有限公司',
    留空的人: null,
    沈屿: '云岭智造科技有限公司',
    许念: null,
    白景行: null,
    唐昀: null,
  })
  await world.close()
})
