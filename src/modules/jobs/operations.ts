import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { jobs } from './contract.ts'
import { problemOfRange } from './rules.ts'
import * as store from './store.ts'

export const jobsOperations = [
  implement(jobs.families, {
    about: 'reach',
    run: async ({ input, db }) => ({ rows: await store.families(db, input.withRetired) }),
  }),

  implement(jobs.saveFamily, {
    about: 'company',
    run: async ({ input, db }) => ({ id: (await store.saveFamily(db, input)) ?? refuse('jobs.family.notFound') }),
  }),

  implement(jobs.retireFamily, {
    about: 'company',
    async run({ input, db }) {
      const family = (await store.families(db, true)).find((each) => each.id === input.id)
      if (!family) return refuse('jobs.family.notFound')
      if (input.retired && family.profiles > 0) refuse('jobs.familyInUse', { count: family.profiles })
      await store.setRetired(db, 'job_family', input.id, input.retired)
      return {}
    },
  }),

  implement(jobs.ladder, {
    about: 'reach',
    run: async ({ input, db }) => ({ rows: await store.ladder(db, input.track, input.withRetired) }),
  }),

  implement(jobs.saveLevel, {
    about: 'company',
    run: async ({ input, db }) => ({ id: (await store.saveLevel(db, input)) ?? refuse('jobs.level.notFound') }),
  }),

  implement(jobs.retireLevel, {
    about: 'company',
    async run({ input, db }) {
      if (!(await store.setRetired(db, 'ladder_level', input.id, input.retired))) refuse('jobs.level.notFound')
      return {}
    },
  }),

  implement(jobs.profiles, {
    about: 'reach',
    run: async ({ input, db }) => ({ rows: await store.profiles(db, input) }),
  }),

  implement(jobs.profile, {
    about: 'reach',
    async run({ input, db }) {
      const [profile] = await store.profiles(db, { id: input.id, search: '', withRetired: true })
      return profile ?? refuse('jobs.profile.notFound')
    },
  }),

  implement(jobs.saveProfile, {
    about: 'company',
    async run({ input, db }) {
      const family = (await store.families(db, true)).find((each) => each.id === input.familyId)
      if (!family) refuse('jobs.family.notFound')

      const problem = problemOfRange(input, await store.ladder(db, undefined, true))
      if (problem) refuse(problem)

      return { id: (await store.saveProfile(db, input)) ?? refuse('jobs.profile.notFound') }
    },
  }),

  implement(jobs.retireProfile, {
    about: 'company',
    async run({ input, db }) {
      if (!(await store.setRetired(db, 'job_profile', input.id, input.retired))) refuse('jobs.profile.notFound')
      return {}
    },
  }),

  implement(jobs.setPositionProfile, {
    about: 'company',
    async run({ input, db }) {
      await store.setPositionProfile(db, input.positionId, input.profileId)
      return {}
    },
  }),
]
