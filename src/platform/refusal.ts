/** What a refusal's sentence needs; lists are for refusals that name several things at once. */
export type RefusalDetails = Record<string, unknown>

/** A "no" that the user can act on: a code for programs, and what the sentence about it needs. Anything else that is thrown is a bug and becomes a 500. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly details: RefusalDetails

  constructor(code: string, details: RefusalDetails) {
    super(code)
    this.code = code
    this.details = details
  }
}

export function refuse(code: string, details: RefusalDetails = {}): never {
  throw new Refusal(code, details)
}
