import { refuse } from '../refusal.ts'
import type { World } from '../world.ts'

/** A page of another site must not act with this user's cookie. API keys carry no cookie, so they may come from anywhere. */
export function assertSameOrigin(world: World, headers: Headers): void {
  const origin = headers.get('origin')
  if (!origin || headers.get('authorization')) return
  const own = new Set([new URL(world.url).host, headers.get('host')])
  if (!own.has(hostOf(origin))) refuse('request.foreignOrigin', { origin })
}

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '')
