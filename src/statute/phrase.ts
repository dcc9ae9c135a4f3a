import type { Unit, Version } from './parameter.ts'

export type Language = 'zh' | 'en'

/** `[zh, en]`; parameters are written `{{name}}`. */
export type Wording = readonly [zh: string, en: string]

type Filling = string | number | Phrase

/** Something to say, in whichever language it will be asked for. */
export type Phrase = { wording: Wording; filling: Readonly<Record<string, Filling>> }

type NamesIn<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | NamesIn<Rest> : never
type FillingOf<W extends Wording> = [NamesIn<W[number]>] extends [never]
  ? []
  : [filling: { [Name in NamesIn<W[number]>]: Filling }]

export const phrase = <const W extends Wording>(wording: W, ...[filling]: FillingOf<W>): Phrase => ({
  wording,
  filling: filling ?? {},
})

/** The phrase as it reads in that language. What is a text already reads alike in both. */
export function tell(said: Phrase | string, language: Language): string {
  if (typeof said === 'string') return said
  let text = ''
  piecesOf(said.wording[language === 'zh' ? 0 : 1]).forEach((piece, at) => {
    text += at % 2 === 0 ? piece : tellFilling(said.filling[piece], language)
  })
  return text
}

const tellFilling = (value: Filling | undefined, language: Language): string =>
  typeof value === 'object' ? tell(value, language) : String(value)

const knownPieces = new Map<string, readonly string[]>()

/** A wording cut at its parameters: text, name, text, name … text. */
function piecesOf(wording: string): readonly string[] {
  const pieces = knownPieces.get(wording) ?? wording.split(/\{\{(\w+)\}\}/)
  knownPieces.set(wording, pieces)
  return pieces
}

/** One line of a computation: what it is, how it came about, what came out. Money in fen. */
export type Step = { label: Phrase; formula: Phrase | string; value: number | string; unit: Unit }

/** A result with the way to it, the figures it rests on, and what to be warned of. */
export type Computed<T> = {
  value: T
  steps: readonly Step[]
  references: readonly Version<unknown>[]
  notes?: readonly Phrase[]
}
