import { pinyin } from 'pinyin-pro'

/** `huamingce hmc`: how a term is typed by those who search it. The browser gets `readings.ts`, not the dictionary. */
export function readingOf(zh: string): string {
  const syllables = pinyin(zh.replace(/\P{Script=Han}/gu, ''), { toneType: 'none', type: 'array', v: true })
  return `${syllables.join('')} ${syllables.map((each) => each.charAt(0)).join('')}`
}
