import { foundCompany } from '#modules/organization/founding.ts'
import { readCompany } from '#modules/organization/store/entities.ts'
import { addUserWithPassword } from '#platform/identity/index.ts'
import { startJob } from '#platform/jobs/index.ts'
import { longAgo } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { checkUscc } from '#statute/cn/identity.ts'
import { emptyGround } from '../sample/fill.ts'
import { start } from './contract.ts'
import { isSetUp, lockStart } from './store.ts'

/** Who sets up the company runs its people and its system, until he shares the work. */
const firstRoles = ['admin', 'hr_manager'].map((roleId) => ({ roleId, unitIds: [] }))

export const startOperations = [
  implement(start.state, {
    about: 'own',
    run: async ({ db }) => ({ ready: await isSetUp(db), company: (await readCompany(db))?.name ?? null }),
  }),

  implement(start.setUp, {
    about: 'own',
    async run({ input, db, world, record }) {
      await lockStart(db)
      if (await isSetUp(db)) refuse('start.alreadySetUp')
      if (input.creditCode && !checkUscc(input.creditCode).valid) refuse('start.creditCode')

      // The company's own unit must stand on every hire date that will be entered.
      const unitId = await foundCompany(db, input, longAgo)
      const userId = await addUserWithPassword(world, db, {
        name: input.adminName,
        email: input.adminEmail,
        password: input.password,
        language: input.language,
        personId: null,
        roles: firstRoles,
      })
      record({ about: { type: 'user', id: userId } })
      return { userId, unitId }
    },
  }),

  implement(start.fillSample, {
    about: 'company',
    async run(call) {
      const { db, input, today, record } = call
      await emptyGround(db, today)
      const jobId = await startJob(call, 'start.fillSample', input, ['建立示例公司', 'Set up the sample company'])
      record({ details: { ...input } })
      return { jobId }
    },
  }),
]
