import { addDays, type Day } from '#platform/kernel/day.ts'
import type { FieldClass } from '#platform/kernel/field-class.ts'

/** What gives a person away in an answer, by the class it belongs to. Each text occurs nowhere else in the company. */
export type Marks = Partial<Record<FieldClass, string[]>>

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: eighteen characters, the last of which checks the others. */
export function residentId(area: string, birthDate: string, sequence: number): string {
  const first = `${area}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 0)
  return `${first}${'10X98765432'[sum % 11]}`
}

/** ISO/IEC 7812: the last digit checks the others. */
export function bankAccount(first: string): string {
  const sum = [...first].toReversed().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return `${first}${(10 - (sum % 10)) % 10}`
}

export type Told = {
  fullName: string
  employeeNo: string
  birthDate: string
  residentId: string
  mobile: string
  email: string
  currentAddress: string
  hukouAddress: string
  emergencyContact: string
  bankAccount: string
  bankName: string
  monthlyWage: number
}

/** Somebody invented whose every field tells him from everybody else. */
export function invent(at: number, fullName: string): Told {
  const tail = String(at).padStart(3, '0')
  const birthDate = addDays('1980-01-01' as Day, at * 13)
  return {
    fullName,
    employeeNo: `PZ-${tail}-QF`,
    birthDate,
    residentId: residentId('110101', birthDate, at),
    mobile: `1390007${tail}8`,
    email: `person-${tail}@example.test`,
    currentAddress: `虚构市样例路${tail}弄9号`,
    hukouAddress: `虚构省籍贯县${tail}村`,
    emergencyContact: `紧急联系人${tail} 13900000000`,
    bankAccount: bankAccount(`622200001${tail}22${tail}`),
    bankName: `虚构银行第${tail}支行`,
    monthlyWage: 1_870_000 + at,
  }
}

const masked = (account: string) => `${account.slice(0, 4)}****${account.slice(-4)}`

export const marksOf = (told: Told, ids: string[]): Marks => ({
  public: [told.fullName, told.employeeNo, ...ids],
  internal: [told.email],
  personal: [told.birthDate, told.currentAddress, told.hukouAddress, told.emergencyContact, told.mobile],
  sensitive: [told.residentId, told.bankAccount, masked(told.bankAccount), told.bankName, String(told.monthlyWage)],
})

export const allMarks = (marks: Marks): string[] => Object.values(marks).flat()
