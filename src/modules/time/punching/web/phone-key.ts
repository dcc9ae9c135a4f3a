const name = 'renhe.phone'

/** The key by which this browser is known as somebody's phone, if it is. */
export function phoneKey(): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** Made up once; kept by this browser alone. */
export function newPhoneKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  const key = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
  return key
}

export const keepPhoneKey = (key: string): void => localStorage.setItem(name, key)
