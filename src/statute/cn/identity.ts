import type { Day } from '#platform/kernel/day.ts'
import type { Source } from '../parameter.ts'

/** Numbers that identify people and companies. Passing shows that a number is well formed, not that it was given out. */
export type Checked = { valid: true } | { valid: false; reason: IdentityFault }
export type IdentityFault = 'form' | 'region' | 'birthDate' | 'checkDigit'

const fault = (reason: IdentityFault) => ({ valid: false, reason }) as const

/** @public */
export const residentIdSource: Source = { zh: 'GB 11643-1999 公民身份号码', en: 'GB 11643-1999' }
/** @public */
export const usccSource: Source = { zh: 'GB 32100-2015 统一社会信用代码', en: 'GB 32100-2015' }

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** First two digits of the province or region; the six-digit codes change over the years and are not judged. 81–83: residence permits. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

export type ResidentId =
  | { valid: true; birthDate: Day; sex: 'male' | 'female' }
  | { valid: false; reason: IdentityFault }

/** A resident id of 18 digits: region, a day of birth that exists, check digit. A lower-case x is taken for X. */
export function checkResidentId(value: string): ResidentId {
  const id = value.toUpperCase()
  if (!/^\d{17}[\dX]$/.test(id)) return fault('form')
  if (!provinces.has(id.slice(0, 2))) return fault('region')
  const birth = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  if (!isDay(birth)) return fault('birthDate')
  const sum = residentWeights.reduce((total, weight, at) => total + weight * Number(id[at]), 0)
  if ('10X98765432'[sum % 11] !== id[17]) return fault('checkDigit')
  return { valid: true, birthDate: birth as Day, sex: Number(id[16]) % 2 === 1 ? 'male' : 'female' }
}

/** Does the calendar have it? 31 February would come out as a day of March. */
const isDay = (text: string): text is Day => {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** 统一社会信用代码: 18 characters without I, O, S, V and Z, the last one checking the rest. */
export function checkUscc(value: string): Checked {
  const code = value.toUpperCase()
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return fault('form')
  const sum = usccWeights.reduce((total, weight, at) => total + weight * usccAlphabet.indexOf(code.charAt(at)), 0)
  return usccAlphabet[(31 - (sum % 31)) % 31] === code[17] ? { valid: true } : fault('checkDigit')
}

/** A bank card number: 16 to 19 digits, Luhn. */
export function checkBankCard(value: string): Checked {
  if (!/^\d{16,19}$/.test(value)) return fault('form')
  const digits = [...value].reverse().map(Number)
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 0 ? digit : doubled(digit)), 0)
  return sum % 10 === 0 ? { valid: true } : fault('checkDigit')
}

const doubled = (digit: number): number => (digit > 4 ? digit * 2 - 9 : digit * 2)

/** A mobile number of the mainland, without country code. */
export const checkMobile = (value: string): Checked => (/^1[3-9]\d{9}$/.test(value) ? { valid: true } : fault('form'))
