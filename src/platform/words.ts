import { createInstance } from 'i18next'

export type Language = 'zh' | 'en'

/** `[zh, en]`, or `[zh, English for one, English for other counts]`. Parameters are written `{{name}}`. */
export type Entry = readonly [zh: string, en: string] | readonly [zh: string, enOne: string, enOther: string]
export type WordTable = Readonly<Record<string, Entry>>

/** A named table of words, known to the one i18next instance. */
export type Words<T extends WordTable = WordTable> = { readonly name: string; readonly table: T }

/** What a sentence is filled with. Numbers get thousands separators: pass a year as text. */
export type WordParams = Record<string, string | number>

type NamesIn<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | NamesIn<Rest> : never
type ParamsOf<T extends WordTable, K extends keyof T> = [NamesIn<T[K][number]>] extends [never]
  ? []
  : [params: { [Name in NamesIn<T[K][number]>]: Name extends 'count' ? number : string | number }]

/** `t('people', { count: 3 })`: keys and parameter names are checked against the table. */
export type Speak<T extends WordTable> = <K extends keyof T & string>(key: K, ...params: ParamsOf<T, K>) => string

const dictionary = createInstance()
dictionary.init({
  lng: 'zh',
  fallbackLng: false,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: {},
})

/**
 * Declares the words of one area, both languages side by side.
 * @example const words = defineWords('ui', { people: ['{{count}}人', '{{count}} person', '{{count}} people'] })
 */
export function defineWords<const T extends WordTable>(name: string, table: T): Words<T> {
  const zh: Record<string, string> = {}
  const en: Record<string, string> = {}
  for (const [key, [chinese, english, plural]] of Object.entries(table)) {
    zh[key] = chinese
    en[key] = plural ?? english
    if (plural !== undefined) en[`${key}_one`] = english
  }
  dictionary.addResourceBundle('zh', name, zh)
  dictionary.addResourceBundle('en', name, en)
  return { name, table }
}

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 })

const separated = (value: number): string => grouped.format(value).replace('-', '−')

function translate(words: Words, language: Language, key: string, params: WordParams): string {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'number' ? separated(value) : value,
  ])
  const count = typeof params.count === 'number' ? { count: params.count } : {}
  return dictionary.t(key, { lng: language, ns: words.name, nest: false, replace: Object.fromEntries(shown), ...count })
}

/** One sentence in one language, for the server, mails and files; screens use `useWords`. */
export function say<T extends WordTable, K extends keyof T & string>(
  words: Words<T>,
  language: Language,
  key: K,
  ...[params]: ParamsOf<T, K>
): string {
  return translate(words, language, key, params ?? {})
}

/** The words of one table in one language. */
export function speakerOf<T extends WordTable>(words: Words<T>, language: Language): Speak<T> {
  return (key, ...params) => say(words, language, key, ...params)
}

const anyRefusal = defineWords('platform.refusal', {
  unnamed: ['这一步现在不能做（{{code}}）', 'This cannot be done now ({{code}})'],
})

const refusalTables = new Set<Words>()

/** Each module's table of refusals, keyed by code, once at start. */
export function registerRefusals(...tables: readonly Words[]): void {
  for (const table of tables) refusalTables.add(table)
}

function toParam(value: unknown, language: Language): string | number {
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.map((item) => toParam(item, language)).join(language === 'zh' ? '、' : ', ')
  return value === null || value === undefined ? '' : String(value)
}

/**
 * The sentence for a refusal, or the operation's own, kept as `code@operation`, where that can say more.
 * A code without a sentence still says its code, so that somebody can be asked about it.
 */
export function sentenceOf(
  code: string,
  details: Readonly<Record<string, unknown>>,
  language: Language,
  tables: Iterable<Words> = refusalTables,
): string {
  const params = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, toParam(value, language)]))
  for (const key of [`${code}@${details.operation}`, code]) {
    for (const words of tables) if (Object.hasOwn(words.table, key)) return translate(words, language, key, params)
  }
  return say(anyRefusal, language, 'unnamed', { code })
}
