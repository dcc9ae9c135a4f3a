import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { classed } from '#platform/kernel/field-class.ts'
import { Id } from '#platform/kernel/text.ts'
import { day, EmploymentType, LeaveKind, Sex, Status, string } from './terms.ts'

export const RosterRow = z.object({
  personId: Id,
  employmentId: Id,
  unitId: Id,
  positionId: Id.nullable(),
  managerId: Id.nullable(),
  fullName: z.string(),
  employeeNo: z.string(),
  status: classed('internal', Status),
  orgUnit: z.string(),
  position: string,
  jobFamily: classed('internal', string),
  level: classed('internal', string),
  managerName: string,
  managerNo: string,
  legalEntity: classed('internal', string),
  city: string,
  employmentType: classed('internal', EmploymentType),
  hireDate: classed('internal', Day),
  /** Whole months with the company, in this employment. */
  tenure: classed('internal', z.int()),
  probationEnd: classed('internal', day),
  leaveDate: classed('internal', day),
  leaveKind: classed('internal', LeaveKind.nullable()),
  leaveReason: classed('personal', string),
  contractStart: classed('internal', day),
  contractEnd: classed('internal', day),
  contractCount: classed('internal', z.int()),
  monthlyWage: classed('sensitive', z.int().nullable()),
  mobile: classed('internal', string),
  email: classed('internal', string),
  sex: classed('personal', Sex.nullable()),
  birthDate: classed('personal', day),
  firstWorkDate: classed('personal', day),
  education: classed('personal', string),
  maritalStatus: classed('personal', string),
  /** A mask; the clear text takes `people.reveal`. */
  residentId: classed('personal', string),
  hukouAddress: classed('personal', string),
  currentAddress: classed('personal', string),
  emergencyContact: classed('personal', string),
  /** A mask; the clear text takes `people.reveal`. */
  bankAccount: classed('sensitive', string),
})
export type RosterRow = z.infer<typeof RosterRow>
