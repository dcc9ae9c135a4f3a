import { expect, it } from 'vitest'
import { port } from './port.ts'

type Questions = { headOf: (unit: string) => string; countOf: (unit: string) => number }

it('passes a question on to whoever filled it, the last answer winning', () => {
  const questions = port<Questions>('trial')
  questions.fill({ headOf: () => 'first' })
  questions.fill({ countOf: () => 3 })
  questions.fill({ headOf: (unit) => `head of ${unit}` })
  expect(questions.ask.headOf('a')).toBe('head of a')
  expect(questions.ask.countOf('a')).toBe(3)
})

it('names the question that nobody answers', () => {
  expect(() => port<Questions>('trial').ask.headOf('a')).toThrow('trial.headOf')
})
