import { parseArgs } from 'node:util'
import { runJobNow } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { OpenWorld } from '../open-world.ts'
import { companyName, legalEntities, mailDomain } from '../sample/invented.ts'
import { isSetUp } from '../start/store.ts'
import { actingAs, type Command, call, inWorld, print, Usage } from './command.ts'

/** An invented company to try everything with. In a fresh folder its company and administrator are set up too. */
export const command: Command = async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string' },
      years: { type: 'string' },
      seed: { type: 'string' },
      'admin-email': { type: 'string' },
      as: { type: 'string' },
    },
  })
  const order = {
    people: numberIn(values.people, 'people'),
    years: numberIn(values.years, 'years'),
    seed: numberIn(values.seed, 'seed'),
  }
  return inWorld(async (world) => {
    if (!(await isSetUp(world.db))) await setUp(world, values['admin-email'] ?? `admin@${mailDomain}`)
    const actor = await actingAs(world, values.as)
    const { jobId } = (await call(world, actor, 'start.fillSample', order)) as { jobId: string }
    print(await resultOf(world, jobId))
    return 0
  })
}

function numberIn(value: string | undefined, option: string): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d{1,9}$/.test(value)) throw new Usage(`--${option} 要写成整数 / --${option} must be a whole number`)
  return Number(value)
}

async function setUp(world: OpenWorld, adminEmail: string): Promise<void> {
  const password = process.env.RENHE_ADMIN_PASSWORD
  if (!password)
    throw new Usage('请把密码放在环境变量 RENHE_ADMIN_PASSWORD 里 / Put the password into RENHE_ADMIN_PASSWORD')
  const [entity] = legalEntities
  await call(world, null, 'start.setUp', {
    ...{ companyName, legalEntityName: entity.name, city: entity.city },
    ...{ adminName: adminEmail.split('@')[0], adminEmail, password },
  })
}

async function resultOf(world: OpenWorld, jobId: string): Promise<unknown> {
  const { state, result, error } = await runJobNow(world, jobId)
  if (state === 'done') return result
  const { code, details } = error ?? { code: 'job.cancelled', details: {} }
  if (code === 'bug') throw new Error(`The job failed (${String(details.number)})`)
  throw new Refusal(code, details)
}
