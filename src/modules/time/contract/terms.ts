import { z } from 'zod'
import type { Spec } from '#platform/contract.ts'

/** The verbs of one noun, before they are named `time.<verb>`. */
export type Verbs = Record<string, Spec>

/** Minutes from midnight of a day. From 1440 on it is the day after. */
export const Clock = z.int().min(0).max(2879)

/** How the hours of a post are counted (国务院令第174号；劳部发〔1994〕503号): by day, over a period, or not at all. */
export const hourSystems = ['standard', 'comprehensive', 'flexible'] as const
export const HourSystem = z.enum(hourSystems)
export type HourSystem = z.infer<typeof HourSystem>

/** Over what comprehensive hours are counted. */
export const hourPeriods = ['month', 'quarter', 'year'] as const
export const HourPeriod = z.enum(hourPeriods)
export type HourPeriod = z.infer<typeof HourPeriod>

/** What a day is for overtime: 1.5, 2 or 3 times the hourly wage. */
export const dayKinds = ['workday', 'restDay', 'holiday'] as const
export const DayKind = z.enum(dayKinds)
export type DayKind = z.infer<typeof DayKind>
