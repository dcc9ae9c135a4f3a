import { pinyin } from 'pinyin-pro'

type Sounds = { full: string; initials: string }

const known = new Map<string, Sounds>()
const mostKept = 50_000

function soundsOf(name: string): Sounds {
  const kept = known.get(name)
  if (kept) return kept
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
  const sounds = {
    full: syllables.join('').toLowerCase(),
    initials: syllables
      .map((syllable) => syllable[0] ?? '')
      .join('')
      .toLowerCase(),
  }
  if (known.size >= mostKept) known.clear()
  known.set(name, sounds)
  return sounds
}

const isLatin = (word: string): boolean => /^[a-z]+$/.test(word)

function says(name: string, word: string): boolean {
  if (name.toLowerCase().includes(word)) return true
  if (!isLatin(word)) return false
  const { full, initials } = soundsOf(name)
  return full.includes(word) || initials.includes(word)
}

/** Whether every word searched for is in one of the names, as written, in pinyin or in its initials. */
export function searching(search: string): (names: readonly (string | null | undefined)[]) => boolean {
  const words = search
    .toLowerCase()
    .split(/[\s/]+/)
    .filter((word) => word !== '')
  return (names) => words.every((word) => names.some((name) => name && says(name, word)))
}
