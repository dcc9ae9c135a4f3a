import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import { formatFen } from '#platform/kernel/money.ts'
import { percentOf, portion } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, phrase } from '../../phrase.ts'
import type { MassLayoff } from './figures.ts'
import { contractWords } from './locale.ts'

/** Damages of a training bond: the share of the cost for the time not served (劳动合同法第二十二条). */
export function trainingBond(
  { cost, bondMonths, servedMonths }: { cost: number; bondMonths: number; servedMonths: number },
  rule: Version<number>,
): Computed<{ damages: number; unservedMonths: number }> {
  const unservedMonths = Math.max(0, bondMonths - servedMonths)
  const damages = portion(percentOf(cost, rule.value), unservedMonths, bondMonths)
  return {
    value: { damages, unservedMonths },
    steps: [
      {
        label: phrase(contractWords.bond),
        formula: phrase(contractWords.bondFormula, { cost: formatFen(cost), bond: bondMonths, served: servedMonths }),
        value: damages,
        unit: 'fen',
      },
    ],
    references: [rule],
    notes: [phrase(contractWords.onlyTraining)],
  }
}

export type LayoffDue = {
  applies: boolean
  because: ('people' | 'percent')[]
  noticeDays: number
  rehireMonths: number
}

/** Does the procedure of a mass layoff apply: twenty people, or a tenth of the staff (劳动合同法第四十一条)? */
export function massLayoff(
  { staff, leaving }: { staff: number; leaving: number },
  rule: Version<MassLayoff>,
): Computed<LayoffDue> {
  const { people, percent, noticeDays, rehireMonths } = rule.value
  const because: LayoffDue['because'] = [
    ...(leaving >= people ? (['people'] as const) : []),
    ...(leaving * 100 >= staff * percent ? (['percent'] as const) : []),
  ]
  const applies = because.length > 0
  return {
    value: { applies, because, noticeDays: applies ? noticeDays : 0, rehireMonths: applies ? rehireMonths : 0 },
    steps: [
      {
        label: phrase(contractWords.layoff),
        formula: `${leaving} ÷ ${staff}`,
        value: portion(leaving, 10_000, staff) / 100,
        unit: 'percent',
      },
    ],
    references: [rule],
    notes: [
      applies
        ? phrase(contractWords.layoffApplies, { people, percent, days: noticeDays, months: rehireMonths })
        : phrase(contractWords.layoffNot, { people, percent }),
    ],
  }
}

export type ArbitrationAsk = {
  /** When the employee knew, or should have known, of the wrong. */
  knownOn: Day
  /** 劳动报酬: not limited while employed. */
  isAboutWages: boolean
  /** The last day employed; absent while employed. */
  leftOn?: Day | undefined
  /** The last day on which the right was asserted. */
  interruptedOn?: Day | undefined
}

/** How long before the end the reminder comes. Ours, not the law’s. */
const reminderDays = 60

/** By when labour arbitration must be asked for (劳动争议调解仲裁法第二十七条). Null while there is no limit. */
export function arbitrationDeadline(
  ask: ArbitrationAsk,
  rule: Version<number>,
): Computed<{ deadline: Day | null; reminder: Day | null }> {
  const notes = [...(ask.isAboutWages ? [phrase(contractWords.noLimit)] : []), phrase(contractWords.anew)]
  if (ask.isAboutWages && !ask.leftOn)
    return { value: { deadline: null, reminder: null }, steps: [], references: [rule], notes }
  const started = ask.isAboutWages && ask.leftOn ? ask.leftOn : ask.knownOn
  const from = ask.interruptedOn && ask.interruptedOn > started ? ask.interruptedOn : started
  const deadline = addMonths(from, rule.value * 12)
  const reminder = addDays(deadline, -reminderDays)
  return {
    value: { deadline, reminder },
    steps: [
      {
        label: phrase(contractWords.deadline),
        formula: phrase(contractWords.deadlineFormula, { day: from, years: rule.value }),
        value: deadline,
        unit: 'day',
      },
      {
        label: phrase(contractWords.reminder),
        formula: phrase(contractWords.daysBefore, { days: reminderDays }),
        value: reminder,
        unit: 'day',
      },
    ],
    references: [rule],
    notes,
  }
}
