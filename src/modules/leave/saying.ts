import type { Names } from '#modules/approvals/contract.ts'
import { bilingual } from '#modules/organization/index.ts'
import { timeOfDay } from '#platform/kernel/clock.ts'
import { sentenceOf } from '#platform/words.ts'
import type { World } from '#platform/world.ts'
import { words } from './locale.ts'
import type { No } from './rules/count.ts'
import type { RequestRow } from './store/requests.ts'

const both = bilingual(words)

type Span = Pick<RequestRow, 'fromDay' | 'fromPart' | 'toDay' | 'toPart' | 'fromMinute' | 'toMinute'>

/** From when to when, as it was asked. */
export function saidSpan({ fromDay, fromPart, toDay, toPart, fromMinute, toMinute }: Span): Names {
  if (fromMinute !== null && toMinute !== null) {
    return both(() => `${fromDay} ${timeOfDay(fromMinute)}–${timeOfDay(toMinute)}`)
  }
  return both((t) => {
    const said = (day: string, part: 'day' | 'first' | 'second') =>
      part === 'day' ? day : `${day} ${t(`part.${part}`)}`
    if (fromDay === toDay) return said(fromDay, fromPart === toPart ? fromPart : fromPart === 'day' ? toPart : fromPart)
    return `${said(fromDay, fromPart)} – ${said(toDay, toPart)}`
  })
}

/** What a request would be told, in both languages. */
export const saidNo = ({ house }: World, { code, details = {} }: No): Names => ({
  zh: sentenceOf(code, details, 'zh', [house.refusalWords]),
  en: sentenceOf(code, details, 'en', [house.refusalWords]),
})
