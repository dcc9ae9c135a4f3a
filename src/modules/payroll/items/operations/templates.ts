import { addMonths, type Month } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import type { PayItem, PayPolicy } from '../../contract/item.ts'
import { payroll } from '../../contract.ts'
import { builtIns, choice } from '../../rules/formula/built-ins.ts'
import { ensureUsual, usualPolicy } from '../begin.ts'
import { firstDayOf, monthOf } from '../contract.ts'
import { checkItems } from '../rules/check-items.ts'
import { givenNames, sums } from '../rules/names.ts'
import { sayingsOf } from '../rules/saying.ts'
import { saysOf, troubleOf } from '../saying.ts'
import { allGroups } from '../store/groups.ts'
import * as store from '../store/templates.ts'
import { usualItems } from '../usual.ts'

const afterMonth = (month: Month): Month => monthOf(addMonths(firstDayOf(month), 1))

/** @throws payroll.monthFarAway for a month in which nobody is paid here */
export function checkMonth(month: Month): void {
  if (month < '2000-01' || month > '2099-12') refuse('payroll.monthFarAway', { month })
}

const templates = implement(payroll.templates, {
  about: 'company',
  async run({ db }) {
    const [heads, versions, groups] = [await store.templateHeads(db), await store.versionHeads(db), await allGroups(db)]
    const rows = heads.map((head) => {
      const own = versions.filter(({ templateId }) => templateId === head.templateId)
      const paid = groups.filter(({ templateId, retired }) => templateId === head.templateId && !retired)
      return {
        ...head,
        groups: paid.map(({ name }) => name),
        versions: own.map(({ from }) => from),
        items: own[0]?.items ?? 0,
      }
    })
    return { begun: groups.length > 0, rows }
  },
})

const template = implement(payroll.template, {
  about: 'company',
  async run({ db, input: { templateId, month } }) {
    const head = await findTemplate(db, templateId)
    const versions = await store.templateVersions(db, [templateId])
    const standing = versionIn(versions, month)
    const closed = await store.closedByTemplate(db, templateId)
    const groups = (await allGroups(db)).filter((group) => group.templateId === templateId && !group.retired)
    return {
      ...head,
      ...{ from: standing.from, items: standing.items, policy: standing.policy, sayings: sayingsOf(standing.items) },
      versions: versions.map(({ from, savedBy, savedAt }) => {
        return { from, savedBy, savedAt, closed: closed !== null && from <= closed }
      }),
      groups: groups.map(({ groupId, name }) => ({ groupId, name })),
      earliest: closed && afterMonth(closed),
    }
  },
})

async function findTemplate(db: Call<unknown>['db'], templateId: string): Promise<store.TemplateHead> {
  const heads = await store.templateHeads(db)
  return heads.find((head) => head.templateId === templateId) ?? refuse('payroll.template.notFound')
}

/** Newest first; the newest where no month is asked for. */
export const versionIn = (
  versions: readonly store.TemplateVersion[],
  month: Month | undefined,
): store.TemplateVersion =>
  versions.find(({ from }) => month === undefined || from <= month) ?? refuse('payroll.noVersion', { month })

const usual = implement(payroll.usualItems, {
  about: 'company',
  run: async () => ({ items: [...usualItems], policy: usualPolicy, sayings: sayingsOf(usualItems) }),
})

const names = implement(payroll.formulaNames, {
  about: 'company',
  async run() {
    const late = new Set<string>(sums.map(({ code }) => code))
    return {
      rows: givenNames.map((quantity) => ({ ...quantity, afterTax: late.has(quantity.code) })),
      functions: [choice, ...Object.values(builtIns)].map(({ zh, en }) => ({ zh, en })),
    }
  },
})

const checkTemplate = implement(payroll.checkTemplate, {
  about: 'company',
  async run({ input: { items, policy } }) {
    const checked = checkItems(items, policy)
    return { problems: checked.ok ? [] : checked.problems.map(troubleOf), sayings: sayingsOf(items) }
  },
})

const saveTemplate = implement(payroll.saveTemplate, {
  about: 'company',
  async run({ db, input, actor, record }) {
    const { templateId, name, fromMonth, items, policy } = input
    checkMonth(fromMonth)
    assertSound(items, policy)
    const before = templateId ? await openTemplate(db, templateId, fromMonth) : []
    const saved = templateId ?? (await store.addTemplate(db, name))
    await store.renameTemplate(db, saved, name)
    await store.putTemplateVersion(db, { templateId: saved, from: fromMonth, items, policy }, actor.userId)
    record({ details: { templateId: saved, fromMonth, ...changesOf(before, items) } })
    return { templateId: saved }
  },
})

/** @throws payroll.itemsUnsound with the first thing that is wrong */
export function assertSound(items: readonly PayItem[], policy: PayPolicy): void {
  const checked = checkItems(items, policy)
  if (checked.ok) return
  const [problem] = checked.problems
  if (!problem) return
  const named = items.find(({ code }) => code === problem.item)?.names
  const says = saysOf(problem)
  refuse('payroll.itemsUnsound', {
    item: named ? `${named.zh}：` : '',
    itemEn: named ? `${named.en}: ` : '',
    ...{ problem: says.zh, problemEn: says.en, problems: checked.problems.map(troubleOf) },
  })
}

/** The items that stood in that month, of a template that can still be changed from it on. */
async function openTemplate(db: Call<unknown>['db'], templateId: string, month: Month): Promise<readonly PayItem[]> {
  if (!(await store.lockTemplate(db, templateId))) refuse('payroll.template.notFound')
  const closed = await store.closedByTemplate(db, templateId)
  if (closed && month <= closed) {
    refuse('payroll.templateClosed', { month: closed, earliest: afterMonth(closed) })
  }
  const versions = await store.templateVersions(db, [templateId])
  return versions.find(({ from }) => from <= month)?.items ?? []
}

function changesOf(before: readonly PayItem[], after: readonly PayItem[]) {
  const [old, now] = [before, after].map((items) => new Map(items.map((item) => [item.code, JSON.stringify(item)])))
  const codes = [...new Set([...before, ...after].map(({ code }) => code))]
  return { changed: codes.filter((code) => old?.get(code) !== now?.get(code)) }
}

const retireTemplate = implement(payroll.retireTemplate, {
  about: 'company',
  async run({ db, input: { templateId, retired }, record }) {
    if (!(await store.lockTemplate(db, templateId))) refuse('payroll.template.notFound')
    const users = (await allGroups(db)).filter((group) => group.templateId === templateId && !group.retired)
    if (retired && users.length > 0) refuse('payroll.templateInUse', { groups: users.map(({ name }) => name) })
    await store.setTemplateRetired(db, templateId, retired)
    record({ details: { templateId, retired } })
    return { templateId }
  },
})

const begin = implement(payroll.begin, {
  about: 'company',
  async run({ db, input: { month }, actor, record }) {
    checkMonth(month)
    const begun = await ensureUsual(db, actor.userId, month, actor.language)
    record({ details: begun })
    return begun
  },
})

export const templateOperations = [
  ...[templates, template, usual, names, checkTemplate],
  ...[saveTemplate, retireTemplate, begin],
]
