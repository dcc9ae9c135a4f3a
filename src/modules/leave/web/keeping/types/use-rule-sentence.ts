import { useNames } from '#modules/people/web/use-names.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import type { LeaveRule } from '../../../contract.ts'
import { words } from '../locale.ts'

/** A rule in one plain sentence: how much, how it is taken, until when, for whom. */
export function useRuleSentence(): (rule: LeaveRule) => string {
  const say = useWords(words)
  const names = useNames()
  const f = useFormat()
  const today = useToday()
  const until = (monthDay: string) => f.day(`${today.slice(0, 4)}-${monthDay}` as Day, 'sentence')
  const type = (value: string) => names.choice('employmentType', value as 'full_time')
  return (rule) => {
    const parts = [
      ...givenSaid(rule, say),
      ...takenSaid(rule, say),
      ...keptSaid(rule, say, until),
      ...whomSaid(rule, say, type),
    ]
    const said = parts.join(say('rule.comma'))
    return say('rule.sentence', { parts: `${said.slice(0, 1).toUpperCase()}${said.slice(1)}` })
  }
}

type Say = ReturnType<typeof useWords<(typeof words)['table']>>

const when = (holds: boolean, said: () => string): string[] => (holds ? [said()] : [])

function givenSaid({ grant }: LeaveRule, t: Say): string[] {
  if (grant.by === 'fixed') return [t(`rule.fixed.${grant.every}`, { count: grant.days })]
  if (grant.by === 'event') return [t('rule.event', { count: grant.days, months: grant.months })]
  if (grant.by === 'none') return [t('rule.none')]
  if (grant.by === 'service') return [t(grant.more.length > 0 ? 'rule.serviceMore' : 'rule.service')]
  return [grant.months === null ? t('rule.compForever') : t('rule.comp', { months: grant.months })]
}

function takenSaid({ unit, counts, mostDays, noticeDays, proofAfterDays, paid }: LeaveRule, t: Say): string[] {
  return [
    t(`rule.unit.${unit}`),
    ...when(counts === 'calendarDays', () => t('rule.calendarDays')),
    ...when(mostDays !== null, () => t('rule.most', { count: mostDays ?? 0 })),
    ...when(noticeDays > 0, () => t('rule.notice', { count: noticeDays })),
    ...when(proofAfterDays === 0, () => t('rule.proofAlways')),
    ...when((proofAfterDays ?? 0) > 0, () => t('rule.proof', { count: proofAfterDays ?? 0 })),
    ...(paid === 'full' ? [] : [t(`rule.paid.${paid}`)]),
  ]
}

function keptSaid({ grant, carryOver, advanceDays }: LeaveRule, t: Say, day: (until: string) => string): string[] {
  const advance = when(advanceDays > 0, () => t('rule.advance', { count: advanceDays }))
  if (grant.by !== 'service' && grant.by !== 'fixed') return advance
  if (!carryOver) return [t('rule.noCarry'), ...advance]
  const until = day(carryOver.until)
  const { mostDays } = carryOver
  return [mostDays === null ? t('rule.carryAll', { until }) : t('rule.carry', { count: mostDays, until }), ...advance]
}

function whomSaid({ forSex, employmentTypes }: LeaveRule, t: Say, type: (value: string) => string): string[] {
  return [
    ...(forSex ? [t(`rule.sex.${forSex}`)] : []),
    ...when(employmentTypes !== null, () =>
      t('rule.types', { types: (employmentTypes ?? []).map(type).join(t('comma')) }),
    ),
  ]
}
