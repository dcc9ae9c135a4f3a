import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { say } from '#platform/words.ts'
import type { Clause, Names, When, Who } from '../contract.ts'
import type { KindField, RequestKind } from '../kinds.ts'
import { sentences } from '../locale.ts'
import { ask } from '../ports.ts'
import { namesOfUsers, rolesGiven } from '../store/accounts.ts'

export const inBoth = (say: (language: 'zh' | 'en') => string): Names => ({ zh: say('zh'), en: say('en') })

/** What users, roles and values of trees are called. */
export type Labels = {
  users: ReadonlyMap<string, string>
  roles: ReadonlyMap<string, Names>
  /** By field and value. */
  values: ReadonlyMap<string, string>
}

type Labelled = { who: readonly Who[]; when: When | null }

/** All names that these steps need. */
export async function labelsFor(
  { db, today }: { db: Db; today: Day },
  steps: readonly Labelled[],
  { fields, userIds = [] }: { fields: readonly KindField[]; userIds?: readonly string[] },
): Promise<Labels> {
  const who = steps.flatMap((step) => step.who)
  const named = who.flatMap((each) => (each.by === 'user' ? each.userId : []))
  const usesRoles = who.some(({ by }) => by === 'role')
  const roles = usesRoles ? await rolesGiven(db) : []
  return {
    users: await namesOfUsers(db, [...named, ...userIds]),
    roles: new Map(roles.map(({ roleId, names }) => [roleId, names])),
    values: await valueNames(db, today, steps, fields),
  }
}

async function valueNames(db: Db, today: Day, steps: readonly Labelled[], fields: readonly KindField[]) {
  const clauses = steps.flatMap(({ when }) => when?.clauses ?? [])
  const names = new Map<string, string>()
  for (const { key, find } of fields) {
    const ids = clauses.flatMap((clause) => (clause.field === key && Array.isArray(clause.value) ? clause.value : []))
    if (!find || ids.length === 0) continue
    for (const { value, label } of await find(db, { ids: [...new Set(ids)] }, today))
      names.set(`${key} ${value}`, label)
  }
  return names
}

const unknown: Names = inBoth((language) => say(sentences, language, 'unknown'))

function labelOfWho(who: Who, { users, roles }: Labels): Names {
  if (who.by === 'relation') return ask.relations().find(({ key }) => key === who.relation)?.label ?? unknown
  if (who.by === 'role') return roles.get(who.roleId) ?? unknown
  const name = users.get(who.userId)
  return name ? { zh: name, en: name } : unknown
}

/** What a step is called: by its own name, or after who decides. */
export function labelOfStep({ name, who }: { name: string; who: readonly Who[] }, labels: Labels): Names {
  if (name.trim()) return { zh: name, en: name }
  const all = who.map((each) => labelOfWho(each, labels))
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') }
}

/** The condition of a step in words. */
export function whenSaid(when: When | null, { fields }: Pick<RequestKind, 'fields'>, labels: Labels): Names | null {
  if (!when) return null
  return inBoth((language) => {
    const parts = when.clauses.map((clause) => clauseSaid(clause, fields, labels, language))
    return parts.join(say(sentences, language, when.match === 'all' ? 'and' : 'or'))
  })
}

function clauseSaid(clause: Clause, fields: readonly KindField[], labels: Labels, language: 'zh' | 'en'): string {
  const field = fields.find(({ key }) => key === clause.field)
  const value = Array.isArray(clause.value)
    ? clause.value.map((each) => choiceSaid(each, field, labels, language)).join(say(sentences, language, 'list'))
    : numberSaid(clause.value, field, language)
  return say(sentences, language, `is.${clause.is}`, { field: field?.label[language] ?? clause.field, value })
}

const choiceSaid = (value: string, field: KindField | undefined, labels: Labels, language: 'zh' | 'en'): string =>
  field?.choices?.find((choice) => choice.value === value)?.label[language] ??
  labels.values.get(`${field?.key} ${value}`) ??
  unknown[language]

function numberSaid(value: number, field: KindField | undefined, language: 'zh' | 'en'): string {
  const shown = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(
    field?.type === 'money' ? value / 100 : value,
  )
  if (field?.type === 'money') return `¥${shown}`
  const unit = field?.unit?.[language] ?? ''
  return language === 'zh' || unit === '%' || !unit ? `${shown}${unit}` : `${shown} ${unit}`
}
