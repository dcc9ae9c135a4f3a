import { useSyncExternalStore } from 'react'

/** Asked for when the connection is lost, until it answers again. */
const healthPath = '/health'
const between = 3_000

let isLost = false
const listeners = new Set<() => void>()

function set(lost: boolean): void {
  if (lost === isLost) return
  isLost = lost
  for (const listener of listeners) listener()
}

async function askAgain(): Promise<void> {
  const answer = await fetch(healthPath).catch(() => undefined)
  if (answer?.ok) return set(false)
  setTimeout(askAgain, between)
}

/** A call did not get through. */
export function connectionLost(): void {
  if (isLost) return
  set(true)
  setTimeout(askAgain, between)
}

export const connectionStands = (): void => set(false)

/** Called each time the connection comes or goes. @returns how to stop listening */
export function onConnection(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the server can be reached, as far as the last call knows. */
export const useConnected = (): boolean => useSyncExternalStore(onConnection, () => !isLost)
