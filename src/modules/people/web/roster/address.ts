import { Day } from '#platform/kernel/day.ts'
import { type ColumnKey, columnKeys, columnOf, columns } from '../../columns.ts'
import type { Filter, Sort } from '../../contract.ts'

/*
 * A filter in the address, under its column's name: `?status=probation,regular` any of these, `?hireDate=2026-01-01..2026-06-30`
 * between, and with a dot before it `.within.30`, `.thisMonth`, `.empty`, `.given`, `.has.工程师`.
 */

type Query = Readonly<Record<string, string | undefined>>

const escaped = (value: string): string => value.replaceAll('%', '%25').replaceAll(',', '%2C')
const unescaped = (value: string): string => value.replaceAll('%2C', ',').replaceAll('%25', '%')

export function filterText(filter: Filter): string {
  if (filter.is === 'anyOf') return filter.values.map(escaped).join(',')
  if (filter.is === 'contains') return `.has.${filter.value}`
  if (filter.is === 'between') return `${filter.from ?? ''}..${filter.to ?? ''}`
  return filter.is === 'within' ? `.within.${filter.days}` : `.${filter.is}`
}

const plain = ['thisMonth', 'empty', 'given'] as const

/** What the address says of a column; what makes no sense there says nothing. */
export function readFilter(column: ColumnKey, text: string): Filter | undefined {
  const word = plain.find((each) => text === `.${each}`)
  if (word) return { column, is: word }
  const within = /^\.within\.(-?\d{1,5})$/.exec(text)
  if (within) return { column, is: 'within', days: Number(within[1]) }
  if (text.startsWith('.has.')) return { column, is: 'contains', value: text.slice(5) }
  const range = /^(.*)\.\.(.*)$/.exec(text)
  if (range && columnOf(column).kind !== 'text') return between(column, range[1] ?? '', range[2] ?? '')
  const values = text.split(',').filter(Boolean).map(unescaped)
  return values.length > 0 ? { column, is: 'anyOf', values } : undefined
}

function between(column: ColumnKey, from: string, to: string): Filter | undefined {
  const bound = (text: string): Day | number | undefined => {
    if (columnOf(column).kind === 'day') return Day.safeParse(text).data
    return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text)
  }
  const [first, last] = [bound(from), bound(to)]
  if (first === undefined && last === undefined) return undefined
  return { column, is: 'between', ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) }
}

const filterable = columns.filter((column) => column.filterable).map((column) => column.key)

export const filtersIn = (query: Query): Filter[] =>
  filterable.flatMap((column) => {
    const text = query[column]
    const filter = text ? readFilter(column, text) : undefined
    return filter ? [filter] : []
  })

const isColumn = (key: string): key is ColumnKey => (columnKeys as readonly string[]).includes(key)

export function sortIn({ sort = '' }: Query): Sort | undefined {
  const column = sort.replace(/^-/, '')
  return isColumn(column) ? { column, direction: sort.startsWith('-') ? 'desc' : 'asc' } : undefined
}

export const sortText = (sort: Sort | undefined): string | undefined =>
  sort && `${sort.direction === 'desc' ? '-' : ''}${sort.column}`

export const standardColumns: ColumnKey[] = columns.filter((column) => column.standard).map((column) => column.key)

export function columnsIn({ columns: text }: Query): ColumnKey[] {
  const asked = text?.split(',').filter(isColumn) ?? []
  const shown = asked.length > 0 ? asked : standardColumns
  return ['fullName', ...shown.filter((key) => key !== 'fullName')]
}

export const columnsText = (shown: readonly string[]): string | undefined => {
  const text = shown.join(',')
  return text === standardColumns.join(',') ? undefined : text
}

export const pageIn = ({ page }: Query): number => Math.max(1, Math.trunc(Number(page)) || 1)

export type ViewState = {
  filters: Filter[]
  search?: string | undefined
  sort?: Sort | undefined
  columns?: ColumnKey[] | undefined
}

/** The whole state of a list as a change of the address: what the view does not say is taken out. */
export function addressOf({ filters, search, sort, columns: shown }: ViewState): Record<string, string | undefined> {
  const nothing = Object.fromEntries(filterable.map((column) => [column, undefined]))
  const said = Object.fromEntries(filters.map((filter) => [filter.column, filterText(filter)]))
  return {
    ...nothing,
    ...said,
    search,
    sort: sortText(sort),
    columns: shown && columnsText(shown),
    page: undefined,
    peek: undefined,
  }
}

/** The list as the address says it, as it is kept in a view. */
export function stateIn(query: Query) {
  const sort = sortIn(query)
  return {
    filters: filtersIn(query),
    ...(query.search && { search: query.search }),
    ...(sort && { sort }),
    ...(query.columns && { columns: columnsIn(query) }),
  }
}
