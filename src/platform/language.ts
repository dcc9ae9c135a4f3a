import { languageOf } from './http/answer.ts'
import type { Call } from './operation.ts'
import type { Language } from './words.ts'

/** The language to answer in: that of the screen, where there is one, for it may be switched for a look; else the caller’s own. */
export const languageFor = ({ actor, door }: Pick<Call<unknown>, 'actor' | 'door'>): Language =>
  door.headers?.has('x-language') ? languageOf(door.headers) : actor.language
