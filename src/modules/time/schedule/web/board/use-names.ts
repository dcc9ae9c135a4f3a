import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { minutesOfDay, timeOfDay } from '#platform/kernel/clock.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import type { BoardShift, HeadDay, Row } from '../calls.ts'
import { words } from '../locale.ts'

type OwnDay = Row['days'][number]

/** What a cell and a day of the head are called. */
export function useNames() {
  const t = useWords(words)
  const [language] = useLanguage()
  const clock = (minute: number) => {
    if (minute === minutesOfDay) return '24:00'
    return minute > minutesOfDay ? t('nextDayClock', { time: timeOfDay(minute) }) : timeOfDay(minute)
  }
  const hours = ({ from, to }: Pick<BoardShift, 'from' | 'to'>) => `${clock(from)}–${clock(to)}`
  const away = ({ away: one }: OwnDay): string => {
    if (!one) return ''
    const part = t(`away.${one.part}`)
    return isHidden(one.title) ? part : `${one.title[language]} · ${part}`
  }
  const planned = (own: OwnDay | undefined, shift: BoardShift | undefined): string => {
    if (!own) return t('notHere')
    const name = shift?.name ?? t(own.from === null ? 'noPlan' : 'restPlan')
    return [name, own.from === 'hand' && t('handMark'), away(own)].filter(Boolean).join(' · ')
  }
  return {
    hours,
    calendar: (day: HeadDay) =>
      day.calendar === null ? t('unknownDay') : day.calendar === 'workday' ? '' : t(day.calendar),
    plan: (own: OwnDay | undefined, shift: BoardShift | undefined): string =>
      [planned(own, shift), shift && hours(shift)].filter(Boolean).join(' · '),
    planned,
  }
}
