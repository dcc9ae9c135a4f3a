import type { z } from 'zod'
import { formatFen } from '#platform/kernel/money.ts'
import { readMoney } from '#platform/ui/read-money.ts'
import type { law } from '../../contract.ts'

type Answer = z.output<typeof law.figures.output>
type ToldRow = Answer['rows'][number]

/** What JSON can hold. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

export type Version = Omit<ToldRow['versions'][number], 'value'> & { value: Value }
export type FigureRow = Omit<ToldRow, 'versions'> & { versions: readonly Version[] }
export type FigureKind = Omit<Answer['kinds'][number], 'example'> & { example: Value }
type Unit = FigureRow['unit']

/** Single numbers are typed as such; what has several parts is written out. */
export const formOf = (value: Value, unit: Unit): 'money' | 'number' | 'json' => {
  if (typeof value !== 'number') return 'json'
  return unit === 'fen' ? 'money' : 'number'
}

/** A value as it is typed: yuan for money. */
export function typedValue(value: Value, unit: Unit): string {
  const form = formOf(value, unit)
  if (form === 'money') return formatFen(value as number)
  return form === 'number' ? String(value) : JSON.stringify(value, null, 2)
}

/** What was typed, or nothing when it can't be read. */
export function readValue(typed: string, form: ReturnType<typeof formOf>): Value | undefined {
  if (form === 'money') {
    const fen = readMoney(typed)
    return typeof fen === 'number' ? fen : undefined
  }
  if (form === 'number') return /^-?\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed) : undefined
  try {
    return JSON.parse(typed) as Value
  } catch {
    return undefined
  }
}

export const keyOf = ({ code, place }: Pick<FigureRow, 'code' | 'place'>): string => `${code}@${place ?? ''}`

/** The version that counts today. */
export const currentOf = ({ versions }: FigureRow): Version | undefined => versions.find(({ inForce }) => inForce)

export const subjectOf = ({ code }: Pick<FigureRow, 'code'>): string => code.slice(0, code.indexOf('.'))

export const canBeConfirmed = (version: Version | undefined): version is Version =>
  version?.status === '待核验' || version?.status === '推算'
