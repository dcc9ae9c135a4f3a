import { type JobRun, job } from '#platform/jobs/job.ts'
import { type Filled, fillSample } from '../sample/fill.ts'
import type { Order } from '../sample/order.ts'

const fill = ({ people, years, seed }: Omit<Order, 'today'>, { world, progress }: JobRun): Promise<Filled> =>
  fillSample(world, { people, years, seed, today: world.today() }, (done, total) => progress(done, total, 'writing'))

/** Run again after it was written, it finds the company filled and says so. */
export const fillSampleJob = job('start.fillSample', fill)
