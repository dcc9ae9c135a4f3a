import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { FieldClass } from '#platform/kernel/field-class.ts'
import type { Secrets } from '#platform/secrets.ts'
import type { Flow, Names, Step, Who } from './contract.ts'

/** A field of a request that conditions can compare. */
export type KindField = {
  key: string
  label: Names
  /** `money` is integer fen. The value of a `tree` is a list: the id itself, and all that lie above it. */
  type: 'number' | 'money' | 'choice' | 'tree'
  unit?: Names
  /** Without it everybody who takes part may know what conditions compare; with it, only who sees this class on whom it is about. */
  fieldClass?: FieldClass
  choices?: readonly { value: string; label: Names }[]
  /** For a tree: at most twenty that the search finds, or those with these ids. */
  find?: (
    db: Db,
    wanted: { search: string } | { ids: readonly string[] },
    today: Day,
  ) => Promise<{ value: string; label: string; detail: string | null }[]>
  /** For a tree: these ids and all that lie above them, so that a value chosen by hand is as wide as a request's. */
  withAbove?: (db: Db, ids: readonly string[], today: Day) => Promise<string[]>
}

/** One fact that helps to decide, with the class that a reader must be allowed to see on whom it is about. */
export type KindFact = {
  key: string
  label: Names
  before?: Names | null
  value: Names
  tone?: 'plain' | 'waiting' | 'broken' | 'good'
  fieldClass: FieldClass
  /** One of the few that are shown in the list. */
  decides?: boolean
}

/** A record as those see it who are to decide. Says nothing of its own that is not `internal` in `summary`. */
export type Described = { summary: Names; facts: KindFact[]; href: string | null }

export type Describing = { db: Db; today: Day; secrets: Secrets }

/** A flow as companies usually have it. It fits a kind that has the fields which its conditions compare. */
export type UsualFlow = { key: string; title: Names; note: Names; needs: readonly string[]; flow: Flow }

/** What a module registers to hand over its requests. */
export type RequestKind = {
  kind: string
  title: Names
  /** One character on a tile; in English an icon by its name. */
  glyph: readonly [zh: string, icon: string]
  /** Little can go wrong: it may be decided from the list, and many at once. */
  quick: boolean
  fields: readonly KindField[]
  /** The operation whose grants decide which classes of the facts a reader sees, and the type of subject it is about. */
  readBy: string
  subjectType: string
  /** All of these records at once: never one by one. Records that are gone may be left out. */
  describe: (call: Describing, recordIds: string[]) => Promise<Map<string, Described>>
  /** Where the asker mends it. */
  mendAt: string | null
  /** The flow that comes with the product. */
  flow: Flow
}

/** A fact that is `internal`, unless `more` says otherwise. */
export const fact = (key: string, label: Names, value: Names, more: Partial<KindFact> = {}): KindFact => ({
  ...{ key, label, value, fieldClass: 'internal' },
  ...more,
})

/** One of them decides; who has not after three days is reminded. Null: always. */
export const stepBy = (key: string, who: Who, when: Step['when'] = null): Step => ({
  ...{ key, name: '', who: [who], mode: 'any', when },
  timeOut: { days: 3, action: 'remind' },
})

/** A flow without copies, in which nobody is asked twice. */
export const flowOf = (steps: Step[], nobody: string | null): Flow => ({ steps, copies: [], nobody, once: true })
