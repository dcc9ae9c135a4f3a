import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Actor } from '#platform/access/grant.ts'
import { refusalBody } from '#platform/http/answer.ts'
import { Refusal } from '#platform/refusal.ts'
import type { OpenWorld } from '../open-world.ts'
import { actingAs, type Command, call, inWorld, parseInput, print, Usage } from './command.ts'

export const command: Command = async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { input: { type: 'string' }, batch: { type: 'string' }, as: { type: 'string' } },
  })
  const [name] = positionals
  const { batch } = values
  if (!name && !batch) throw new Usage('哪个操作？/ Which operation?')
  const input = parseInput(values.input ?? '{}')
  return inWorld(async (world) => {
    const actor = await actingAs(world, values.as)
    if (batch) return callEach(world, actor, batch)
    print(await call(world, actor, name ?? '', input))
    return 0
  })
}

/** A line in, a line out, in the same order; a refusal is an answer too. */
async function callEach(world: OpenWorld, actor: Actor, path: string): Promise<number> {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line.trim() !== '') print(await answerLine(world, actor, line))
  }
  return 0
}

async function answerLine(world: OpenWorld, actor: Actor, line: string): Promise<unknown> {
  try {
    const { operation, input } = readLine(line)
    return { output: await call(world, actor, operation, input) }
  } catch (error) {
    if (error instanceof Refusal) return refusalBody(world, error, 'zh')
    throw error
  }
}

function readLine(line: string): { operation: string; input: unknown } {
  try {
    const { operation, input } = JSON.parse(line) as { operation: unknown; input: unknown }
    return { operation: String(operation), input }
  } catch {
    throw new Refusal('input.notJson', {})
  }
}
