/** What was opened last from the palette. Kept for this tab only: it may name people. */
export type Recent = { href: string; label: string; kind: 'person' | 'page' }

const storageKey = 'renhe.recent'
const most = 6

export function recentOnes(): Recent[] {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '[]') as Recent[]
  } catch {
    return []
  }
}

export function remember(opened: Recent): void {
  const others = recentOnes().filter(({ href }) => href !== opened.href)
  sessionStorage.setItem(storageKey, JSON.stringify([opened, ...others].slice(0, most)))
}

export const forgetRecent = (): void => sessionStorage.removeItem(storageKey)
