import type { leave } from '../../../contract.ts'

export type Mine = (typeof leave.mine)['output']['_output']
export type MyType = Mine['types'][number]
export type OwnRequest = Mine['requests'][number]
export type Preview = (typeof leave.preview)['output']['_output']
export type ListedRequest = (typeof leave.requests)['output']['_output']['rows'][number]
export type Calendar = (typeof leave.calendar)['output']['_output']
export type CalendarPerson = Calendar['people'][number]

/** What the form asks of a type, whoever chooses it. */
export type Choice = Pick<MyType, 'type' | 'kept' | 'left' | 'rare' | 'proofAfterDays' | 'noticeDays'>
