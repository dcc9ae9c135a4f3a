import type { Db } from '#platform/database/database.ts'
import type { Day, Month } from '#platform/kernel/day.ts'
import type { Book } from '#statute/book.ts'
import { type Counting, countingOf, countOne, factsOf } from './counting.ts'
import { backOf, type Difference, differencesOf, sumOfBack } from './rules/differences.ts'
import type { PersonFacts } from './rules/facts.ts'
import type { GroupFit } from './rules/groups.ts'
import type { RuleSet } from './rules/rule-set.ts'
import { correctedBefore, missedMonths, staleSlips, type ToRecount } from './store/corrections.ts'
import { rulesById, templateRules } from './store/rule-sets.ts'

export type Correction = Difference & { employmentId: string; ofRunId: string; month: Day }

/** What is paid or kept now for closed months of these people: the lines, and their sums by person. */
export type Corrections = { lines: Correction[]; back: Map<string, PersonFacts['back']> }

type Ask = { groupId: string; groups: readonly GroupFit[]; month: Day; book: Book; kept: CountingsKept }

/** Closed months made ready to be counted again; the same for everybody in a run. */
export type CountingsKept = Map<string, Promise<Counting | null>>

/** Counts closed months again that rest on something changed since, and those in which somebody was missed. Nothing of them is changed. */
export async function correctionsFor(db: Db, ids: readonly string[], ask: Ask): Promise<Corrections> {
  const wanted = [...(await staleSlips(db, ids, ask.month)), ...(await missedMonths(db, ids, ask.groupId, ask.month))]
  const found: Corrections = { lines: [], back: new Map() }
  if (wanted.length === 0) return found
  const before = await beforeOf(db, wanted)
  const thenRules = await rulesById(
    db,
    wanted.flatMap(({ ruleSet }) => ruleSet ?? []),
  )
  for (const slips of byRun(wanted)) await recount(db, slips, { ...ask, before, thenRules, found })
  return found
}

type Before = (employmentId: string, ofRunId: string, item: string) => number

async function beforeOf(db: Db, wanted: readonly ToRecount[]): Promise<Before> {
  const rows = await correctedBefore(
    db,
    wanted.map(({ employmentId }) => employmentId),
    wanted.map(({ ofRunId }) => ofRunId),
  )
  const known = new Map(rows.map(({ employmentId, ofRunId, item, fen }) => [`${employmentId} ${ofRunId} ${item}`, fen]))
  return (employmentId, ofRunId, item) => known.get(`${employmentId} ${ofRunId} ${item}`) ?? 0
}

function byRun(wanted: readonly ToRecount[]): ToRecount[][] {
  const runs = new Map<string, ToRecount[]>()
  for (const slip of wanted) {
    const known = runs.get(slip.ofRunId)
    if (known) known.push(slip)
    else runs.set(slip.ofRunId, [slip])
  }
  return [...runs.values()]
}

type Recounting = Ask & { before: Before; thenRules: ReadonlyMap<number, RuleSet>; found: Corrections }

async function recount(db: Db, slips: readonly ToRecount[], recounting: Recounting): Promise<void> {
  const [first] = slips
  const counting = first && (await keptCounting(db, first, recounting))
  if (!counting) return
  const facts = await factsOf(
    db,
    slips.map(({ employmentId }) => employmentId),
    counting,
  )
  const byId = new Map(facts.map((each) => [each.employmentId, each]))
  for (const slip of slips) {
    const own = byId.get(slip.employmentId)
    if (own) correct(slip, own, counting, recounting)
  }
}

function keptCounting(db: Db, slip: ToRecount, ask: Ask): Promise<Counting | null> {
  const known = ask.kept.get(slip.ofRunId) ?? closedCounting(db, slip, ask)
  ask.kept.set(slip.ofRunId, known)
  return known
}

async function closedCounting(db: Db, { ofGroupId, ofRunId, month, sequence }: ToRecount, { groups, book }: Ask) {
  const template = await templateRules(db, ofGroupId, month)
  if (!template) return null
  const closing = { groupId: ofGroupId, groups, runId: ofRunId, closed: true, extra: sequence > 1 }
  return countingOf(db, { ...closing, month: month.slice(0, 7) as Month, book, template })
}

function correct(
  slip: ToRecount,
  facts: PersonFacts,
  counting: Counting,
  { before, thenRules, found }: Recounting,
): void {
  const { employmentId, ofRunId, month } = slip
  const counted = countOne(facts, counting)
  // Who can't be counted now keeps what he had: the run that pays says why.
  if ('code' in counted && counted.code !== 'noPost') return
  const now = 'code' in counted ? () => 0 : byItem(counting.rules.items, counted.amounts)
  const rules = slip.ruleSet === null ? undefined : thenRules.get(slip.ruleSet)
  const then = byItem(rules?.items ?? [], slip.amounts)
  const items = new Map([...(rules?.items ?? []), ...counting.rules.items].map((item) => [item.code, item]))
  const differences = differencesOf(
    [...items.values()],
    (item) => then(item) + before(employmentId, ofRunId, item),
    now,
  )
  if (differences.length === 0) return
  found.lines.push(...differences.map((difference) => ({ ...difference, employmentId, ofRunId, month })))
  const back = backOf(items, differences)
  const known = found.back.get(employmentId)
  found.back.set(employmentId, known ? sumOfBack(known, back) : back)
}

function byItem(items: RuleSet['items'], amounts: readonly number[]): (item: string) => number {
  const known = new Map(items.map(({ code }, index) => [code, amounts[index] ?? 0]))
  return (item) => known.get(item) ?? 0
}
