import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { confidential } from '#platform/kernel/field-class.ts'
import { Id, line, text } from '#platform/kernel/text.ts'
import { EmploymentType, TermType, Wage } from './terms.ts'

/** Where somebody works and to whom he reports. */
export const post = {
  unitId: Id,
  positionId: Id.nullable(),
  jobFamily: line(60).nullable(),
  level: line(30).nullable(),
  managerId: Id.nullable(),
  legalEntityId: Id.nullable(),
  city: line(60).nullable(),
}

export const Joining = z.object({
  /** Given the next free number when left out. */
  employeeNo: line(40).optional(),
  hireDate: Day,
  employmentType: EmploymentType.default('full_time'),
  ...z.object(post).partial().shape,
  unitId: Id,
  monthlyWage: confidential('sensitive', Wage.nullable().optional()),
  probationEnd: Day.nullable().optional(),
  /** The first labour contract, when it is signed with the joining. It begins on the hire date. */
  contract: z
    .object({ termType: TermType, contractEnd: Day.nullable().optional(), signedDate: Day.nullable().optional() })
    .optional(),
  reason: text(300).optional(),
})

export const newWage = { monthlyWage: confidential('sensitive', Wage.optional()) }

/** What came of something that happens on a day. */
export const Done = z.object({ eventId: Id, day: Day, planned: z.boolean() })
