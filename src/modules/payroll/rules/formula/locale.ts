import type { Trouble } from './evaluation.ts'
import { filled, type Sentence } from './filling.ts'
import type { Problem, ProblemCode, ProblemParams } from './problem.ts'
import type { Language, Type, Wording } from './syntax.ts'

const figure: Wording = { zh: '金额或数', en: 'an amount or a number' }

const kinds: Readonly<Record<Type | 'zero' | 'figure', Wording>> = {
  money: { zh: '金额', en: 'an amount' },
  number: { zh: '数', en: 'a number' },
  text: { zh: '文字', en: 'a text' },
  truth: { zh: '条件（是或否）', en: 'a condition (yes or no)' },
  zero: { zh: '数', en: 'a number' },
  figure,
}

/** Kinds as parameters of a sentence, in both languages. */
export const typeWords = (found: keyof typeof kinds, wanted: keyof typeof kinds = 'figure'): ProblemParams => ({
  found: kinds[found].zh,
  foundEn: kinds[found].en,
  wanted: kinds[wanted].zh,
  wantedEn: kinds[wanted].en,
})

/** Why a formula cannot be taken, and what to do. */
export const problemWords: Readonly<Record<ProblemCode, Sentence>> = {
  argumentCount: [
    '「{{name}}」的括号里要写 {{least}} 到 {{most}} 个值，现在是 {{count}} 个。多个值之间用逗号隔开。',
    '“{{name}}” takes {{least}} to {{most}} values in its brackets, and has {{count}}. Put commas between them.',
  ],
  badNumber: [
    '这个数看不懂。写成 1200 或 0.5 这样：最多一个小数点，不以多余的 0 开头，最多 15 位。',
    'This is not a number. Write it like 1200 or 0.5: at most one decimal point, no extra leading zeros, at most 15 digits.',
  ],
  badSign: [
    '公式里不能用「{{sign}}」。文字要放在引号“”里，运算用 + − × ÷。',
    '“{{sign}}” cannot be used in a formula. Put texts in quotes "", and reckon with + − × ÷.',
  ],
  branchesDiffer: [
    '两种情况的结果要是同一类：前一个是{{wanted}}，这里是{{found}}。',
    'Both outcomes must be of one kind: the first is {{wantedEn}}, this one is {{foundEn}}.',
  ],
  cannotCompare: [
    '这两边不能比较：左边是{{wanted}}，右边是{{found}}。',
    'These cannot be compared: the left is {{wantedEn}}, the right is {{foundEn}}.',
  ],
  chainedComparison: [
    '不能连着比较。写成「介于（值，下限，上限）」，或用「且」连接两个条件。',
    'Comparisons cannot be chained. Write between(value, least, most), or join two conditions with “and”.',
  ],
  decimals: [
    '保留几位小数，要直接写 0 到 {{most}} 的整数。',
    'Write the number of decimals as a whole number from 0 to {{most}}.',
  ],
  empty: [
    '公式是空的。写上要算什么，例如：月薪 ÷ 21.75 × 事假天数。',
    'The formula is empty. Write what to reckon, such as: salary ÷ 21.75 × days.',
  ],
  expectedValue: [
    '这里少一个值。补上一个数、金额或名称。',
    'A value is missing here. Add a number, an amount or a name.',
  ],
  extraBracket: [
    '这个右括号没有对应的左括号。删掉它，或在前面补上左括号。',
    'This bracket closes nothing. Remove it, or open one before it.',
  ],
  missingBracket: ['这个左括号没有配上右括号。在后面补上「）」。', 'This bracket is never closed. Add “)” after it.'],
  missingColon: [
    '「?」后面要有「:」：条件 ? 成立时的值 : 否则的值。',
    'After “?” comes “:”, as in: condition ? value if so : value if not.',
  ],
  missingSign: [
    '这里少了运算符号。在两个值之间写 + − × ÷、比较符号，或「且」「或」。',
    'A sign is missing here. Put + − × ÷, a comparison, “and” or “or” between two values.',
  ],
  moneyAndNumber: [
    '这里是一个数，不是金额；金额写成 30元。',
    'This is a number and not an amount; write an amount as ¥30.',
  ],
  moneyTimesMoney: [
    '金额不能乘以金额。其中一个应该是天数、小时或比例。',
    'An amount cannot be multiplied by an amount. One of them should be days, hours or a rate.',
  ],
  needsBrackets: [
    '「{{name}}」后面要写括号，例如：{{name}}（甲，乙）。',
    '“{{name}}” needs brackets after it, as in: {{name}}(a, b).',
  ],
  noOrder: [
    '{{found}}不能比大小，只能用 = 或 ≠。',
    'One of these cannot be more or less than the other: {{foundEn}} is compared with = or ≠ only.',
  ],
  numberOverMoney: [
    '数不能除以金额。把金额写在前面，或者检查是不是写反了。',
    'A number cannot be divided by an amount. Put the amount first, or see whether they are the wrong way round.',
  ],
  numberRunsOn: [
    '数字「{{text}}」后面不能直接跟字。金额写成 {{text}}元，其他只写数字。',
    'The number {{text}} runs into other letters. Write an amount as ¥{{text}}, and anything else as the number alone.',
  ],
  strayColon: [
    '「?」和「:」要成对使用：条件 ? 成立时的值 : 否则的值。',
    '“?” and “:” go together: condition ? value if so : value if not.',
  ],
  strayComma: [
    '逗号只用来隔开括号里的几个值，这里不能用。',
    'A comma only parts the values in brackets after a name; it cannot stand here.',
  ],
  thousands: [
    '数字里不写千分位逗号，写成 {{text}}。如果是两个值，请在逗号后面加一个空格。',
    'Write numbers without commas, as {{text}}. If these are two values, put a space after the comma.',
  ],
  tooDeep: [
    '括号套得太深，最多 {{most}} 层。把一部分做成单独的工资项目。',
    'Brackets are nested too deep; {{most}} levels is the most. Make a part of it a pay item of its own.',
  ],
  tooLong: [
    '公式太长，最多 {{most}} 个字符。把一部分做成单独的工资项目。',
    'The formula is too long; {{most}} characters is the most. Make a part of it a pay item of its own.',
  ],
  tooManyParts: [
    '公式里的内容太多，最多 {{most}} 个部分。把一部分做成单独的工资项目。',
    'The formula has too many parts; {{most}} is the most. Make some of it a pay item of its own.',
  ],
  unclosedText: [
    '这个引号没有配上另一半。在文字后面补上引号。',
    'This quote is never closed. Add a quote after the text.',
  ],
  unitsDiffer: [
    '单位不一样：一个是{{one}}，一个是{{other}}。先换算成同一个单位。',
    'The units differ: one is {{oneEn}}, the other {{otherEn}}. Convert one of them first.',
  ],
  unknownFunction: [
    '没有「{{name}}」这种算法。可以用的有：{{all}}。',
    'There is no function “{{name}}”. These can be used: {{allEn}}.',
  ],
  unknownFunctionLike: [
    '没有「{{name}}」这种算法。你是不是要用：{{like}}？',
    'There is no function “{{name}}”. Did you mean {{like}}?',
  ],
  unknownName: [
    '不认识「{{name}}」。从可用的名称里选一个；文字要放在引号“”里。',
    '“{{name}}” is not known. Choose one of the names offered; put texts in quotes "".',
  ],
  unknownNameLike: ['不认识「{{name}}」。你是不是要写：{{like}}？', '“{{name}}” is not known. Did you mean {{like}}?'],
  wordsRunTogether: [
    '「非」要和后面的名称隔开，写成：非 {{rest}}。',
    'Put a space between “not” and the name, as in: not {{rest}}.',
  ],
  wrongResult: [
    '公式的结果应该是{{wanted}}，现在是{{found}}。',
    'The formula should come to {{wantedEn}}, and comes to {{foundEn}}.',
  ],
  wrongType: ['这里应该是{{wanted}}，现在是{{found}}。', 'This should be {{wantedEn}}, and is {{foundEn}}.'],
  zeroDivisor: ['不能除以 0。', 'Nothing can be divided by 0. Write another divisor.'],
}

/** Why a formula came to nothing for somebody. */
export const troubleProblemWords: Readonly<Record<Trouble['trouble'], Sentence>> = {
  divisionByZero: [
    '除数是 0（{{names}}），算不出来。用「如果」先排除 0 的情况，或补上这些数据。',
    'The divisor is 0 ({{names}}). Leave that case out with “if”, or fill in what is missing.',
  ],
  missing: [
    '缺少「{{names}}」，算不出来。先补上这项数据。',
    '{{names}} is not known, so nothing can be reckoned. Fill it in first.',
  ],
  tooLarge: [
    '算出来的数太大（{{names}}）。检查这些数据是不是填错了。',
    'The figure is too large ({{names}}). See whether something was entered wrongly.',
  ],
}

/** Where the pay items use each other in a circle; `way` is the loop, told as a chain. */
export const sayProblem = ({ code, params }: Problem, language: Language): string =>
  filled(problemWords[code], params, language)

/** @param words how the names are called in that language, where that is not as in the formula */
export function sayTrouble(
  { trouble, names }: Trouble,
  words: ReadonlyMap<string, Wording>,
  language: Language,
): string {
  return filled(
    troubleProblemWords[trouble],
    { names: names.map((name) => words.get(name)?.[language] ?? name) },
    language,
  )
}
