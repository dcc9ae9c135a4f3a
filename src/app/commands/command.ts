import type { Actor } from '#platform/access/grant.ts'
import { refusalBody } from '#platform/http/answer.ts'
import { actorByEmail, firstAdministrator } from '#platform/identity/index.ts'
import { perform } from '#platform/perform.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { readEnvironment } from '../environment.ts'
import { type OpenWorld, openWorld } from '../open-world.ts'

/** Takes its arguments, answers with an exit code. */
export type Command = (args: string[]) => Promise<number>

/** The command was written wrongly. */
export class Usage extends Error {}

export const required = (value: string | undefined, option: string): string => {
  if (!value) throw new Usage(`缺少 --${option} / --${option} is missing`)
  return value
}

export const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

/** What follows `--input`. */
export function parseInput(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Usage('--input 不是有效的 JSON / --input is not valid JSON')
  }
}

/** Opens the world beside a running server or without one, runs, and closes it again. A refusal is printed and exits 1. */
export async function inWorld(run: (world: OpenWorld) => Promise<number>): Promise<number> {
  const say = (line: string) => process.stderr.write(`${line}\n`)
  const world = await openWorld({ ...readEnvironment(), logLevel: 'error' }, { share: true, say })
  try {
    return await run(world)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    print(refusalBody(world, error, 'zh'))
    return 1
  } finally {
    await world.close()
  }
}

/** The user named with `--as`, or the first administrator: who can open the data may do what he may. */
export async function actingAs(world: OpenWorld, email: string | undefined): Promise<Actor> {
  const actor = email ? await actorByEmail(world, email) : await firstAdministrator(world)
  return actor ?? refuse(email ? 'user.notFound' : 'start.notSetUp', { email })
}

export const call = (world: OpenWorld, actor: Actor | null, name: string, input: unknown): Promise<unknown> =>
  perform(world, name, input, { actor, door: { kind: 'cli' } })
