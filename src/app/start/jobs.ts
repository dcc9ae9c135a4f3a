import { type JobRun, job } from '#platform/jobs/job.ts'
import { type Filled, fillSample } from '../sample/fill.ts'
import type { Order } from '../sample/order.ts'

const fill = ({ people, years, seed }: Omit<Order, 'today'>, { id, world, progress }: JobRun): Promise<Filled> =>
  fillSample(world, id, { people, years, seed, today: world.today() }, (done, total) =>
    progress(done, total, 'writing'),
  )

/** Run again after it was written, it finds its own work and tells of it; what another filled, it leaves alone. */
export const fillSampleJob = job('start.fillSample', fill)
