import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type PunchProblem, PunchReading, type PunchSummary, time } from '#modules/time/contract.ts'
import { sentenceOf } from '#platform/words.ts'
import { actingAs, type Command, call, inWorld, print, required, Usage } from './command.ts'
import { type Acting, run, send } from './importing.ts'

type Verb = 'readPunchFile' | 'importPunches' | 'punchFile'
type Reading = z.output<typeof PunchReading>
type Order = { file: string; reading: Reading; dryRun: boolean; json: boolean; as: string | undefined }
type Rejected = { row: number; column: string; code: string; message: string }
type Result = Pick<PunchSummary, 'rows' | 'punches' | 'added' | 'already'> & { rejected: Rejected[] }

/** A file of a time clock: all that can be read is written at once, or with `--dry-run` not. */
export const command: Command = async (args) => {
  const order = await orderFrom(args)
  return inWorld(async (world) => {
    const acting = { world, actor: await actingAs(world, order.as) }
    const result = await importPunches(acting, order)
    if (order.json) print(result)
    else process.stdout.write(told(result, order.dryRun))
    return 0
  })
}

async function orderFrom(args: string[]): Promise<Order> {
  const { values } = parseArgs({
    args,
    options: {
      file: { type: 'string' },
      map: { type: 'string' },
      'shift-minutes': { type: 'string', default: '0' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      as: { type: 'string' },
    },
  })
  const mapped = values.map ? await readMapping(values.map) : {}
  const shiftMinutes = Number(values['shift-minutes'])
  const reading = PunchReading.safeParse({ ...mapped, ...(shiftMinutes !== 0 && { shiftMinutes }) })
  if (!reading.success)
    throw new Usage(reading.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '))
  const { json, as, 'dry-run': dryRun } = values
  return { file: required(values.file, 'file'), reading: reading.data, dryRun, json, as }
}

/** Columns alone (`{"number": …, "times": […]}`), or with them how the file is to be read. */
async function readMapping(path: string): Promise<object> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Usage(`读不到 ${path} / ${path} cannot be read`)
  })
  try {
    const map = z.record(z.string(), z.unknown()).parse(JSON.parse(text))
    return 'times' in map ? { columns: map } : map
  } catch {
    throw new Usage('--map 不是有效的 JSON / --map is not valid JSON')
  }
}

const ask = async <V extends Verb>(
  acting: Acting,
  verb: V,
  input: unknown,
): Promise<z.output<(typeof time)[V]['output']>> =>
  (await call(acting.world, acting.actor, time[verb].name, input)) as never

async function importPunches(acting: Acting, { file, reading, dryRun }: Order): Promise<Result> {
  const fileId = await send(acting, file)
  if (dryRun) {
    const { summary, problems } = await ask(acting, 'readPunchFile', { fileId, reading })
    return resultOf(acting, summary, problems)
  }
  const { punchFileId, jobId } = await ask(acting, 'importPunches', { fileId, reading })
  await run(acting, jobId)
  const problems: PunchProblem[] = []
  for (let page = 1; ; page++) {
    const answer = await ask(acting, 'punchFile', { punchFileId, page })
    problems.push(...answer.problems)
    if (!answer.summary) throw new Error('The file was imported and has no summary')
    if (!answer.more) return resultOf(acting, answer.summary, problems)
  }
}

function resultOf({ world, actor }: Acting, summary: PunchSummary, problems: readonly PunchProblem[]): Result {
  const { rows, punches, added, already } = summary
  const rejected = problems.map(({ row, column, code, details }) => {
    const message = sentenceOf(code, details, actor.language, [world.house.refusalWords])
    return { row, column, code, message }
  })
  return { rows, punches, added, already, rejected }
}

const shownProblems = 20

function told({ rows, punches, added, already, rejected }: Result, dryRun: boolean): string {
  const lines = [
    `${rows} 行，${punches} 次打卡：新增 ${added}，已有 ${already}，有问题 ${rejected.length} / ${rows} rows, ${punches} punches: ${added} new, ${already} there already, ${rejected.length} rejected`,
    ...rejected.slice(0, shownProblems).map(({ row, column, message }) => `  ${row}  ${column}  ${message}`),
    ...(rejected.length > shownProblems ? [`  … ${rejected.length - shownProblems}`] : []),
    dryRun ? '只检查，没有写入 / Checked only; nothing was written' : '完成 / Done',
  ]
  return `${lines.join('\n')}\n`
}
