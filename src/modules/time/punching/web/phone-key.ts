import { useSyncExternalStore } from 'react'

const name = 'renhe.phone'
const listeners = new Set<() => void>()

function phoneKey(): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The key by which this browser is known as somebody's phone, if it is. */
export const usePhoneKey = (): string | undefined => useSyncExternalStore(listen, phoneKey)

/** That key; made up where there is none, and kept by this browser alone. Nothing where it keeps nothing. */
export function ensurePhoneKey(): string | undefined {
  const known = phoneKey()
  if (known) return known
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  const key = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
  try {
    localStorage.setItem(name, key)
  } catch {
    return undefined
  }
  for (const listener of listeners) listener()
  return phoneKey()
}
