import type { Language } from './syntax.ts'

/** `[zh, en]`; parameters are written `{{name}}`. */
export type Sentence = readonly [zh: string, en: string]

export type Filling = Readonly<Record<string, string | number | readonly string[]>>

const textOf = (value: Filling[string] | undefined, language: Language): string => {
  if (typeof value === 'object') return value.join(language === 'zh' ? '、' : ', ')
  return String(value ?? '')
}

const hanThenLatin = /\p{Script=Han}$/u
const latinThenHan = /[\p{Script=Latin}\d)%]$/u
const latin = /^[\p{Script=Latin}\d¥−]/u
/** An amount and its 元 stay together. */
const han = /^(?!元)\p{Script=Han}/u

/** Side by side, with a space where Chinese meets letters or figures. */
function beside(one: string, other: string): string {
  const parted = (hanThenLatin.test(one) && latin.test(other)) || (latinThenHan.test(one) && han.test(other))
  return parted ? `${one} ${other}` : one + other
}

/** A sentence with its parameters put in. */
export function filled(sentence: Sentence, filling: Filling, language: Language): string {
  const pieces = sentence[language === 'zh' ? 0 : 1].split(/\{\{(\w+)\}\}/)
  return pieces
    .map((piece, at) => (at % 2 === 0 ? piece : textOf(filling[piece], language)))
    .reduce((said, piece) => (language === 'zh' ? beside(said, piece) : said + piece))
}
