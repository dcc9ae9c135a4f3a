import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { confidential } from '#platform/kernel/field-class.ts'
import { Id, line } from '#platform/kernel/text.ts'
import { NewPerson } from './personal.ts'
import { Done, Joining, newWage, post } from './post.ts'
import { happening, type Verbs, Wage } from './terms.ts'

export const employmentVerbs = {
  hire: {
    kind: 'write',
    /** A known person, by id or by his resident id, is taken on again. */
    input: NewPerson.extend(Joining.shape).extend({ personId: Id.optional() }),
    output: z.object({ personId: Id, employmentId: Id, employeeNo: z.string(), eventId: Id, rehired: z.boolean() }),
  },
  rehire: {
    kind: 'write',
    input: Joining.extend({ personId: Id }),
    output: z.object({ personId: Id, employmentId: Id, employeeNo: z.string(), eventId: Id }),
  },
  confirm: { kind: 'write', input: z.object({ ...happening, ...newWage }), output: Done },
  transfer: {
    kind: 'write',
    input: z.object({ ...happening, ...z.object(post).partial().shape, ...newWage }),
    output: Done,
  },
  promote: {
    kind: 'write',
    input: z.object({
      ...happening,
      level: line(30),
      positionId: Id.nullable().optional(),
      jobFamily: line(60).nullable().optional(),
      ...newWage,
    }),
    output: Done,
  },
  second: {
    kind: 'write',
    input: z.object({
      ...happening,
      unitId: Id,
      positionId: Id.nullable().optional(),
      managerId: Id.nullable().optional(),
      city: line(60).nullable().optional(),
      /** Last day there; without it until `people.endSecondment`. */
      until: Day.optional(),
    }),
    output: Done,
  },
  /** `day` is the first day back. */
  endSecondment: { kind: 'write', input: z.object(happening), output: Done },
  changePay: {
    kind: 'write',
    input: z.object({ ...happening, monthlyWage: confidential('sensitive', Wage) }),
    output: Done,
  },
} satisfies Verbs
