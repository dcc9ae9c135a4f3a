import { addMonths, type Day, type Month } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import type { Names } from '../../contract/terms.ts'
import { payroll } from '../../contract.ts'
import { pageSize } from '../contract/terms.ts'
import { words } from '../locale.ts'
import { firstDay, monthOf } from '../rules/months.ts'
import { calledIn, itemNamesOf } from '../store/items.ts'
import { cancelOneOffs, insertOneOffs, oneOffById, oneOffsListed, setTaxed, sourcesIn } from '../store/one-offs.ts'
import { employmentsIn } from '../store/people.ts'
import { oneOffSubject, personSubjectOf } from '../subject.ts'
import { oneOffFrom } from './checking.ts'

/** What a source is called; its own word where nobody has said. */
export function sourceNames(source: string): Names {
  const entry = Object.hasOwn(words.table, `source.${source}`) ? words.table[`source.${source}` as 'source.file'] : null
  return entry ? { zh: entry[0], en: entry[1] } : { zh: source, en: source }
}

/** @throws payroll.monthTooFar */
export function checkOneOffMonth(month: Month, today: Day): void {
  const far = month > monthOf(addMonths(today, 24)) || month < monthOf(addMonths(today, -60))
  if (far) refuse('payroll.monthTooFar', { month })
}

const oneOffs = implement(payroll.oneOffs, {
  about: 'reach',
  async run({ db, input, reach, today }) {
    const { page, month = monthOf(today), ...asked } = input
    const filter = { ...asked, month: firstDay(month), reach, today }
    const items = await itemNamesOf(db)
    const found = await oneOffsListed(db, filter, { limit: pageSize, offset: (page - 1) * pageSize })
    const sources = await sourcesIn(db, filter)
    return {
      month,
      items: [...items.values()]
        .filter(({ by, retired }) => by === 'oneOff' && !retired)
        .map(({ code, names }) => ({ code, names })),
      sources: sources.map((each) => ({ ...each, names: sourceNames(each.source) })),
      rows: found.rows.map((row) => ({
        ...row,
        names: calledIn(items, row.item),
        bonus: items.get(row.item)?.taxed === 'bonus',
        sourceNames: sourceNames(row.source),
      })),
      count: found.count,
      total: found.total,
    }
  },
})

const addOneOff = implement(payroll.addOneOff, {
  about: personSubjectOf,
  async run({ db, input, today, actor, record }) {
    const { personId, item, month, fen, note, taxed } = input
    if (fen === 0) refuse('payroll.oneOff.nothing')
    await oneOffFrom(db, item)
    checkOneOffMonth(month, today)
    const day = firstDay(month)
    const employment = (await employmentsIn(db, [personId], day)).get(personId)
    if (!employment) return refuse('payroll.notEmployedIn', { month })
    const row = { employmentId: employment.employmentId, item, month: day, fen, note: note.trim(), taxed }
    const { ids } = await insertOneOffs(db, [{ ...row, source: 'manual', reference: newId() }], {
      userId: actor.userId,
    })
    record({ details: { item, month } })
    return { oneOffId: ids[0] ?? '' }
  },
})

const cancelOneOff = implement(payroll.cancelOneOff, {
  about: oneOffSubject,
  async run({ db, input: { oneOffId }, record }) {
    const standing = (await oneOffById(db, oneOffId)) ?? refuse('payroll.oneOff.notFound')
    if (standing.taken) refuse('payroll.oneOff.taken', { month: monthOf(standing.month) })
    if (standing.cancelled) refuse('payroll.oneOff.cancelled')
    if (standing.source.startsWith('leaving.')) refuse('payroll.oneOff.ofLeaving')
    await cancelOneOffs(db, { id: oneOffId })
    record({ about: { type: 'person', id: standing.personId }, details: { oneOffId } })
    return {}
  },
})

const chooseBonusTax = implement(payroll.chooseBonusTax, {
  about: oneOffSubject,
  async run({ db, input: { oneOffId, taxed }, record }) {
    const standing = (await oneOffById(db, oneOffId)) ?? refuse('payroll.oneOff.notFound')
    if (standing.taken) refuse('payroll.oneOff.taken', { month: monthOf(standing.month) })
    if (standing.cancelled) refuse('payroll.oneOff.cancelled')
    if ((await itemNamesOf(db)).get(standing.item)?.taxed !== 'bonus') refuse('payroll.oneOff.noBonus')
    await setTaxed(db, oneOffId, taxed)
    record({ about: { type: 'person', id: standing.personId }, details: { oneOffId, taxed } })
    return {}
  },
})

export const oneOffOperations = [oneOffs, addOneOff, cancelOneOff, chooseBonusTax]
