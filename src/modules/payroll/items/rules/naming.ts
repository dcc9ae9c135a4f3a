import { isName } from '../../rules/formula/built-ins.ts'
import { quantities } from '../../runs/rules/quantities.ts'
import type { PayItem } from '../contract.ts'
import type { ItemProblem } from './item-problem.ts'
import { givenNames, sums } from './names.ts'

const givenCodes = new Set([...quantities, ...sums].map(({ code }) => code))
const given = new Set(givenNames.map(({ names }) => names.zh))

/** Two items of a code or a name, or one that formulas could not tell from what they are given. */
export function namingProblems(items: readonly PayItem[]): ItemProblem[] {
  const [codes, names] = [new Set<string>(), new Set<string>()]
  return items.flatMap(({ code, names: { zh } }) => {
    const [ofCode, ofName] = [codeProblem(code, codes), nameProblem(zh, names)]
    codes.add(code)
    names.add(zh)
    return [
      ...(ofCode ? [{ item: code, field: 'code' as const, code: ofCode, params: { code } }] : []),
      ...(ofName ? [{ item: code, field: 'names' as const, code: ofName, params: { name: zh } }] : []),
    ]
  })
}

function codeProblem(code: string, before: ReadonlySet<string>): string | null {
  if (givenCodes.has(code)) return 'codeGiven'
  return before.has(code) ? 'codeTwice' : null
}

function nameProblem(name: string, before: ReadonlySet<string>): string | null {
  if (!isName(name)) return 'nameUnusable'
  if (given.has(name)) return 'nameGiven'
  return before.has(name) ? 'nameTwice' : null
}
