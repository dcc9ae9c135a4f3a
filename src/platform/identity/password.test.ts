import { expect, it } from 'vitest'
import { commonPasswords } from './common-passwords.ts'
import { passwordProblem, shortestPassword } from './password.ts'

const owner = { email: 'han.ziang@example.test', name: '韩子昂' }

it.each([
  ['too short', '九个字符的一句话哦', 'session.passwordTooShort'],
  ['ten characters, counted as people count them', '😀😁😂🤣😃😄😅😆😉😊', null],
  ['a phrase', '春天来了桃花开了满山坡', null],
  ['small letters alone are fine', 'purple llama window', null],
  ['spaces at the ends belong to it', '  two words  ', null],
  ['known to all', '1qaz2wsx3edc', 'session.passwordCommon'],
  ['known to all, in capitals', 'Woaini1314520', 'session.passwordCommon'],
  ['known in China', '5201314520', 'session.passwordCommon'],
  ['one character', 'aaaaaaaaaaaa', 'session.passwordCommon'],
  ['one word twice over', 'abcdabcdabcd', 'session.passwordCommon'],
  ['a walk along the keyboard', 'poiuytrewq', 'session.passwordCommon'],
  ['the alphabet from the middle', 'hijklmnopq', 'session.passwordCommon'],
  ['the product', 'Renhe@2026!!', 'session.passwordCommon'],
  ['one’s own address', 'Han.Ziang@example.test', 'session.passwordPersonal'],
  ['its first part, dressed up', 'han.ziang1988', 'session.passwordPersonal'],
  ['one’s own name, dressed up', '韩子昂12345678', 'session.passwordPersonal'],
])('%s: %s', (_, password, expected) => {
  expect(passwordProblem(password, owner)).toBe(expected)
})

it('knows the 3,000 commonest that are long enough, and only such', () => {
  const counting = [...commonPasswords].filter((each) => each.length >= shortestPassword)
  expect(counting.length).toBeGreaterThan(3000)
  expect(counting.length).toBe(commonPasswords.size)
  expect(counting.filter((each) => each !== each.toLowerCase())).toEqual([])
  expect(passwordProblem('Blackhawk1', owner)).toBe('session.passwordCommon')
})
