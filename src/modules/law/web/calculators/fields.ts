import type { Choice, Field, FieldBase, Said, Unit } from './spec.ts'

type More = Omit<FieldBase, 'key' | 'label'>

/** An amount; yuan are typed. */
export const money = (key: string, label: Said, more: More = {}): Field => ({ kind: 'money', key, label, ...more })
export const day = (key: string, label: Said, more: More = {}): Field => ({ kind: 'day', key, label, ...more })
export const month = (key: string, label: Said, more: More = {}): Field => ({ kind: 'month', key, label, ...more })
export const check = (key: string, label: Said, more: More = {}): Field => ({ kind: 'check', key, label, ...more })
export const text = (key: string, label: Said, more: More = {}): Field => ({ kind: 'text', key, label, ...more })

/** A number that may have decimals. */
export const amountOf = (unit: Unit, key: string, label: Said, more: More = {}): Field => ({
  ...{ kind: 'number', whole: false, unit, key, label },
  ...more,
})
/** A whole number. */
export const countOf = (unit: Unit, key: string, label: Said, more: More = {}): Field => ({
  ...{ kind: 'number', whole: true, unit, key, label },
  ...more,
})

/** One of several; the first unless said otherwise. */
export const choice = (key: string, label: Said, choices: readonly Choice[], more: More = {}): Field => ({
  ...{ kind: 'choice', key, label, choices, initial: choices[0]?.value ?? '' },
  ...more,
})

export const city = (label: Said, figures: readonly string[], more: More = {}): Field => ({
  ...{ kind: 'city', key: 'city', label, figures },
  ...more,
})
