import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Mapping, type peopleImport } from '#modules/people/import/contract.ts'
import type { Actor } from '#platform/access/grant.ts'
import { Refusal } from '#platform/refusal.ts'
import { sentenceOf } from '#platform/words.ts'
import type { OpenWorld } from '../open-world.ts'
import { actingAs, type Command, call, inWorld, print, required, Usage } from './command.ts'
import { command as importPunches } from './import-punches.ts'
import { run, send } from './importing.ts'

type Contract = typeof peopleImport
type Output<V extends keyof Contract> = z.output<Contract[V]['output']>

type Order = {
  file: string
  mapping: z.output<typeof Mapping> | undefined
  dryRun: boolean
  assignNumbers: boolean
  json: boolean
}
type Acting = { world: OpenWorld; actor: Actor }

type Rejected = { row: number; column: string; code: string; message: string }
type Result = { rows: number; create: number; update: number; unchanged: number; rejected: Rejected[] }

/** A table of people into the roster: checked, then all accepted rows written at once, or with `--dry-run` not. */
export const command: Command = async ([what, ...args]) => {
  if (what === 'punches') return importPunches(args)
  if (what !== 'people') throw new Usage('导入什么？people 或 punches / Import what? people or punches')
  const order = await orderFrom(args)
  return inWorld(async (world) => {
    const acting = { world, actor: await actingAs(world, order.as) }
    const result = await importPeople(acting, order)
    if (order.json) print(result)
    else process.stdout.write(told(result, order.dryRun))
    return 0
  })
}

async function orderFrom(args: string[]): Promise<Order & { as: string | undefined }> {
  const { values } = parseArgs({
    args,
    options: {
      file: { type: 'string' },
      map: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      'assign-numbers': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      as: { type: 'string' },
    },
  })
  return {
    file: required(values.file, 'file'),
    mapping: values.map ? await readMapping(values.map) : undefined,
    dryRun: values['dry-run'],
    assignNumbers: values['assign-numbers'],
    json: values.json,
    as: values.as,
  }
}

async function readMapping(path: string): Promise<z.output<typeof Mapping>> {
  try {
    return Mapping.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Usage('--map 不是有效的 JSON / --map is not valid JSON')
    if (!(error instanceof z.ZodError)) throw new Usage(`读不到 ${path} / ${path} cannot be read`)
    throw new Usage(`--map: ${error.issues.map(({ path: at, message }) => `${at.join('.')} ${message}`).join('; ')}`)
  }
}

async function importPeople(acting: Acting, order: Order): Promise<Result> {
  const fileId = await send(acting, order.file)
  const { mapping, assignNumbers } = order
  const { importId, jobId } = await ask(acting, 'startImport', { fileId, mapping, options: { assignNumbers } })
  await run(acting, jobId)
  const { summary } = await ask(acting, 'import', { importId })
  if (!summary) throw new Refusal('import.notReady', {})
  const { rows, create, update, unchanged } = summary
  const result = { rows, create, update, unchanged, rejected: await rejectedIn(acting, importId) }
  if (order.dryRun || create + update === 0) await ask(acting, 'cancelImport', { importId })
  else await run(acting, (await ask(acting, 'writeImport', { importId, skipRejected: true })).jobId)
  return result
}

const ask = async <V extends keyof Contract>({ world, actor }: Acting, verb: V, input: unknown): Promise<Output<V>> =>
  (await call(world, actor, `people.${verb}`, input)) as Output<V>

async function rejectedIn(acting: Acting, importId: string): Promise<Rejected[]> {
  const tables = [acting.world.house.refusalWords]
  const rejected: Rejected[] = []
  for (let page = 1, more = true; more; page++) {
    const answer = await ask(acting, 'importProblems', { importId, page })
    for (const { row, column, code, details } of answer.problems) {
      rejected.push({ row, column, code, message: sentenceOf(code, details, acting.actor.language, tables) })
    }
    more = answer.more
  }
  return rejected
}

const shownProblems = 20

function told({ rows, create, update, unchanged, rejected }: Result, dryRun: boolean): string {
  const bad = new Set(rejected.map(({ row }) => row)).size
  const lines = [
    `${rows} 行：新增 ${create}，更新 ${update}，不变 ${unchanged}，有问题 ${bad} / ${rows} rows: ${create} new, ${update} changed, ${unchanged} as before, ${bad} rejected`,
    ...rejected.slice(0, shownProblems).map(({ row, column, message }) => `  ${row}  ${column}  ${message}`),
    ...(rejected.length > shownProblems ? [`  … ${rejected.length - shownProblems}`] : []),
    ended(dryRun, create + update),
  ]
  return `${lines.join('\n')}\n`
}

function ended(dryRun: boolean, people: number): string {
  if (dryRun) return '只检查，没有写入 / Checked only; nothing was written'
  return people > 0 ? '已写入 / Written' : '没有要写入的 / There was nothing to write'
}
