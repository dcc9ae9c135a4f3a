import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { timeOfDay } from '#platform/kernel/clock.ts'
import type { Day } from '#platform/kernel/day.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import type { Part, Request } from '../../contract.ts'
import { words } from './locale.ts'

/** 周四, Thu. */
export function useWeekday(): (day: Day) => string {
  const [language] = useLanguage()
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { weekday: 'short', timeZone: 'UTC' })
  return (day) => format.format(Date.parse(`${day}T00:00:00Z`))
}

type Span = Pick<Request, 'fromDay' | 'fromPart' | 'toDay' | 'toPart' | 'clock'>

const partOfOne = (from: Part, to: Part): Part => {
  if (from === to || to === 'day') return from
  return from === 'day' ? to : 'day'
}

/** When leave is, as it was asked for: 11月26日下半天 – 11月27日. */
export function useSpan(): (span: Span) => string {
  const t = useWords(words)
  const f = useFormat()
  const said = (day: Day, part: Part) =>
    part === 'day' ? f.day(day, 'sentence') : `${f.day(day, 'sentence')} ${t(`part.${part}`)}`
  return ({ fromDay, fromPart, toDay, toPart, clock }) => {
    if (clock) return `${f.day(fromDay, 'sentence')} ${timeOfDay(clock.from)}–${timeOfDay(clock.to)}`
    if (fromDay === toDay) return said(fromDay, partOfOne(fromPart, toPart))
    return t('span', { from: said(fromDay, fromPart), to: said(toDay, toPart) })
  }
}
