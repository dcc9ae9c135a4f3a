import type { PersonalChanges } from '#modules/people/contract.ts'
import { addDays, addMonths, type Day, yearsBetween } from '#platform/kernel/day.ts'
import { diceFrom } from './dice.ts'
import { bankName, givenNames, mailDomain, schooling, surnames } from './invented.ts'

type Who = 'head' | 'staff' | 'intern'
type Asked = {
  at: number
  seed: number
  /** For the first time. */
  hired: Day
  who: Who
  /** His last day, when he went because he was of the age. */
  retires?: Day
}
type Sex = 'male' | 'female'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** Numbers of whole provinces: no real person has one. */
const regions = ['310000', '320000', '330000', '340000', '410000', '420000', '510000', '610000']
const sequences = 500
const slots = regions.length * sequences

/** Numbers in one region with one sequence differ in the day of the year, so that no two are the same. */
function residentIdOf(at: number, year: number, dayOfYear: number, sex: Sex): { residentId: string; birthDate: Day } {
  const birthDate = addDays(`${year}-01-01` as Day, dayOfYear)
  const region = regions[at % regions.length] as string
  const sequence = (Math.floor(at / regions.length) % sequences) * 2 + (sex === 'male' ? 1 : 0)
  const head = `${region}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  const sum = weights.reduce((total, weight, index) => total + weight * Number(head[index]), 0)
  return { residentId: `${head}${'10X98765432'[sum % 11]}`, birthDate }
}

/** 19 digits of no real bank, the last one checking the rest (Luhn). */
function bankAccountOf(at: number): string {
  const head = `620000${String(at + 1).padStart(12, '0')}`
  const sum = [...head].reverse().reduce((total, figure, index) => {
    const value = index % 2 === 0 ? Number(figure) * 2 : Number(figure)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `${head}${(10 - (sum % 10)) % 10}`
}

const grown = 22
const agesAtHire: Record<Who, readonly [number, number]> = { head: [28, 42], staff: [grown + 1, 38], intern: [20, 23] }
const retiringAge = { male: 60, female: 55 }

export const numberOf = (at: number): string => `YL${String(at + 1).padStart(6, '0')}`

/** Who somebody is: invented, and the same for the same number and seed. */
export function identityOf({
  at,
  seed,
  hired,
  who,
  retires,
}: Asked): PersonalChanges & { fullName: string; birthDate: Day } {
  const dice = diceFrom(seed, at, 1)
  const sex: Sex = dice.happens(0.46) ? 'female' : 'male'
  const age = dice.between(...agesAtHire[who])
  const dayOfYear = (diceFrom(seed, at % slots, 2).between(0, 364) + Math.floor(at / slots)) % 365
  const born = retires ? bornToRetire(retires, sex, dayOfYear) : Number(hired.slice(0, 4)) - age
  const { residentId, birthDate } = residentIdOf(at, born, dayOfYear, sex)
  const begun = addMonths(birthDate, 12 * grown + dice.between(0, 11))
  const given = `${dice.pick(givenNames[sex])}${dice.happens(0.6) ? dice.pick(givenNames[sex]) : ''}`
  return {
    ...{ fullName: `${dice.pick(surnames)}${given.slice(0, 2)}`, sex, birthDate, residentId },
    ...{ mobile: `138${String(at + 1).padStart(8, '0')}`, email: `${numberOf(at).toLowerCase()}@${mailDomain}` },
    ...(who !== 'intern' && { firstWorkDate: begun < hired ? begun : hired }),
    ...{ education: who === 'intern' ? '本科' : dice.weigh(schooling), nationality: '中国' },
    maritalStatus: yearsBetween(birthDate, hired) > 28 ? '已婚' : '未婚',
    ...{ currentAddress: `示例路${dice.between(1, 999)}号`, hukouAddress: `示例县示例街${dice.between(1, 999)}号` },
    ...{ bankAccount: bankAccountOf(at), bankName },
  }
}

/** The year of birth of who goes within a year after he has come of the age for it. */
function bornToRetire(lastDay: Day, sex: Sex, dayOfYear: number): number {
  const year = Number(lastDay.slice(0, 4)) - retiringAge[sex]
  const ofAge = addMonths(addDays(`${year}-01-01` as Day, dayOfYear), 12 * retiringAge[sex])
  return ofAge <= lastDay ? year : year - 1
}
