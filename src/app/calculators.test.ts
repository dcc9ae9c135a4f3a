import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lawModule } from '#modules/law/index.ts'
import { calculators } from '#modules/law/web/calculators/calculators.ts'
import type { AnyAnswer, Onward, Picture, Said, Shown } from '#modules/law/web/calculators/spec.ts'
import { initialValues, readForm } from '#modules/law/web/calculators/values.ts'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'

const today = '2026-11-23'
let world: TestWorld
beforeAll(async () => {
  world = await testWorld([lawModule], today)
})
afterAll(() => world?.close())

const someone = testActor({ grants: [] })

const textsOf = (said: Said): string[] => [said('zh'), said('en')]
const readingOf = ({ value }: Shown) => (typeof value === 'function' ? textsOf(value) : value)

const expectTold = (shown: Shown) => {
  expect([...textsOf(shown.label), readingOf(shown)].flat()).not.toContain('')
  expect(readingOf(shown), shown.key).not.toBeNaN()
}

/** A waterfall may go down; a bar has no part below zero. */
function expectDrawn(picture: Picture) {
  const values =
    picture.kind === 'rows'
      ? picture.rows.flatMap(({ parts }) => parts.map(({ value }) => Math.sqrt(value)))
      : picture.columns.map(({ value }) => value)
  expect(values.filter((value) => !Number.isFinite(value))).toEqual([])
}

function expectLeading({ to, values }: Onward) {
  const keys = calculators.find(({ name }) => name === to)?.fields.map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining(Object.keys(values)))
}

describe('the example of a calculator, asked for real', () => {
  it.each(calculators.map((calculator) => [calculator.name, calculator] as const))('%s is shown', async (name, one) => {
    const { input } = readForm(one, { ...initialValues(one, world.today()), ...one.example })
    const answer = (await act(world, someone, `law.${name}`, input)) as AnyAnswer
    const { headline, parts = [], pictures = [], tables = [], onward = [] } = one.sheet(answer, input)
    for (const shown of [headline, ...parts]) expectTold(shown)
    for (const picture of pictures) expectDrawn(picture)
    for (const { heads, rows } of tables) expect(rows.filter(({ length }) => length !== heads.length)).toEqual([])
    for (const each of onward) expectLeading(each)
  })

  it('of the bonus lies in a trap, with both ways out of it', async () => {
    const bonus = calculators.find(({ name }) => name === 'taxAnnualBonus')
    const input = { bonus: 3_600_100, annualTaxableWages: 12_000_000, paidOn: today }
    const answer = (await act(world, someone, 'law.taxAnnualBonus', input)) as AnyAnswer
    const ways = bonus?.sheet(answer, input).ways?.map(({ change }) => change)
    expect(ways).toEqual([{ bonus: '36000' }, { bonus: '38566.67' }])
  })
})
