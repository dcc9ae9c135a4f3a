import type { Said } from './said.ts'

/** The help of one page. A label that stands on the screen is written 「…」 in Chinese and “…” in English. */
export type Help = {
  title: Said
  /** What the page is for, in a sentence. */
  purpose: Said
  /** What one does here, in the words of its buttons. */
  doing: readonly Said[]
  /** Rules, permissions, what is not seen at once. */
  knowing: readonly Said[]
  /** Pages that belong with it, by their paths. */
  pages: readonly string[]
  /** Words of the glossary that one meets here, by their keys. */
  terms: readonly string[]
}

/** By the path of the route, as it stands in `screens.ts`. */
export type Helps = Readonly<Record<string, Help>>
