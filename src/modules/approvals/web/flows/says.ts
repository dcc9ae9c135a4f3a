import { formatMoney, formatNumber } from '#platform/ui/format.ts'
import { type Language, say } from '#platform/words.ts'
import type { Clause, Step, TimeOut, When, Who } from '../../contract.ts'
import { words } from './locale.ts'
import type { KindField } from './types.ts'

/** What the things are called that a flow names. `named` holds users and values that were looked for. */
export type Lexicon = {
  language: Language
  fields: ReadonlyMap<string, KindField>
  relations: ReadonlyMap<string, string>
  roles: ReadonlyMap<string, { name: string; holders: number }>
  named: Readonly<Record<string, string>>
}

/** 直属上级 · 角色：人事经理 · 张三 */
export function whoSaid(who: Who, { language, relations, roles, named }: Lexicon): string {
  const gone = say(words, language, 'gone')
  if (who.by === 'relation') return relations.get(who.relation) ?? gone
  if (who.by === 'user') return named[who.userId] ?? gone
  return say(words, language, 'roleOf', { name: roles.get(who.roleId)?.name ?? gone })
}

export function allWhoSaid(list: readonly Who[], lexicon: Lexicon): string {
  if (list.length === 0) return say(words, lexicon.language, 'nobodyChosen')
  return list.map((who) => whoSaid(who, lexicon)).join(say(words, lexicon.language, 'comma'))
}

/** Without a name a step is called after who decides. */
export const stepSaid = ({ name, who }: Step, lexicon: Lexicon): string => name.trim() || allWhoSaid(who, lexicon)

/** May more than one be asked? Then it matters how they decide together. */
export const mayBeSeveral = ({ who, mode }: Step, { roles }: Lexicon): boolean =>
  mode !== 'any' ||
  who.length > 1 ||
  who.some((each) => each.by === 'role' && (roles.get(each.roleId)?.holders ?? 0) > 1)

/** 大于 for a number, 是 for one of a few, 属于 for what lies in a tree. */
export function comparisonSaid(is: Clause['is'], field: KindField | undefined, language: Language): string {
  if (field?.type === 'tree' && (is === 'oneOf' || is === 'noneOf')) return say(words, language, `isIn.${is}`)
  return say(words, language, `is.${is}`)
}

function amountSaid(amount: number, field: KindField | undefined, language: Language): string {
  if (field?.type === 'money') return formatMoney(amount, amount % 100 === 0 ? 'rounded' : 'exact')
  const value = formatNumber(amount)
  return field?.unit ? say(words, language, 'withUnit', { value, unit: field.unit[language] }) : value
}

export function valueSaid(value: string, field: KindField | undefined, { language, named }: Lexicon): string {
  const choice = field?.choices.find((each) => each.value === value)
  return choice?.label[language] ?? named[value] ?? say(words, language, 'gone')
}

function clauseSaid(clause: Clause, lexicon: Lexicon): string {
  const { language } = lexicon
  const field = lexicon.fields.get(clause.field)
  const value =
    typeof clause.value === 'number'
      ? amountSaid(clause.value, field, language)
      : clause.value.map((each) => valueSaid(each, field, lexicon)).join(say(words, language, 'orComma'))
  return say(words, language, 'clause', {
    field: field?.label[language] ?? say(words, language, 'gone'),
    is: comparisonSaid(clause.is, field, language),
    value: value || say(words, language, 'valueToCome'),
  })
}

/** 仅当天数大于3天，且级别是P7或P8 */
export function whenSaid({ match, clauses }: When, lexicon: Lexicon): string {
  const { language } = lexicon
  const between = say(words, language, match === 'all' ? 'and' : 'or')
  const condition = clauses.map((clause) => clauseSaid(clause, lexicon)).join(between)
  return say(words, language, 'onlyWhen', { condition })
}

/** 3天未处理就自动同意 */
export const timeOutSaid = ({ days, action }: TimeOut, language: Language): string =>
  say(words, language, `timeOut.${action}`, { count: days })
