import { bilingual } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Month } from '#platform/kernel/day.ts'
import { formatFen } from '#platform/kernel/money.ts'
import { placeNames } from '#statute/cn/places.ts'
import type { Names } from '../contract/terms.ts'
import { deedsOf } from '../runs/operations/reading.ts'
import { type Engine, engineOf } from '../runs/rules/engine.ts'
import { movementsOf } from '../runs/rules/movements.ts'
import { at, type NumberCode, quantities } from '../runs/rules/quantities.ts'
import { itemNames, rulesById } from '../runs/store/rule-sets.ts'
import { runById } from '../runs/store/runs.ts'
import type { PaperSlip, Payslip, SlipLine } from './contract.ts'
import { explained, type Telling } from './explain.ts'
import { words } from './locale.ts'
import {
  type CorrectionLine,
  correctionsOf,
  othersOf,
  questionsOf,
  type StoredSlip,
  seenOf,
  slipsBefore,
} from './store/slips.ts'

const both = bilingual(words)

const monthOf = (day: string): Month => day.slice(0, 7) as Month

/** Which corrections stand behind which line. */
const behind: Record<string, string> = {
  'back.earning': 'earning',
  'back.contribution': 'contribution',
  'back.afterTax': 'afterTax',
  'back.company': 'company',
}

const shownFacts: readonly NumberCode[] = [
  'wage',
  'paidDays',
  'employedDays',
  'workedDays',
  'insuranceBase',
  'fundBase',
  'additional',
]

const unitOf = new Map(quantities.map(({ code, unit, names }) => [code, { unit, names }]))

function factsOf({ inputs }: StoredSlip): Payslip['facts'] {
  return shownFacts.flatMap((code) => {
    const known = unitOf.get(code)
    const value = inputs[at[code]] ?? 0
    if (!known || value === 0) return []
    return [
      { names: known.names, value: known.unit === 'fen' ? formatFen(value) : String(Math.round(value * 100) / 100) },
    ]
  })
}

type Around = { corrections: readonly CorrectionLine[]; names: ReadonlyMap<string, Names> }

function linesOf(telling: Telling, { corrections, names }: Around): SlipLine[] {
  const { engine, amounts, detail } = telling
  const { items } = engine.rules
  const byCode = new Map(items.map((item) => [item.code, item]))
  return items.flatMap((item, index): SlipLine[] => {
    const fen = amounts[index] ?? 0
    if (item.category === 'info' || item.retired || (fen === 0 && !item.alwaysShown)) return []
    const { source } = item
    const category = source.by === 'law' ? behind[source.rule] : undefined
    const own = corrections.filter((line) => category !== undefined && byCode.get(line.item)?.category === category)
    const parts = source.by === 'oneOff' ? (detail?.oneOffs ?? []).filter((each) => each.item === item.code) : []
    return [
      {
        ...{ code: item.code, names: item.names, category: item.category, fen },
        ...explained(item, telling),
        parts: parts.map((part) => ({ names: item.names, fen: part.fen, note: part.note })),
        corrections: own.map((line) => ({
          ...{ month: monthOf(line.month), names: names.get(line.item) ?? item.names, old: line.old, new: line.new },
        })),
      },
    ]
  })
}

type Past = ReturnType<typeof toldOf>

function beforeOf(told: Past, before: StoredSlip | undefined, engine: Engine | undefined): Payslip['before'] {
  if (!before || !engine) return null
  const movements = movementsOf(
    told,
    toldOf(before, engine),
    both((t) => t('taxRate')),
  )
  const because = movements.flatMap((movement) =>
    movement.because.map(({ names, before: from, after }) => ({
      zh: `${names.zh} ${from} → ${after}`,
      en: `${names.en} ${from} → ${after}`,
    })),
  )
  const unique = [...new Map(because.map((each) => [each.zh, each])).values()]
  return {
    ...{ month: monthOf(before.month), net: before.net, because: unique.slice(0, 6) },
    lines: movements.map(({ names, before: from, after }) => ({ names, difference: after - from })),
  }
}

function toldOf({ amounts, inputs, labels }: StoredSlip, engine: Engine) {
  engine.count(inputs, labels)
  return { rules: engine.rules, amounts, inputs, labels, taxRate: engine.tax.wage(labels).row.rate }
}

/** Sets of rules made ready to count, each once. */
export type Engines = Map<number, Engine>

async function makeReady(db: Db, engines: Engines, slips: readonly StoredSlip[]): Promise<void> {
  const missing = slips.map(({ ruleSet }) => ruleSet).filter((id) => !engines.has(id))
  if (missing.length === 0) return
  for (const [id, rules] of await rulesById(db, missing)) engines.set(id, engineOf(rules))
}

/**
 * Payslips with the way to each of their lines, counted again from what was kept, and equal to what was stored: in a number of statements
 * that does not grow with them.
 */
export async function tellSlips(
  db: Db,
  slips: readonly StoredSlip[],
  engines: Engines = new Map(),
): Promise<PaperSlip[]> {
  const before = await slipsBefore(db, slips)
  await makeReady(db, engines, [...slips, ...before.values()])
  const [corrections, names] = [await correctionsOf(db, slips), await itemNames(db)]
  return slips.map((slip) => {
    const { employmentId } = slip
    const around = { corrections: corrections.get(employmentId) ?? [], names }
    return onPaper(slip, { engines, before: before.get(employmentId), around })
  })
}

type Beside = { engines: Engines; before: StoredSlip | undefined; around: Around }

function onPaper(slip: StoredSlip, { engines, before: earlier, around }: Beside): PaperSlip {
  const engine = engines.get(slip.ruleSet)
  if (!engine) throw new Error('A payslip without its rules')
  const before = beforeOf(toldOf(slip, engine), earlier, earlier && engines.get(earlier.ruleSet))
  const counted = engine.count(slip.inputs, slip.labels)
  const verified = counted.ok && counted.amounts.every((fen, index) => fen === slip.amounts[index])
  const lines = linesOf({ engine, amounts: slip.amounts, labels: slip.labels, detail: slip.detail }, around)
  return {
    ...{ runId: slip.runId, month: monthOf(slip.month), state: slip.state, payDay: slip.payDay },
    person: personOf(slip),
    ...{ gross: slip.gross, contributions: slip.contributions, tax: slip.tax, net: slip.net, company: slip.company },
    afterTax: slip.net - slip.gross + slip.contributions + slip.tax,
    ...{ lines, facts: factsOf(slip), before, verified },
  }
}

const deeds = ['computed', 'submitted', 'approved', 'locked', 'paid', 'published'] as const

/** A payslip as it is opened: with who has done what, what was asked, and the other one of the month. */
export async function tellSlip(db: Db, slip: StoredSlip, forOwner: boolean): Promise<Payslip> {
  const [told] = await tellSlips(db, [slip])
  const run = await runById(db, slip.runId)
  if (!told || !run) throw new Error('A payslip without its run')
  const [done, names] = [await deedsOf(db, run), await itemNames(db)]
  return {
    ...told,
    seen: await seenOf(db, slip),
    questions: (await questionsOf(db, slip)).map((each) => ({
      ...each,
      itemNames: each.item ? (names.get(each.item) ?? null) : null,
    })),
    others: await othersOf(db, slip, forOwner),
    deeds: forOwner ? [] : deeds.flatMap((deed) => (done[deed] ? [{ deed, ...done[deed] }] : [])),
  }
}

function personOf(slip: StoredSlip): Payslip['person'] {
  const { personId, employmentId, name, employeeNo, unit, position, level, legalEntity, city, bankAccount } = slip
  return {
    ...{ personId, employmentId, name, employeeNo, unit, position, level, legalEntity },
    ...{ city: city ? placeNames(city) : null, bankAccount: bankAccount || null },
  }
}
