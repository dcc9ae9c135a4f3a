import type { Reach } from './access/grant.ts'
import type { Db } from './database/database.ts'
import type { EventHandler } from './event.ts'
import type { JobKind } from './jobs/job.ts'
import type { Metric } from './metric/metric.ts'
import type { NoticeSource } from './notice/notice.ts'
import type { Implemented } from './operation.ts'
import { defineWords, type Words, type WordTable } from './words.ts'
import type { World } from './world.ts'

/** What a module tells the platform about a kind of record that operations are about. */
export type SubjectType = {
  type: string
  /** Locks the rows in the order of their ids, so that two writers never wait for each other in a circle. */
  lock: (db: Db, ids: string[]) => Promise<void>
  /** Which of these the reach covers. Never more than asked for. */
  covered: (db: Db, ids: string[], reach: Reach) => Promise<Set<string>>
  /** What people call them, for the audit and for titles. */
  namesOf: (db: Db, ids: string[]) => Promise<Map<string, string>>
}

/** Brings up to date what changes left behind; does nothing when there is nothing. */
export type Upkeep = (world: World) => Promise<unknown>

/** What a module brings. */
export type Module = {
  name: string
  operations: Implemented[]
  subjects?: SubjectType[]
  handlers?: EventHandler[]
  jobs?: JobKind[]
  /** The figures that it owns. */
  metrics?: Metric[]
  /** What is kept up behind the changes, looked at every few seconds by whoever works on jobs. */
  upkeep?: Upkeep[]
  /** What users are to be reminded of. */
  notices?: NoticeSource[]
  /** Words for its operations and refusals: `operations` by name, `refusals` by code. */
  operationWords?: WordTable
  refusalWords?: WordTable
  /** Database constraints whose breach is a user's mistake: name of the constraint → code of the refusal. */
  constraints?: Record<string, string>
}

/** All modules put together. Composed once, in `app/`. */
export type House = {
  modules: Module[]
  operations: ReadonlyMap<string, Implemented>
  subjects: ReadonlyMap<string, SubjectType>
  handlers: ReadonlyMap<string, EventHandler[]>
  jobs: ReadonlyMap<string, JobKind>
  metrics: ReadonlyMap<string, Metric>
  upkeep: readonly Upkeep[]
  notices: ReadonlyMap<string, NoticeSource>
  refusalWords: Words
  operationWords: WordTable
  constraints: ReadonlyMap<string, string>
}

export function buildHouse(modules: Module[]): House {
  const handlers = new Map<string, EventHandler[]>()
  for (const handler of modules.flatMap((module) => module.handlers ?? [])) {
    handlers.set(handler.event, [...(handlers.get(handler.event) ?? []), handler])
  }
  return {
    modules,
    operations: unique(
      modules.flatMap((module) => module.operations.map((each) => [each.operation.name, each] as const)),
    ),
    subjects: unique(modules.flatMap((module) => (module.subjects ?? []).map((each) => [each.type, each] as const))),
    jobs: unique(modules.flatMap((module) => (module.jobs ?? []).map((each) => [each.kind, each] as const))),
    notices: unique(modules.flatMap((module) => (module.notices ?? []).map((each) => [each.kind, each] as const))),
    metrics: unique(modules.flatMap((module) => (module.metrics ?? []).map((each) => [each.key, each] as const))),
    upkeep: modules.flatMap((module) => module.upkeep ?? []),
    handlers,
    refusalWords: defineWords('refusals', Object.assign({}, ...modules.map((module) => module.refusalWords ?? {}))),
    operationWords: Object.assign({}, ...modules.map((module) => module.operationWords ?? {})),
    constraints: unique(modules.flatMap((module) => Object.entries(module.constraints ?? {}))),
  }
}

function unique<T>(entries: (readonly [string, T])[]): Map<string, T> {
  const map = new Map(entries)
  if (map.size !== entries.length) throw new Error(`Two of a name among ${entries.map(([name]) => name).join(', ')}`)
  return map
}
