import { z } from 'zod'

/* What a figure may be made of, so that nothing absurd is entered. */

/** Money in fen, up to a hundred million yuan. */
export const fenValue = z.int().min(0).max(10_000_000_000)

/** Days, months, years, people: whole and not negative. */
export const countValue = z.int().min(0).max(100_000)

/** A rate in percent; four decimals count. */
export const percentValue = z.number().min(0).max(1_000)

/** A factor, or hours and days with parts. */
export const factorValue = z.number().min(0).max(10_000)
