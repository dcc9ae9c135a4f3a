import { createHmac, timingSafeEqual } from 'node:crypto'
import type { World } from '../world.ts'
import { authenticationSecret, cookieName } from './authentication.ts'

function cookieIn(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get('cookie') ?? '').split(/;\s*/)
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

/**
 * The session's token, when the cookie carries our signature. Without the signature a copy of the sessions' table would be as good
 * as everybody's password.
 */
export function sessionTokenIn(world: World, headers: Headers | undefined): string | null {
  const cookie = headers && cookieIn(headers, cookieName(world))
  if (!cookie) return null
  const [token = '', signature = ''] = decoded(cookie).split('.')
  const expected = createHmac('sha256', authenticationSecret(world)).update(token).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}
