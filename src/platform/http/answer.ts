import type { Context } from 'hono'
import { newId } from '../kernel/id.ts'
import { Refusal } from '../refusal.ts'
import { type Language, sentenceOf } from '../words.ts'
import type { World } from '../world.ts'
import { statusOf } from './status.ts'

export const languageOf = (headers: Headers): Language => {
  const asked = headers.get('x-language') ?? headers.get('accept-language') ?? ''
  return /^en\b/i.test(asked) ? 'en' : 'zh'
}

/** A refusal as every door tells it: a code for programs, a sentence for people, and what the sentence is about. */
export const refusalBody = (world: Pick<World, 'house'>, { code, details }: Refusal, language: Language) => ({
  error: { code, message: sentenceOf(code, details, language, [world.house.refusalWords]), details },
})

/** A refusal is answered with what to do about it; a bug with a number under which the log has the rest. */
export function answerTo(world: World, error: unknown, c: Context): Response {
  const language = languageOf(c.req.raw.headers)
  if (error instanceof Refusal) return c.json(refusalBody(world, error, language), statusOf(error.code))
  const number = newId().slice(-12)
  world.log.error({ number, error, path: c.req.path }, 'unexpected error')
  return c.json(refusalBody(world, new Refusal('bug', { number }), language), 500)
}
