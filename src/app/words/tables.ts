import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** One text in both languages: `[zh, en]`, or `[zh, one, others]`. `at` says where: file, export, keys. */
export type Text = { at: string; said: readonly string[] }

/** What one `locale.ts` exports under one name: the words of a `defineWords`, or a plain table of them. */
export type Table = { file: string; exported: string; keys: readonly string[]; texts: readonly Text[] }

export const top = resolve(import.meta.dirname, '../..')

/** Paths of the files below `src` whose name ends so. */
export const filesOf = (ending: RegExp): string[] =>
  readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((name) => ending.test(name))

/** Addresses and keys that a help page leads to: lists of strings that nobody reads. */
const leads = new Set(['pages', 'terms', 'page'])
const isLead = (key: string, value: unknown): boolean =>
  leads.has(key) && [value].flat().every((each) => typeof each === 'string' && /^[\w/$-]+$/.test(each))

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function textsIn(value: unknown, at: string): Text[] {
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every((each) => typeof each === 'string')) return [{ at, said: value }]
    return value.flatMap((each, index) => textsIn(each, `${at} ${index + 1}`))
  }
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, each]) => (isLead(key, each) ? [] : textsIn(each, `${at} ${key}`)))
}

/** The tables of one file's exports; functions and other values are none. */
export function tablesIn(file: string, exports: Record<string, unknown>): Table[] {
  return Object.entries(exports).flatMap(([exported, value]) => {
    const table = isRecord(value) && typeof value.name === 'string' && isRecord(value.table) ? value.table : value
    const texts = textsIn(table, `${file} ${exported}`)
    return texts.length === 0 ? [] : [{ file, exported, keys: Object.keys(table as object), texts }]
  })
}

export const localeFiles = (): string[] => filesOf(/(^|\/)locale\.ts$/)

/** Every table of every `locale.ts`. */
export async function allTables(): Promise<Table[]> {
  const read = async (file: string) => tablesIn(file, await import(pathToFileURL(resolve(top, file)).href))
  return (await Promise.all(localeFiles().map(read))).flat()
}
