import { pinyin } from 'pinyin-pro'

/** `wanrong` and `wr`: how a name is typed by those who search it. Letters that are no Chinese stay as they are, in lower case. */
export type Reading = { pinyin: string; initials: string }

const readings = new Map<string, Reading>()
const enough = 50_000

/** The reading of a name, its first character read as a surname (单 shan, 曾 zeng). Cached: an import meets the same names again. */
export function pinyinOf(name: string): Reading {
  const known = readings.get(name)
  if (known) return known
  if (readings.size >= enough) readings.clear()
  const reading = read(name)
  readings.set(name, reading)
  return reading
}

function read(name: string): Reading {
  const syllables = syllablesOf(name, 'none')
  const letters = syllables.map((syllable) => syllable.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).filter(Boolean)
  return { pinyin: letters.join(''), initials: letters.map((syllable) => [...syllable][0]).join('') }
}

const syllablesOf = (name: string, toneType: 'none' | 'symbol'): string[] =>
  pinyin(name, { toneType, type: 'array', surname: 'head', nonZh: 'consecutive', v: toneType === 'none' }).flatMap(
    (piece) => piece.split(/\s+/),
  )

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const doubleSurname =
  /^(欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|令狐)/

/** As it is read aloud, with tones: `Gù Qīnghé`. A name without Chinese stays as it is written. */
export function spokenName(name: string): string {
  if (!/^\p{Script=Han}+$/u.test(name)) return name
  const syllables = syllablesOf(name, 'symbol')
  const split = doubleSurname.test(name) ? 2 : 1
  return [syllables.slice(0, split), syllables.slice(split)]
    .map((part) => capital(part.join('')))
    .join(' ')
    .trim()
}
