import { expect, it } from 'vitest'
import { checkBankCard, checkMobile, checkResidentId, checkUscc } from './identity.ts'

it.each([
  ['11010519491231002X', '1949-12-31', 'female'],
  ['11010519491231002x', '1949-12-31', 'female'],
  ['440524188001010014', '1880-01-01', 'male'],
  ['110101199003071233', '1990-03-07', 'male'],
  ['310104198510204514', '1985-10-20', 'male'],
  ['440301199508152028', '1995-08-15', 'female'],
  ['810000199001010019', '1990-01-01', 'male'],
])('%s is a resident id', (value, birthDate, sex) =>
  expect(checkResidentId(value)).toEqual({ valid: true, birthDate, sex }),
)

it.each([
  ['110105194912310021', 'checkDigit'],
  ['110105194902300023', 'birthDate'],
  ['110105199913010023', 'birthDate'],
  ['110105199900000023', 'birthDate'],
  ['990105194912310021', 'region'],
  ['110105491231002', 'form'],
  ['1101051949123100２X', 'form'],
  ['', 'form'],
])('%s is none: %s', (value, reason) => expect(checkResidentId(value)).toEqual({ valid: false, reason }))

it.each([
  ['91350100M000100Y43', true],
  ['121100004000000001', true],
  ['91350100M000100Y44', false],
  ['91350100I000100Y43', false],
  ['91310000MA1K000006', true],
  ['91350100M000100Y4', false],
  ['', false],
])('credit code %s: %s', (value, valid) => expect(checkUscc(value).valid).toBe(valid))

it.each([
  ['6228480402564890018', true],
  ['6217000010001234569', true],
  ['6222020200000123451', true],
  ['6228480402564890019', false],
  ['622848040256489', false],
])('bank card %s: %s', (value, valid) => expect(checkBankCard(value).valid).toBe(valid))

it.each([
  ['13800138000', true],
  ['12800138000', false],
  ['1380013800', false],
])('mobile %s: %s', (value, valid) => expect(checkMobile(value).valid).toBe(valid))
