import { defineWords, sentenceOf } from '#platform/words.ts'
import type { Names } from '../contract/terms.ts'
import { problemWords, sayProblem } from '../rules/formula/locale.ts'
import type { Problem } from '../rules/formula/problem.ts'
import type { ItemTrouble } from './contract.ts'
import { itemProblemWords } from './locale.ts'
import type { ItemProblem } from './rules/item-problem.ts'

const own = defineWords('payroll.itemProblem', itemProblemWords)

const isOfFormula = (problem: ItemProblem): problem is ItemProblem & Problem =>
  Object.hasOwn(problemWords, problem.code)

/** What is wrong and what to do about it, in both languages. */
export function saysOf(problem: ItemProblem): Names {
  if (isOfFormula(problem)) return { zh: sayProblem(problem, 'zh'), en: sayProblem(problem, 'en') }
  const { code, params } = problem
  return { zh: sentenceOf(code, params, 'zh', [own]), en: sentenceOf(code, params, 'en', [own]) }
}

export const troubleOf = (problem: ItemProblem): ItemTrouble => {
  const { item, field, code, offset, length } = problem
  return {
    ...{ item, field, code, says: saysOf(problem) },
    ...(offset === undefined ? {} : { offset }),
    ...(length === undefined ? {} : { length }),
  }
}
