import type { z } from 'zod'
import type { Day } from '#platform/kernel/day.ts'
import { type Language, speakerOf, type Words, type WordTable } from '#platform/words.ts'
import type { law } from '../../contract.ts'

type Law = typeof law

/** What answers with its steps. */
export type Verb = {
  [K in keyof Law]: z.output<Law[K]['output']> extends { steps: readonly unknown[] } ? K : never
}[keyof Law]

export type InputOf<V extends Verb> = z.input<Law[V]['input']>
type OutputOf<V extends Verb> = z.output<Law[V]['output']>

/** A text in the reader’s language. */
export type Said = (language: Language) => string

/** The words that need nothing filled in. */
type PlainKey<T extends WordTable> = {
  [K in keyof T & string]: [Extract<T[K][number], `${string}{{${string}`>] extends [never] ? K : never
}[keyof T & string]

export const saying =
  <T extends WordTable>(words: Words<T>) =>
  (key: PlainKey<T>): Said =>
  (language) =>
    speakerOf(words as Words, language)(key)

type Step = OutputOf<'retirement'>['steps'][number]
export type Unit = Step['unit']

/** What is typed, by the key of the field: as in the address. */
export type Values = Readonly<Record<string, string>>

type Initial = string | ((today: Day) => string)

/** What the fields of all kinds have. */
export type FieldBase = {
  key: string
  label: Said
  hint?: Said
  optional?: boolean
  initial?: Initial
  /** Stands in the form only while that other field has one of these values. */
  when?: { key: string; is: readonly string[] }
  /** Not before that other field, of the same kind. */
  notBefore?: string
  /** Decides over the form; the operation is not told. */
  formOnly?: boolean
  /** Says who somebody is: not kept in the address. */
  personal?: boolean
}

export type Choice = { value: string; label: Said }

export type Field = FieldBase &
  (
    | { kind: 'money' }
    | { kind: 'day' }
    | { kind: 'month' }
    | { kind: 'check' }
    | { kind: 'text' }
    | { kind: 'number'; unit: Unit; whole: boolean }
    | { kind: 'choice'; choices: readonly Choice[] }
    /** A place that has all these figures. */
    | { kind: 'city'; figures: readonly string[] }
    /** What differs in single months from the fields of these keys; `from` and `to` name the fields of the first and last. */
    | { kind: 'months'; columns: readonly string[]; from: string; to: string }
  )

/** A value with its name. `unit` says what it counts; text says itself. */
export type Shown = { key: string; label: Said; value: number | string | Said; unit: Unit | 'text' }

export type Tone = 'in' | 'out' | 'kept' | 'more' | 'total'

/** Columns one after another: each begins where the one before ended, unless it `stands` on the ground. */
export type Columns = {
  kind: 'columns'
  title: Said
  columns: readonly { key: string; label: Said; value: number; tone: Tone; stands?: boolean }[]
}
/** Bars side by side, each of parts that follow one another. */
export type Rows = {
  kind: 'rows'
  title: Said
  unit: Unit
  rows: readonly {
    key: string
    label: Said
    parts: readonly { key: string; label: Said; value: number; tone: Tone }[]
  }[]
}
export type Picture = Columns | Rows

export type Table = {
  title: Said
  heads: readonly { key: string; label: Said; unit: Unit | 'text' }[]
  rows: readonly (readonly (number | string | Said)[])[]
}

/** A way out of a trap: what it is called, and the fields that it changes. */
export type Way = { key: string; label: Said; change: Values }
/** Another calculator that goes on from here, filled with what is known. */
export type Onward = { to: Verb; values: Values }

/** How an answer is shown. */
export type Sheet = {
  headline: Shown & { tone?: 'good' | 'broken' }
  parts?: readonly Shown[]
  pictures?: readonly Picture[]
  tables?: readonly Table[]
  ways?: readonly Way[]
  onward?: readonly Onward[]
}

type Answer = {
  steps: readonly Step[]
  references: OutputOf<'retirement'>['references']
  notes: readonly string[]
}

/** A calculator as the page needs it: its form, and how its answer is shown. */
export type Calculator = {
  name: Verb
  title: Said
  /** The question that it answers. */
  about: Said
  fields: readonly Field[]
  /** A filled form to see how it works. */
  example: Values
  toInput: (read: Readonly<Record<string, unknown>>) => unknown
  sheet: (output: Answer, input: unknown) => Sheet
}
export type AnyAnswer = Answer

type Described<V extends Verb> = Omit<Calculator, 'name' | 'toInput' | 'sheet'> & {
  toInput?: (read: Readonly<Record<string, unknown>>) => InputOf<V>
  sheet: (output: OutputOf<V>, input: InputOf<V>) => Sheet
}

/** Describes a calculator; its sheet is given what that operation answers. */
export const calculator = <V extends Verb>(name: V, described: Described<V>): Calculator => ({
  toInput: (read) => read,
  ...described,
  name,
  sheet: described.sheet as unknown as Calculator['sheet'],
})

/** Yuan as they stand in a field of the form. */
export const yuan = (fen: number): string => String(fen / 100)
