import type { Said } from '../said.ts'

/** A word of the trade. Its key in `Terms` is its name in the code. */
export type Term = {
  said: Said
  means: Said
  /** The page where it is used most. Words of parts that are still to come have none. */
  page?: string
}

export type Terms = Readonly<Record<string, Term>>
