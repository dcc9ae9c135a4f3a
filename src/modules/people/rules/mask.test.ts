import { expect, it } from 'vitest'
import { maskBankAccount, maskMobile, maskResidentId } from './mask.ts'

it('keeps the ends of a number and hides its middle', () => {
  expect(maskResidentId('11010519491231002X')).toBe('110105********002X')
  expect(maskBankAccount('6228480402564890018')).toBe('6228****0018')
  expect(maskMobile('13812346027')).toBe('138****6027')
})

it('shows next to nothing of one that is too short to hide in', () => {
  expect(maskResidentId('12345')).toBe('*****')
  expect(maskBankAccount('1234567')).toBe('****67')
  expect(maskMobile('1234567')).toBe('*******')
})
