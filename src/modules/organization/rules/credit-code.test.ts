import { expect, it } from 'vitest'
import { isCreditCode } from './credit-code.ts'

it.each([
  ['91350100M000100Y43', true],
  ['91310000MA1K000006', true],
  ['91350100M000100Y44', false],
  ['91350100M000100Y4', false],
  ['91350100M000100Yi3', false],
  ['', false],
])('%s → %s', (code, valid) => {
  expect(isCreditCode(code)).toBe(valid)
})
