import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { confidential } from '#platform/kernel/field-class.ts'
import { line, text } from '#platform/kernel/text.ts'
import { Sex } from './terms.ts'

const personal = {
  fullName: confidential('personal', line(60)),
  sex: confidential('personal', Sex.nullable()),
  birthDate: confidential('personal', Day.nullable()),
  residentId: confidential('sensitive', text(30).nullable()),
  mobile: confidential('personal', text(30).nullable()),
  email: confidential('personal', z.email().max(200).nullable()),
  firstWorkDate: confidential('personal', Day.nullable()),
  education: confidential('personal', text(60).nullable()),
  maritalStatus: confidential('personal', text(60).nullable()),
  nationality: confidential('personal', text(60).nullable()),
  hukouAddress: confidential('personal', text(300).nullable()),
  currentAddress: confidential('personal', text(300).nullable()),
  emergencyContact: confidential('personal', text(200).nullable()),
  bankAccount: confidential('sensitive', text(40).nullable()),
  bankName: confidential('sensitive', text(120).nullable()),
}

/** All optional; null empties a field. */
export const PersonalChanges = z.object(personal).partial()
export type PersonalChanges = z.infer<typeof PersonalChanges>
export const PersonalField = z.enum(Object.keys(personal) as [keyof typeof personal, ...(keyof typeof personal)[]])
export type PersonalField = z.infer<typeof PersonalField>

export const NewPerson = PersonalChanges.extend({ fullName: personal.fullName })
