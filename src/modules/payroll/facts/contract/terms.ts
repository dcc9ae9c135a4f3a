import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { classed, confidential } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import { Amount } from '../../contract/terms.ts'

/** A word that stays when names change: the code of an item of a template. */
export const ItemCode = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/)

/** At most so many rows of a list at once. */
export const pageSize = 50
export const page = z.int().min(1).max(100_000).default(1)
export const search = text(100).default('')
export const count = z.int().min(0)
export const year = z.int().min(2000).max(2100)

/** What a list of people is narrowed by. */
export const listed = { search, unitId: Id.optional(), page }

/** Money that is somebody's pay: going out, and coming in. */
export const money = classed('sensitive', z.int())
export const moneyOrNone = classed('sensitive', z.int().nullable())
export const amountIn = confidential('sensitive', Amount)
/** Money that is never less than nothing. */
export const sumIn = confidential('sensitive', Amount.min(0))

export const who = { personId: Id, name: z.string(), employeeNo: z.string(), unit: z.string().nullable() }

/** The last day of what is dated; null: until further notice. */
export const lastDay = Day.nullable()
