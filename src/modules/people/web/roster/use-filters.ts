import { jobs } from '#modules/jobs/contract.ts'
import { organization } from '#modules/organization/contract.ts'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Filter, FilterOption } from '#platform/ui/filter-chips.tsx'
import { type ColumnKey, columnOf } from '../../columns.ts'
import type { RosterRow } from '../../contract.ts'
import { words as names } from '../../locale.ts'
import { useNames } from '../use-names.ts'
import { useUnitOptions } from '../use-unit-options.ts'
import { readFilter } from './address.ts'
import { words } from './locale.ts'

const asked: ColumnKey[] = [
  'orgUnit',
  'status',
  'level',
  'employmentType',
  'city',
  'hireDate',
  'contractEnd',
  'probationEnd',
]

/** The filters of the roster as chips: chosen values live in the address under the column's name. */
export function useFilters(rows: readonly RosterRow[] | undefined): Filter[] {
  const [query, setQuery] = useQueryState()
  const { column } = useNames()
  const optionsOf = useOptions(rows, query.orgUnit)
  const others = Object.keys(query).filter((key): key is ColumnKey => isOther(key))
  return [...asked, ...others].map((key) => {
    const single = columnOf(key).kind === 'day' || others.includes(key)
    const text = query[key]
    const chosen = !text ? [] : single ? [text] : text.split(',')
    return {
      key,
      label: column(key),
      single,
      days: columnOf(key).kind === 'day',
      chosen,
      onChange: (values) => setQuery({ [key]: values.join(',') || undefined, page: undefined, peek: undefined }),
      options: optionsOf(key, chosen),
    }
  })
}

const isOther = (key: string): boolean => {
  const known = Object.hasOwn(names.table, `column.${key}`)
  return known && !asked.includes(key as ColumnKey) && columnOf(key as ColumnKey).filterable
}

function useOptions(rows: readonly RosterRow[] | undefined, chosenUnits = '') {
  const units = useUnitOptions(chosenUnits.split(',').filter(Boolean))
  const levels = useLevelOptions()
  const cities = useCityOptions(rows)
  const days = useDayOptions()
  const { choice } = useNames()
  const say = useConditionWords()
  const known = (key: ColumnKey): FilterOption[] => {
    if (key === 'orgUnit') return units
    if (key === 'level') return levels
    if (key === 'city') return cities
    const { choices = [] } = columnOf(key)
    return columnOf(key).kind === 'day'
      ? days(key)
      : choices.map((value) => ({ value, label: choice(key as 'status', value as 'left') }))
  }
  return (key: ColumnKey, chosen: readonly string[]) => {
    const options = known(key)
    const unknown = chosen.filter((value) => !options.some((option) => option.value === value))
    return [...options, ...unknown.map((value) => ({ value, label: say(key, value) }))]
  }
}

function useLevelOptions(): FilterOption[] {
  const may = useMay('jobs.ladder')
  const levels = useRead(jobs.ladder, {}, { enabled: may }).data?.rows ?? []
  return levels.map(({ code, nameZh, nameEn }) => ({ value: code, label: code, search: `${nameZh} ${nameEn}` }))
}

/** Cities of the legal entities and of the people on the page. */
function useCityOptions(rows: readonly RosterRow[] | undefined): FilterOption[] {
  const may = useMay('organization.legalEntities')
  const entities = useRead(organization.legalEntities, {}, { enabled: may }).data?.rows ?? []
  const cities = [...entities.map((entity) => entity.city), ...(rows ?? []).map((row) => row.city)]
  return [...new Set(cities.filter((city) => city !== null))].map((city) => ({ value: city, label: city }))
}

function useDayOptions() {
  const t = useWords(words)
  const today = useToday()
  const year = Number(today.slice(0, 4))
  const within = (days: number): FilterOption => ({
    value: `.within.${days}`,
    label: days < 0 ? t('past', { count: -days }) : t('within', { count: days }),
  })
  const wholeYear = (each: number) => ({
    value: `${each}-01-01..${each}-12-31`,
    label: t('year', { year: String(each) }),
  })
  const month = { value: '.thisMonth', label: t('thisMonth') }
  const past = [month, within(-30), within(-90), wholeYear(year), wholeYear(year - 1), wholeYear(year - 2)]
  const coming = [
    within(30),
    within(60),
    within(90),
    month,
    { value: `..${today}`, label: t('overdue') },
    { value: '.empty', label: t('empty') },
  ]
  return (key: ColumnKey) => (key === 'hireDate' || key === 'birthDate' || key === 'firstWorkDate' ? past : coming)
}

/** A condition that is none of the usual ones, in words. */
function useConditionWords() {
  const t = useWords(words)
  const between = (from: string | number = '', to: string | number = '') => {
    if (to === '') return t('since', { day: String(from) })
    return from === '' ? t('until', { day: String(to) }) : `${from}–${to}`
  }
  return (key: ColumnKey, text: string): string => {
    const filter = readFilter(key, text)
    switch (filter?.is) {
      case 'contains':
        return t('has', { text: filter.value })
      case 'between':
        return between(filter.from, filter.to)
      case 'within':
        return t(filter.days < 0 ? 'past' : 'within', { count: Math.abs(filter.days) })
      case 'thisMonth':
      case 'empty':
      case 'given':
        return t(filter.is)
      default:
        return text
    }
  }
}
