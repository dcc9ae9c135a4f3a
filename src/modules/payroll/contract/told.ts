import { z } from 'zod'
import { Names } from './terms.ts'

/** One step of how an amount came about, in words. */
export const SlipStep = z.object({ label: Names, formula: Names, value: z.string() })
export type SlipStep = z.infer<typeof SlipStep>

/** What it rests on. */
export const SlipSource = z.object({
  title: Names,
  article: Names,
  from: z.string(),
  status: z.enum(['正式', '推算', '待核验', '企业确认']),
  href: z.string().optional(),
})
export type SlipSource = z.infer<typeof SlipSource>
