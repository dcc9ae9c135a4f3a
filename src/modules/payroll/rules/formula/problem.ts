import type { Filling } from './filling.ts'
import type { Place } from './syntax.ts'

export type ProblemCode =
  | 'argumentCount'
  | 'badNumber'
  | 'badSign'
  | 'branchesDiffer'
  | 'cannotCompare'
  | 'chainedComparison'
  | 'decimals'
  | 'empty'
  | 'expectedValue'
  | 'extraBracket'
  | 'missingBracket'
  | 'missingColon'
  | 'missingSign'
  | 'moneyAndNumber'
  | 'moneyTimesMoney'
  | 'needsBrackets'
  | 'noOrder'
  | 'numberOverMoney'
  | 'numberRunsOn'
  | 'strayComma'
  | 'strayColon'
  | 'thousands'
  | 'tooDeep'
  | 'tooLong'
  | 'tooManyParts'
  | 'unclosedText'
  | 'unitsDiffer'
  | 'unknownFunction'
  | 'unknownFunctionLike'
  | 'unknownName'
  | 'unknownNameLike'
  | 'wordsRunTogether'
  | 'wrongResult'
  | 'wrongType'
  | 'zeroDivisor'

export type ProblemParams = Filling

/** Why a formula cannot be taken, and the place to mark. */
export type Problem = Place & { code: ProblemCode; params: ProblemParams }

/** Carries a problem out of the depth of a formula; `check` catches it, nobody else sees it. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

export function fault(code: ProblemCode, { offset, length }: Place, params: ProblemParams = {}): never {
  throw new Fault({ code, offset, length, params })
}
