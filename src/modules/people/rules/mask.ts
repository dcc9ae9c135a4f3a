/** What a list may show of a number: enough to tell it from another, not enough to use it. */

/** `110105********002X` */
export const maskResidentId = (value: string): string =>
  value.length < 12
    ? '*'.repeat(value.length)
    : `${value.slice(0, 6)}${'*'.repeat(value.length - 10)}${value.slice(-4)}`

/** `6228****0018` */
export const maskBankAccount = (value: string): string =>
  value.length < 10 ? `****${value.slice(-2)}` : `${value.slice(0, 4)}****${value.slice(-4)}`

/** `138****6027` */
export const maskMobile = (value: string): string =>
  value.length < 8 ? '*'.repeat(value.length) : `${value.slice(0, 3)}****${value.slice(-4)}`
