import { type Language, say } from '../words.ts'
import { connectionLost, connectionStands } from './connection.ts'
import { words } from './locale.ts'

/** The server's "no", with a sentence that says what to do. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string
  readonly details: Record<string, unknown>

  constructor(code: string, message: string, details: Record<string, unknown>) {
    super(message)
    this.code = code
    this.details = details
  }
}

/** The server could not be reached: nothing was done, or we can't know. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

type Answer = { error?: { code: string; message: string; details: Record<string, unknown> } }

const signInPath = '/sign-in'

/** Pages that are read without signing in. */
const isOpenPage = (path: string) => /^\/(sign-in|forgot|reset|start|reference|design)\b/.test(path)

/** Whose session ended signs in again and comes back to where he was. */
function goToSignIn(): void {
  if (isOpenPage(location.pathname)) return
  location.assign(`${signInPath}?to=${encodeURIComponent(location.pathname + location.search)}`)
}

/** The language of the page, for calls made outside of it. */
export const pageLanguage = (): Language => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh')

/** `POST /api/<area.verb>`. @throws Refused, Unreachable */
export async function call<O>(name: string, input: unknown, signal?: AbortSignal): Promise<O> {
  const response = await send(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-language': pageLanguage() },
    body: JSON.stringify(input ?? {}),
    ...(signal && { signal }),
  })
  return answerOf<O>(response, signal)
}

async function send(url: string, request: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', ...request })
    connectionStands()
    return response
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw unreachable(error)
  }
}

export function unreachable(cause?: unknown): Unreachable {
  connectionLost()
  return new Unreachable(say(words, pageLanguage(), 'unreachable'), { cause })
}

async function answerOf<O>(response: Response, signal?: AbortSignal): Promise<O> {
  const body = (await response.json().catch((error: unknown) => {
    if (signal?.aborted) throw error
    // Cut off in the middle: what was done we can't know.
    if (response.ok) throw unreachable(error)
    return null
  })) as Answer | null
  if (response.ok) return body as O
  throw refusedWith(response.status, body)
}

/** The server's no as an error; without a session one signs in again. */
export function refusedWith(status: number, body: Answer | null): Refused {
  const { code, message, details } = body?.error ?? {
    code: 'bug',
    message: say(words, pageLanguage(), 'noAnswer', { status: String(status) }),
    details: {},
  }
  if (code === 'session.required') goToSignIn()
  return new Refused(code, message, details)
}
