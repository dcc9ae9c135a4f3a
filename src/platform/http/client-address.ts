import { isIP } from 'node:net'

/**
 * Whose call it is. Behind proxies of one's own the socket knows only the last of them; each of them adds to
 * `X-Forwarded-For` whom it was called by, so the caller stands as many places from the end as there are proxies.
 * What stands before that a caller may have made up, and without proxies the header is not read at all.
 */
export function clientAddress(headers: Headers, socket: string | undefined, proxies: number): string | undefined {
  if (proxies === 0) return socket
  const told = (headers.get('x-forwarded-for') ?? '').split(',').map((each) => plain(each.trim()))
  const caller = told[Math.max(0, told.length - proxies)] ?? ''
  return isIP(caller) ? caller : socket
}

/** Some proxies write the port with it: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function plain(address: string): string {
  const bracketed = /^\[([^\]]+)\]/.exec(address)
  if (bracketed) return bracketed[1] ?? ''
  return address.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
}
