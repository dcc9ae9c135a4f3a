import type { Text } from './tables.ts'

const chinese = /[\u3400-\u9fff]/

/** The language menu names each language in itself. */
const languageNames = new Set(['中文', 'English'])

/** What is written alike in both languages. */
const international = new Set(['Excel', 'CSV', 'IP', 'PostgreSQL'])

/** One character, as an area's mark or as a unit, may say nothing in English: 人. */
const isGlyph = (zh: string): boolean => zh.length === 1 && chinese.test(zh)

const withoutParams = (text: string): string => text.replace(/\{\{\w+\}\}/g, '')

/** The names a text is filled by. A value that is kept in both languages has two: `{{role}}`, `{{roleEn}}`. */
function paramsOf(text: string): string {
  const names = [...text.matchAll(/\{\{(\w+?)(?:En)?\}\}/g)].map(([, name = '']) => name)
  return [...new Set(names)].toSorted().join(' ')
}

/** The English for one may leave the count out: “One person”. */
function fits(zh: string, en: string, isForOne: boolean): boolean {
  const params = paramsOf(zh)
  return paramsOf(en) === params || (isForOne && paramsOf(`${en}{{count}}`) === params)
}

const isChinese = (zh: string): boolean => {
  const latin = withoutParams(zh).match(/[a-z]+/gi) ?? []
  return chinese.test(zh) || latin.every((word) => international.has(word))
}

type Rule = { fault: string; breaks: (zh: string, english: readonly string[]) => boolean }

const rules: Rule[] = [
  {
    fault: 'a language is missing',
    breaks: (zh, english) =>
      ![1, 2].includes(english.length) || english.some((en) => (en === '') !== (zh === '') && !isGlyph(zh)),
  },
  { fault: 'Chinese in the English text', breaks: (_, english) => english.some((en) => chinese.test(en)) },
  { fault: 'no Chinese', breaks: (zh) => !isChinese(zh) },
  {
    fault: 'the parameters differ',
    breaks: (zh, english) => !english.every((en, index) => fits(zh, en, index < english.length - 1)),
  },
  {
    fault: 'narrow punctuation',
    breaks: (zh) => /[\u3400-\u9fff」）][,;:?!()]|[,;:?!()][\u3400-\u9fff「（]/.test(zh),
  },
  { fault: 'wide punctuation', breaks: (_, english) => english.some((en) => /[，。；：？！、（）「」]/.test(en)) },
  { fault: '你 is said, and nothing is shouted', breaks: (zh) => /[您！]/.test(zh) },
]

/** What is wrong with one text: sentences to read in a failed test. */
export function faultsOf({ at, said }: Text): string[] {
  const [zh = '', ...english] = said
  if (languageNames.has(zh)) return []
  return rules.filter(({ breaks }) => breaks(zh, english)).map(({ fault }) => `${at}: ${fault}: ${said.join(' | ')}`)
}
