import { job } from '#platform/jobs/job.ts'
import { perform } from '#platform/perform.ts'
import { Refusal } from '#platform/refusal.ts'
import { organization } from './contract.ts'
import { dueDrafts } from './store/reorganizations.ts'

/** Applies re-organisations whose day has come. Safe to run again: what is applied is no longer due. */
export const applyDue = job<Record<string, never>>(
  'organization.applyDue',
  async (_, { world, actor, progress, setAside }) => {
    const due = await dueDrafts(world.db, world.today())
    for (const [done, id] of due.entries()) {
      await progress(done, due.length)
      try {
        await perform(world, organization.applyReorganization.name, { id }, { actor, door: { kind: 'job' } })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        setAside(1)
        world.log.warn({ reorganization: id, code: error.code }, 'a re-organisation could not be applied')
      }
    }
    return { applied: due.length }
  },
)
