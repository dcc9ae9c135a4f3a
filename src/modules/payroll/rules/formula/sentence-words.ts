import type { Sentence } from './filling.ts'
import type { Comparison, Value } from './syntax.ts'

/** How the parts of a formula are said. */
export const choiceWords: Sentence = [
  '当{{condition}}时，{{yes}}；否则{{no}}',
  'when {{condition}}: {{yes}}; otherwise {{no}}',
]

export const becauseWords: Sentence = ['因为{{conditions}}：{{value}}', 'because {{conditions}}: {{value}}']
export const listWords: Sentence = ['{{list}}，{{last}}', '{{list}}, {{last}}']

export const comparisonWords: Readonly<Record<Comparison, Sentence>> = {
  '=': ['{{left}}等于{{right}}', '{{left}} equals {{right}}'],
  '≠': ['{{left}}不等于{{right}}', '{{left}} does not equal {{right}}'],
  '<': ['{{left}}小于{{right}}', '{{left}} is less than {{right}}'],
  '≤': ['{{left}}不超过{{right}}', '{{left}} is at most {{right}}'],
  '>': ['{{left}}大于{{right}}', '{{left}} is more than {{right}}'],
  '≥': ['{{left}}不少于{{right}}', '{{left}} is at least {{right}}'],
}

export const textWords = {
  same: ['{{left}}是{{right}}', '{{left}} is {{right}}'],
  other: ['{{left}}不是{{right}}', '{{left}} is not {{right}}'],
} satisfies Record<string, Sentence>

export const truthWords = {
  yes: ['{{name}}为是', '{{name}} is yes'],
  no: ['{{name}}为否', '{{name}} is no'],
  always: ['总是如此', 'always'],
  never: ['从不如此', 'never'],
  not: ['并非({{condition}})', 'not ({{condition}})'],
  and: ['{{left}}且{{right}}', '{{left}} and {{right}}'],
  or: ['{{left}}或{{right}}', '{{left}} or {{right}}'],
  between: ['{{value}}介于{{least}}和{{most}}之间', '{{value}} is between {{least}} and {{most}}'],
  outside: ['{{value}}不介于{{least}}和{{most}}之间', '{{value}} is not between {{least}} and {{most}}'],
} satisfies Record<string, Sentence>

export const utmostWords = {
  max: {
    two: ['{{list}}和{{last}}中较大的', 'the larger of {{list}} and {{last}}'],
    many: ['{{list}}和{{last}}中最大的', 'the largest of {{list}} and {{last}}'],
  },
  min: {
    two: ['{{list}}和{{last}}中较小的', 'the smaller of {{list}} and {{last}}'],
    many: ['{{list}}和{{last}}中最小的', 'the smallest of {{list}} and {{last}}'],
  },
} satisfies Record<string, Record<string, Sentence>>

export const sizeWords: Sentence = ['{{value}}的绝对值', 'the absolute value of {{value}}']

export const roundingWords = {
  round: ['{{value}}四舍五入到{{grain}}', '{{value}} rounded to {{grain}}'],
  ceil: ['{{value}}向上取整到{{grain}}', '{{value}} rounded up to {{grain}}'],
  floor: ['{{value}}向下取整到{{grain}}', '{{value}} rounded down to {{grain}}'],
} satisfies Record<string, Sentence>

/** What money is rounded to, by its decimals. */
export const moneyGrains: readonly Sentence[] = [
  ['元', 'whole yuan'],
  ['角', 'jiao'],
  ['分', 'fen'],
]

export const wholeGrain: Sentence = ['整数', 'a whole number']
export const decimalGrain: Sentence = ['{{places}}位小数', '{{places}} decimals']

export const amountWords: Sentence = ['{{amount}}元', '¥{{amount}}']
export const withValueWords: Sentence = ['{{name}}（{{value}}）', '{{name}} ({{value}})']

export const truthValue = (value: Value): Sentence => (value ? ['是', 'yes'] : ['否', 'no'])
