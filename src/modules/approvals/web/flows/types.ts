import type { z } from 'zod'
import type { approvals } from '../../contract.ts'

export type KindFlow = z.output<typeof approvals.flow.output>
export type KindField = KindFlow['fields'][number]
export type FlowProblem = NonNullable<KindFlow['draft']>['problems'][number]
export type Version = KindFlow['versions'][number]
export type Trial = z.output<typeof approvals.dryRun.output>
export type FlowRow = z.output<typeof approvals.flows.output>['rows'][number]
export type UsualFlow = z.output<typeof approvals.usualFlows.output>['rows'][number]
