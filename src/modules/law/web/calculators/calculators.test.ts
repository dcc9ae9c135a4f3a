import { describe, expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { law } from '../../contract.ts'
import { hrefOf } from './address.ts'
import { calculators } from './calculators.ts'
import type { Calculator, Values } from './spec.ts'
import { initialValues, queryOf, readForm, shownFields, valuesFrom } from './values.ts'

const today = '2026-11-23' as Day

/** All that answer with their steps. */
const verbs = Object.entries(law)
  .filter(([, { output }]) => 'steps' in output.shape)
  .map(([verb]) => verb)

const exampleOf = (calculator: Calculator): Values => ({
  ...initialValues(calculator, today),
  ...calculator.example,
})
const each = calculators.map((calculator) => [calculator.name, calculator] as const)

describe('the page', () => {
  it('has every calculator there is, once', () => {
    expect(verbs.length).toBeGreaterThan(20)
    expect(calculators.map(({ name }) => name).sort()).toEqual([...verbs].sort())
  })

  it.each(each)('%s asks only what its operation takes', (name, calculator) => {
    const { input } = readForm(calculator, exampleOf(calculator))
    const parsed = law[name].input.parse(input)
    expect(parsed).toEqual(expect.objectContaining(input as object))
  })

  it.each(each)('%s can ask everything that its operation takes, but what is left to the day', (name, calculator) => {
    const leftOut = ['asOf', 'paidOn', 'entries', 'basis', 'months']
    const taken = Object.keys(law[name].input.shape).filter((key) => !leftOut.includes(key))
    const asked = calculator.fields.map(({ key }) => key)
    expect(asked).toEqual(expect.arrayContaining(taken))
  })

  it.each(each)('%s needs something before it answers', (_, calculator) => {
    const { missing, input } = readForm(calculator, {})
    expect([missing.length > 0, input]).toEqual([true, undefined])
  })

  it.each(each)('%s offers no choice that its operation refuses', (name, calculator) => {
    for (const field of calculator.fields) {
      if (field.kind !== 'choice' || field.formOnly) continue
      for (const { value } of field.choices) {
        const filled = fillWith(calculator, { ...exampleOf(calculator), [field.key]: value })
        const { input, missing } = readForm(calculator, filled)
        expect(missing.map(({ key }) => key)).toEqual([])
        expect(law[name].input.safeParse(input).success).toBe(true)
      }
    }
  })

  it.each(each)('%s is told whole by its address', (_, calculator) => {
    const filled = exampleOf(calculator)
    const query = queryOf(calculator, filled)
    const kept = Object.fromEntries(
      calculator.fields.flatMap(({ key, personal }) => (filled[key] && !personal ? [[key, filled[key]]] : [])),
    )
    const read = Object.fromEntries(new URLSearchParams(query as Record<string, string>))
    expect(valuesFrom(read, calculator, today)).toEqual(expect.objectContaining(kept))
  })

  it('keeps numbers of persons out of the address', () => {
    const identity = calculators.find(({ name }) => name === 'checkIdentity')!
    expect(JSON.stringify(queryOf(identity, exampleOf(identity)))).not.toContain('110101199003071233')
  })
})

/** What another choice asks besides. */
function fillWith(calculator: Calculator, values: Values): Values {
  const samples = { money: '12000', number: '2', day: '2026-06-30', month: '2026-06', text: '1', city: 'beijing' }
  const more = shownFields(calculator, values).flatMap(({ key, kind, optional }) =>
    !optional && !values[key] && kind in samples ? [[key, samples[kind as keyof typeof samples]]] : [],
  )
  return { ...values, ...Object.fromEntries(more) }
}

describe('a calculator that goes on from another', () => {
  it('is filled with what is known, and with its own defaults', () => {
    const tax = calculators.find(({ name }) => name === 'withholdIncomeTax')!
    const address = hrefOf(tax, { income: '20000', socialDeduction: '3500' }, today)
    const values = valuesFrom(Object.fromEntries(new URLSearchParams(address.split('?')[1])), tax, today)
    expect(readForm(tax, values).missing).toEqual([])
    expect(values.from).toBe('2026-01')
  })
})
