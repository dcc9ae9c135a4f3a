import { type Actor, grantsFor, type Reach, reachesOf } from '#platform/access/grant.ts'
import { payroll } from '../contract.ts'

/** Whose payslips he may open. */
export const slipReach = (actor: Actor): Reach[] => reachesOf(grantsFor(actor, payroll.payslip.name), actor)
