import type { Actor } from '../access/grant.ts'
import { port } from '../port.ts'
import { refuse } from '../refusal.ts'
import type { World } from '../world.ts'

/** Filled by who keeps the users: the actor a user is now, or null when he is gone or disabled. */
export const jobPort = port<{ actorOf: (world: World, userId: string) => Promise<Actor | null> }>('jobs')

/** The system itself: nightly work and events act for nobody in particular. */
export const systemActor: Actor = {
  userId: '',
  personId: null,
  name: '系统',
  email: '',
  language: 'zh',
  grants: [
    { pattern: '*', scope: 'company', classes: ['public', 'internal', 'personal', 'sensitive', 'case'], unitIds: [] },
  ],
}

/** On whose behalf a job runs: with the permissions its user has now, not when he started it. */
export async function actorFor(world: World, userId: string | null): Promise<Actor> {
  if (!userId) return systemActor
  return (await jobPort.ask.actorOf(world, userId)) ?? refuse('job.userGone')
}
