import { commonPasswords } from './common-passwords.ts'

/** Length is what makes a password strong; what it is made of is its owner's choice. */
export const shortestPassword = 10
export const longestPassword = 256

/** Words that everybody would guess here. */
const ownWords = ['renhe', '人和', 'password', 'admin', 'renshi', '人事']

export type PasswordProblem = 'session.passwordTooShort' | 'session.passwordCommon' | 'session.passwordPersonal'

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const backwards = (text: string): string => [...text].reverse().join('')
const runs = [...rows, ...rows.map(backwards)].map((row) => row + row)

/** Made of three different characters at most, one piece over and over, or a walk along the keyboard. */
function isMonotonous(password: string): boolean {
  if (new Set(password).size <= 3) return true
  if (/^(.{1,5})\1+$/su.test(password)) return true
  return runs.some((run) => run.includes(password))
}

/** What is left of a password when everything but letters is taken away, so that `renhe@2026!` is still `renhe`. */
const lettersOf = (password: string): string => password.replace(/[^\p{Letter}]/gu, '')

/**
 * What is wrong with a new password, if anything. Known passwords, one's own address and name, and the product's name
 * are refused (ASVS 5.0 6.2); no rule says which characters it must hold.
 */
export function passwordProblem(password: string, owner: { email: string; name: string }): PasswordProblem | null {
  if ([...password].length < shortestPassword) return 'session.passwordTooShort'
  const plain = password.toLowerCase()
  if (commonPasswords.has(plain) || isMonotonous(plain)) return 'session.passwordCommon'
  const letters = lettersOf(plain)
  if (ownWords.includes(letters)) return 'session.passwordCommon'
  const email = owner.email.toLowerCase()
  const account = email.split('@')[0] ?? ''
  const personal = [account, lettersOf(account), owner.name.toLowerCase()].filter((word) => word !== '')
  const isPersonal = plain === email || personal.some((word) => plain === word || letters === word)
  return isPersonal ? 'session.passwordPersonal' : null
}
