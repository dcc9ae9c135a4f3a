import { z } from 'zod'

/** Written exactly as typed, or refused: PostgreSQL can't hold NUL, and half a surrogate pair is no character. */
const storable = (value: string): boolean => !value.includes('\u0000') && value.isWellFormed()

/** Free text that may be empty. */
export const text = (max: number) => z.string().max(max).refine(storable, 'text.unstorable')

/** A line that must say something: a name, a title, a reason. */
export const line = (max = 200) =>
  text(max)
    .refine((value) => value.trim() !== '', 'text.blank')
    .refine((value) => !/[\r\n]/.test(value), 'text.severalLines')

export const Id = z.uuid()
export type Id = string
