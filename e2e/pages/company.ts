import { setTimeout as pause } from 'node:timers/promises'
import { type Api, dayFromNow, setUp } from '../crash/company.ts'

export const admin = { email: 'ada@example.test', password: 'A hill with wind and moonlight' }

/** A roster without a Chinese word: what is Chinese on an English page then comes from the page. One row to mend. */
const roster = `Employee no,Name,Department,Position,Level,Hire date,Mobile,Manager,Contract start,Contract end,Monthly wage
E001,Ada Byron,Lab,Head of lab,M3,2019-03-01,13800000001,,${dayFromNow(-632)},${dayFromNow(48)},30000
E002,Alan Mathison,Lab/Machines,Engineer,P3,2021-07-08,13800000002,Ada Byron,${dayFromNow(-868)},${dayFromNow(226)},21000
E003,Grace Hopper,Lab/Machines,Engineer,P2,${dayFromNow(-42)},13800000003,Ada Byron,${dayFromNow(-42)},${dayFromNow(1053)},18000
E004,Mary Somerville,Lab,Adviser,P2,2024-02-30,13800000004,Ada Byron,,,
`

/** What stands in the place of the `$name`s of a page's path. */
export type Places = Record<string, string>

/** A company with people, a planned transfer, a draft of a change and a started import. */
export async function settleCompany(url: string): Promise<Places> {
  const api = await setUp(url, {
    companyName: 'Yunling',
    legalEntityName: 'Yunling Works',
    city: 'Hangzhou',
    adminName: 'Ada Byron',
    adminEmail: admin.email,
    password: admin.password,
  })
  const importId = await checkedImport(api)
  await api.call('people.writeImport', { importId, skipRejected: true })
  await reached(api, importId, 'written')
  const { hits } = (await api.call('people.search', { query: 'Grace Hopper' })) as { hits: { personId: string }[] }
  const personId = hits[0]?.personId ?? ''
  await api.call('people.transfer', { personId, day: dayFromNow(98), unitId: api.unitId, reason: 'Closer to clients' })
  const draft = (await api.call('organization.draftReorganization', { name: 'Spring', day: dayFromNow(129) })) as {
    id: string
  }
  const runId = await countedRun(api)
  return {
    '/approvals/$id': `/approvals/${await asked(api)}`,
    '/approvals/flows/$kind': '/approvals/flows/people.change',
    '/time/people/$id': `/time/people/${personId}`,
    '/payroll/$run': `/payroll/${runId}`,
    '/payroll/$run/slips/$person': `/payroll/${runId}/slips/${personId}`,
    '/payroll/leaving/$person': `/payroll/leaving/${await leaver(api)}`,
    '/me/payslips/$run': `/me/payslips/${runId}`,
    '/people/$id': `/people/${personId}`,
    '/people/$id/$tab': `/people/${personId}/papers`,
    '/people/import/$id': `/people/import/${await checkedImport(api)}`,
    '/organization/changes/$id': `/organization/changes/${draft.id}`,
    '/law/calculators/$name': '/law/calculators/severancePay',
    '/insight/metrics/$metric': '/insight/metrics/people.turnover',
  }
}

type Group = { groupId: string; name: string; templateId: string; payDay: number; nextMonth: boolean }
type Template = { templateId: string; items: object[]; policy: object }

/** Last month’s pay, counted. What the start named in Chinese has English names here. @returns the run */
async function countedRun(api: Api): Promise<string> {
  const month = dayFromNow(-31).slice(0, 7)
  const { templateId } = await api.call('payroll.begin', { month })
  const { items, policy } = (await api.call('payroll.template', { templateId })) as Template
  await api.call('payroll.saveTemplate', { templateId, name: 'Usual', fromMonth: month, items, policy })
  const { rows } = (await api.call('payroll.groups')) as { rows: Group[] }
  const [group] = rows
  if (!group) throw new Error('Nobody is paid')
  const { groupId, payDay, nextMonth } = group
  await api.call('payroll.saveGroup', { groupId, name: 'Everybody', templateId, payDay, nextMonth })
  const { runId } = await api.call('payroll.startRun', { groupId, month })
  for (let tries = 0; tries < 200; tries++) {
    const { state } = await api.call('payroll.run', { runId })
    if (state === 'draft') return runId as string
    await pause(100)
  }
  throw new Error('The run was not counted')
}

/** Somebody whose pay at leaving waits to be settled. @returns who */
async function leaver(api: Api): Promise<string> {
  const { hits } = (await api.call('people.search', { query: 'Alan Mathison' })) as { hits: { personId: string }[] }
  const personId = hits[0]?.personId ?? ''
  await api.call('people.leave', { personId, leaveDate: dayFromNow(3), leaveKind: 'voluntary' })
  return personId
}

/** A change of the organisation that waits for a decision. @returns its request */
async function asked(api: Api): Promise<string> {
  const change = { name: 'Autumn', day: dayFromNow(160), reason: 'Machines need their own people' }
  const { id } = await api.call('organization.draftReorganization', change)
  const steps = [{ kind: 'setHeadcount', unitId: api.unitId, count: 12 }]
  await api.call('organization.saveReorganizationSteps', { id, steps })
  await api.call('organization.scheduleReorganization', { id })
  const { approvalId } = await api.call('organization.reorganization', { id })
  return approvalId as string
}

async function checkedImport(api: Api): Promise<string> {
  const fileId = await api.send('roster.csv', roster)
  const { importId } = (await api.call('people.startImport', { fileId })) as { importId: string }
  await reached(api, importId, 'ready')
  return importId
}

async function reached(api: Api, importId: string, state: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const shown = (await api.call('people.import', { importId })) as { state: string }
    if (shown.state === state) return
    await pause(100)
  }
  throw new Error(`The import did not come to "${state}".`)
}
