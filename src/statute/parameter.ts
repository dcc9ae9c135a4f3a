import type { Day } from '#platform/kernel/day.ts'

/** 正式 in force as published, 推算 derived, 待核验 to be checked, 企业确认 confirmed by the company. */
export type FigureStatus = '正式' | '推算' | '待核验' | '企业确认'

/** Where a rule is written, in both languages: `劳动合同法第十九条`. */
export type Source = { zh: string; en: string; href?: string }

export type Version<V> = { from: string; value: V; source: Source; status: FigureStatus }

export type Parameter<V> = {
  label: string
  unit: string
  checkedOn: string
  versions: readonly Version<V>[]
  on: (day: Day) => Version<V>
}

/** One figure fixed by law, with every value it has had and the text that set it. */
export function parameter<V>(definition: Omit<Parameter<V>, 'on'>): Parameter<V> {
  const newestFirst = definition.versions.toSorted((a, b) => (a.from < b.from ? 1 : -1))
  return {
    ...definition,
    /** The version in force that day. A day before the first version is an error, never a guess. */
    on(day) {
      const version = newestFirst.find((each) => each.from <= day)
      if (!version) throw new RangeError(`${definition.label} has no value on ${day}`)
      return version
    },
  }
}
